package org.stayindexed.app;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Which run a command is about: its number alone, or behind {@code --run}. */
final class RunChoice {
  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  @Parameters(
      paramLabel = "RUN",
      arity = "0..1",
      description = "Number of the run (default: the last).")
  private @Nullable Long alone;

  @Option(names = "--run", paramLabel = "N", description = "The same.")
  private @Nullable Long option;

  @SuppressWarnings("NullAway.Init") // picocli sets the fields
  RunChoice() {}

  /**
   * The number that was typed; null for none.
   *
   * @throws ParameterException if there are two
   */
  @Nullable Long number() {
    if (alone != null && option != null && !alone.equals(option)) {
      throw new ParameterException(
          spec.commandLine(), "Which run, " + alone + " or " + option + "? Name one");
    }
    return alone == null ? option : alone;
  }
}
