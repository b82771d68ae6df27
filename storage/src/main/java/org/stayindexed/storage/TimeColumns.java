package org.stayindexed.storage;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.stayindexed.model.traffic.TimeHistogram;

/** The four columns in which durations are stored: how many, their sum, the longest, and all. */
final class TimeColumns {
  private static final int COLUMNS = 4;

  private TimeColumns() {}

  /** Their values; nulls where nothing was timed. */
  static @Nullable Object[] of(TimeHistogram times) {
    Duration longest = times.quantile(1).orElse(null);
    return longest == null
        ? new @Nullable Object[COLUMNS]
        : new Object[] {times.count(), times.sum().toMillis(), longest.toMillis(), times.toBytes()};
  }
}
