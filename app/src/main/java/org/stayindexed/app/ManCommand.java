package org.stayindexed.app;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.stayindexed.app.output.OutputFile;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code stayindexed man crawl}. */
@Command(
    name = "man",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    description = {"Print the manual page of a command, or write those of all.", ""},
    footerHeading = "%nExamples:%n",
    footer = {
      "  ./stayindexed man crawl | man -l -",
      "  ./stayindexed man --to ~/.local/share/man/man1    # then: man stayindexed-crawl"
    })
final class ManCommand implements Callable<Integer> {
  private final Surroundings surroundings;

  @Spec private CommandSpec spec;

  @Parameters(
      arity = "0..*",
      paramLabel = "COMMAND",
      description = "A command, and one of its own: logs ingest (default: the program).")
  private List<String> words = List.of();

  @Option(names = "--to", paramLabel = "DIR", description = "Write all pages into this directory.")
  private @Nullable Path directory;

  @SuppressWarnings("NullAway.Init") // picocli sets the fields
  ManCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    CommandLine program = Main.commandLine(surroundings);
    if (directory == null) {
      surroundings.out().print(ManPage.of(named(program)));
      return ExitCode.OK;
    }
    try {
      Files.createDirectories(directory);
      write(program, directory);
      return ExitCode.OK;
    } catch (IOException e) {
      throw OutputFile.failed(directory, e);
    }
  }

  private CommandLine named(CommandLine program) {
    CommandLine command = program;
    for (String word : words) {
      command = command.getSubcommands().get(word);
      if (command == null) {
        throw new ParameterException(
            spec.commandLine(), "There is no command " + String.join(" ", words));
      }
    }
    return command;
  }

  private static void write(CommandLine command, Path directory) throws IOException {
    Path file = directory.resolve(ManPage.name(command) + ".1");
    Files.writeString(file, ManPage.of(command), StandardCharsets.UTF_8);
    for (CommandLine below : command.getSubcommands().values()) {
      write(below, directory);
    }
  }
}
