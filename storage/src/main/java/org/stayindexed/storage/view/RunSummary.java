package org.stayindexed.storage.view;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.stayindexed.model.run.RunState;

/** One run, as in the view {@code run_summary}; the counts are 0 while it goes on. */
public record RunSummary(
    long runId,
    String site,
    String startUrl,
    Instant startedAt,
    @Nullable Instant endedAt,
    RunState state,
    @Nullable String stopReason,
    long urls,
    long answered,
    long eligible,
    long notEligible,
    long uncertain,
    long unanswered,
    long robotsBlocked,
    String userAgent,
    String settings,
    String toolVersion) {

  /** How long it took, absent while it goes on. */
  public Optional<Duration> duration() {
    return Optional.ofNullable(endedAt).map(end -> Duration.between(startedAt, end));
  }

  /** Whether it refused certificates that a browser refuses. */
  public boolean certificatesVerified() {
    return !List.of(settings.split(" ", -1)).contains("--insecure");
  }

  /** Whether every URL that it found was looked at, so that a missing page is really gone. */
  public boolean complete() {
    return state == RunState.FINISHED;
  }
}
