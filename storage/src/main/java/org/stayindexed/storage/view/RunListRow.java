package org.stayindexed.storage.view;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.stayindexed.model.run.RunState;

/**
 * One run in a list of runs.
 *
 * @param atRisk pages that had been eligible and were at risk when it ended
 * @param changes URLs whose status or verdict it found changed
 */
public record RunListRow(
    long runId,
    String site,
    Instant startedAt,
    @Nullable Instant endedAt,
    RunState state,
    long urls,
    long eligible,
    long atRisk,
    long changes) {

  /** How long it took, absent while it goes on. */
  public Optional<Duration> duration() {
    return Optional.ofNullable(endedAt).map(end -> Duration.between(startedAt, end));
  }
}
