package org.stayindexed.app;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The option that says how much is printed. */
final class LimitOption {
  private final long least;

  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  @Option(
      names = "--limit",
      paramLabel = "N",
      description = "At most so many of each kind (default: ${DEFAULT-VALUE}).")
  private long limit;

  /**
   * With what is printed if nothing is said.
   *
   * @param least the smallest number that makes sense
   */
  @SuppressWarnings("NullAway.Init") // picocli sets the spec
  LimitOption(long standard, long least) {
    this.limit = standard;
    this.least = least;
  }

  /**
   * The number.
   *
   * @throws ParameterException if it makes no sense
   */
  int rows() {
    if (limit < least || limit > Integer.MAX_VALUE) {
      throw new ParameterException(
          spec.commandLine(),
          "--limit must be "
              + (least == 0 ? "0 or more" : "at least " + least)
              + (limit < least ? "" : " and at most " + Integer.MAX_VALUE)
              + ", not "
              + limit);
    }
    return (int) limit;
  }
}
