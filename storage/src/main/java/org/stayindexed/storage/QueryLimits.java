package org.stayindexed.storage;

import java.time.Duration;

/**
 * What a query of a user may cost.
 *
 * @param time how long it may take, its output included; at least a second
 * @param rows how many rows are handed over at most
 */
public record QueryLimits(Duration time, long rows) {
  /** Five minutes, and every row. */
  public static final QueryLimits DEFAULT = new QueryLimits(Duration.ofMinutes(5), Long.MAX_VALUE);

  public QueryLimits {
    if (time.toSeconds() < 1 || time.toSeconds() > Integer.MAX_VALUE || rows < 0) {
      throw new IllegalArgumentException("No limits of a query: " + time + ", " + rows + " rows");
    }
  }
}
