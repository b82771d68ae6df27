package org.stayindexed.storage.schedule;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How a schedule stands.
 *
 * @param nextRun when it is due; in the past if it was missed or is running
 * @param lastSuccess when it last ended well, null if never
 * @param lastFailure when it last ended with an error, null if never
 * @param consecutiveFailures failures since the last success
 * @param running whether it runs now
 */
public record ScheduleState(
    Schedule schedule,
    Instant nextRun,
    @Nullable Instant lastSuccess,
    @Nullable Instant lastFailure,
    int consecutiveFailures,
    boolean running) {

  /** How its last run ended, absent if none did. */
  public Optional<LastRun> lastRun() {
    Instant end = consecutiveFailures > 0 ? lastFailure : lastSuccess;
    return Optional.ofNullable(end).map(at -> new LastRun(consecutiveFailures == 0, at));
  }

  /** The end of a run. */
  public record LastRun(boolean good, Instant at) {}
}
