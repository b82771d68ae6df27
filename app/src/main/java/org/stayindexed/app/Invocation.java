package org.stayindexed.app;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.stayindexed.app.config.ConfigException;
import org.stayindexed.app.config.ConfigFile;
import org.stayindexed.app.config.ConfigPlace;
import org.stayindexed.app.config.ConfiguredWords;
import picocli.CommandLine;

/** One command line, from its words to its exit code. */
final class Invocation {
  /** Commands that work although a configuration file is wrong. */
  private static final Set<String> WITHOUT_CONFIG = Set.of("help", "completion", "config", "man");

  /** Options with which every command does. */
  private static final Set<String> ONLY_EXPLAIN = Set.of("-h", "--help", "-V", "--version");

  private final Surroundings surroundings;
  private final String[] typed;

  private Invocation(Surroundings surroundings, String... typed) {
    this.surroundings = surroundings;
    this.typed = typed;
  }

  /** Runs what was typed, with what a configuration file sets; the result is the exit code. */
  static int run(Surroundings surroundings, String... typed) {
    return new Invocation(surroundings, typed).run();
  }

  /**
   * The words of a command with what the configuration file sets for it.
   *
   * @throws ConfigException if the file cannot be used
   */
  static String[] configured(Surroundings surroundings, CommandLine commands, String... words) {
    return file(surroundings, words)
        .map(file -> ConfiguredWords.of(ConfigFile.read(file), commands, List.of(words)).words())
        .orElse(words);
  }

  /**
   * The configuration file for a command line, absolute.
   *
   * @throws ConfigException if it is one that must not be used
   */
  static Optional<Path> file(Surroundings surroundings, String... words) {
    return GlobalOptions.in(words)
        .config()
        .map(Path::toAbsolutePath)
        .or(surroundings::config)
        .or(() -> ConfigPlace.find(surroundings.environment()));
  }

  private int run() {
    Surroundings seen = surroundings.withView(GlobalOptions.in(typed).view(surroundings));
    logMore(seen.view());
    if (needsNoConfig()) {
      return Main.commandLineFor(seen, typed).execute(typed);
    }
    try {
      Optional<Path> file = file(seen, typed);
      return file.isEmpty()
          ? Main.commandLineFor(seen, typed).execute(typed)
          : run(seen, file.get());
    } catch (ConfigException e) {
      return new ErrorMessages(seen).badConfig(e);
    }
  }

  private boolean needsNoConfig() {
    return GlobalOptions.in(typed).command().map(WITHOUT_CONFIG::contains).orElse(true)
        || Arrays.stream(typed)
            .takeWhile(word -> !word.equals("--"))
            .anyMatch(ONLY_EXPLAIN::contains);
  }

  /** Logging is set up when the first line is logged, which is later than this. */
  private static void logMore(View view) {
    if (view.verbosity() == Verbosity.VERBOSE && System.getProperty(LogSetup.LEVEL) == null) {
      System.setProperty(LogSetup.LEVEL, "debug");
    }
  }

  private int run(Surroundings seen, Path path) {
    Surroundings configured = seen.withConfig(path);
    CommandLine commands = Main.commandLine(configured);
    ConfiguredWords words = ConfiguredWords.of(ConfigFile.read(path), commands, List.of(typed));
    View view = GlobalOptions.in(words.words()).view(surroundings);
    logMore(view);
    if (!view.equals(seen.view())) {
      commands = Main.commandLine(configured.withView(view));
    }
    return commands
        .setParameterExceptionHandler(
            (thrown, arguments) -> new ErrorMessages(configured).wrongUsage(thrown, words))
        .execute(words.words());
  }
}
