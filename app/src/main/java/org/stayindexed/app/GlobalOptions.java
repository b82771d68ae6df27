package org.stayindexed.app;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.stayindexed.app.output.Style;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ScopeType;

/**
 * The options of every command, in front of its name or behind it. They say how a command is run,
 * so that they are looked for before the commands are made.
 */
final class GlobalOptions {
  /**
   * Their long names: none of them says what a run is like, so that they are not stored with it.
   */
  static final Set<String> NAMES = Set.of("--config", "--quiet", "--verbose", "--color");

  /** When colours are used; the names are what users type. */
  enum Color {
    auto,
    always,
    never
  }

  private final List<String> words;

  private GlobalOptions(List<String> words) {
    this.words = words;
  }

  /** Those among the words of a command line. */
  static GlobalOptions in(String... words) {
    return new GlobalOptions(Arrays.stream(words).takeWhile(word -> !word.equals("--")).toList());
  }

  /** Teaches them to the commands. */
  static void addTo(CommandLine root) {
    Stream.of(
            OptionSpec.builder("--config")
                .paramLabel("FILE")
                .type(Path.class)
                .description(
                    "Take options from this file (default: $STAYINDEXED_CONFIG, else"
                        + " stayindexed.yaml here, else the one in ~/.config/stayindexed/). What is"
                        + " typed counts more."),
            OptionSpec.builder("-q", "--quiet")
                .type(boolean.class)
                .description("Say nothing but errors and what was asked for; no progress."),
            OptionSpec.builder("-v", "--verbose")
                .type(boolean.class)
                .description("Say what happens inside, on standard error."),
            OptionSpec.builder("--color")
                .paramLabel("WHEN")
                .type(Color.class)
                .description("Colours: auto (on a terminal), always or never (default: auto)."))
        .map(option -> option.scopeType(ScopeType.INHERIT).build())
        .forEach(root.getCommandSpec()::addOption);
  }

  /** The first word that is no option and no value of these: the command, if there is one. */
  Optional<String> command() {
    for (int i = 0; i < words.size(); i++) {
      if (words.get(i).equals("--config") || words.get(i).equals("--color")) {
        i++;
      } else if (!words.get(i).startsWith("-")) {
        return Optional.of(words.get(i));
      }
    }
    return Optional.empty();
  }

  /** The configuration file that is named. */
  Optional<Path> config() {
    return value("--config").map(Path::of);
  }

  /** How to show what a command says. */
  View view(Surroundings surroundings) {
    return new View(
        verbosity(surroundings.view().verbosity()),
        style(surroundings, Boolean.getBoolean("stayindexed.terminal.out")),
        style(surroundings, surroundings.terminal() == Terminal.INTERACTIVE));
  }

  private Verbosity verbosity(Verbosity otherwise) {
    if (words.contains("-q") || words.contains("--quiet")) {
      return Verbosity.QUIET;
    }
    return words.contains("-v") || words.contains("--verbose") ? Verbosity.VERBOSE : otherwise;
  }

  /** As no-color.org has it, NO_COLOR counts if it is not empty, and what is typed counts more. */
  private Style style(Surroundings surroundings, boolean terminal) {
    boolean unwanted = surroundings.environment().value("NO_COLOR").orElse("").length() > 0;
    boolean coloured =
        switch (value("--color").orElse("auto")) {
          case "always" -> true;
          case "never" -> false;
          default -> terminal && !unwanted;
        };
    return coloured ? Style.COLOURED : Style.PLAIN;
  }

  private Optional<String> value(String name) {
    for (int i = 0; i < words.size(); i++) {
      if (words.get(i).startsWith(name + "=")) {
        return Optional.of(words.get(i).substring(name.length() + 1));
      }
      if (words.get(i).equals(name) && i + 1 < words.size()) {
        return Optional.of(words.get(i + 1));
      }
    }
    return Optional.empty();
  }
}
