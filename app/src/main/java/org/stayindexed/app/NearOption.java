package org.stayindexed.app;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.stayindexed.app.schedule.NearMatch;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** What somebody most likely meant who mistyped an option, a command, or one of several words. */
final class NearOption {
  private NearOption() {}

  /** The nearest that could have been typed, if one is near. */
  static Optional<String> of(ParameterException thrown) {
    if (thrown instanceof UnmatchedArgumentException unmatched) {
      return unmatched.getUnmatched().stream()
          .limit(1)
          .flatMap(word -> near(word, thrown.getCommandLine().getCommandSpec()).stream())
          .findFirst();
    }
    ArgSpec argument = thrown.getArgSpec();
    return argument == null || thrown.getValue() == null
        ? Optional.empty()
        : NearMatch.of(thrown.getValue(), words(argument));
  }

  private static Optional<String> near(String word, CommandSpec command) {
    return word.startsWith("-")
        ? NearMatch.of(
            word.replaceFirst("=.*", ""),
            command.optionsMap().keySet().stream().filter(name -> name.startsWith("--")).toList())
        : NearMatch.of(word, command.subcommands().keySet());
  }

  /** The words that an argument can be, if they are only a few. */
  private static List<String> words(ArgSpec argument) {
    Object[] constants = argument.type().getEnumConstants();
    return constants == null ? List.of() : Stream.of(constants).map(Object::toString).toList();
  }
}
