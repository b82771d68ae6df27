package org.stayindexed.app;

import java.time.Clock;
import java.util.stream.Stream;
import picocli.CommandLine;

/** Every command of the program, for what must hold for each of them. */
final class AllCommands {
  private AllCommands() {}

  /** The program itself, and all below it. */
  static Stream<CommandLine> stream() {
    return below(
        Main.commandLine(
            new Surroundings(System.out, System.err, Clock.systemUTC(), Terminal.NONE)));
  }

  private static Stream<CommandLine> below(CommandLine command) {
    return Stream.concat(
        Stream.of(command), command.getSubcommands().values().stream().flatMap(AllCommands::below));
  }
}
