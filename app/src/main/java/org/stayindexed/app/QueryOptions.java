package org.stayindexed.app;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.stayindexed.storage.QueryLimits;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** What a query may cost. */
final class QueryOptions {
  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  @Option(
      names = "--limit",
      paramLabel = "N",
      description = "At most so many rows; says so if more were left out (default: all).")
  private @Nullable Long limit;

  @Option(
      names = "--timeout",
      paramLabel = "DURATION",
      defaultValue = "5m",
      converter = DurationText.class,
      description = "End the query after so long, its output included (default: 5m).")
  private Duration timeout = QueryLimits.DEFAULT.time();

  @SuppressWarnings("NullAway.Init") // picocli sets the fields
  QueryOptions() {}

  /** The limits that were asked for, with so many rows where no number was given. */
  QueryLimits limits(long standardRows) {
    long rows = limit == null ? standardRows : limit;
    if (rows < 1) {
      throw new ParameterException(spec.commandLine(), "--limit must be at least 1, not " + rows);
    }
    if (timeout.compareTo(Duration.ofSeconds(1)) < 0 || timeout.compareTo(Duration.ofDays(1)) > 0) {
      throw new ParameterException(
          spec.commandLine(),
          "--timeout must be between 1s and 24h, not " + DurationText.of(timeout));
    }
    return new QueryLimits(timeout, rows);
  }
}
