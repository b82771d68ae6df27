package org.stayindexed.storage.view;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.stayindexed.model.fetch.FailureClass;
import org.stayindexed.model.robots.RobotsAnswer.State;

/**
 * One reading of a robots.txt, as in the view {@code robots_history}.
 *
 * @param changed whether it differs from the last one of earlier runs; null where there is none
 */
public record RobotsHistoryRow(
    String origin,
    State state,
    @Nullable Integer status,
    @Nullable FailureClass failure,
    @Nullable Boolean changed,
    @Nullable Long crawlDelayMs,
    @Nullable Long keptDelayMs) {

  /** Whether it is another than that of earlier runs. */
  public boolean differs() {
    return changed != null && changed;
  }

  /** The Crawl-delay, where it is longer than the pause that was kept. */
  public Optional<Duration> unkeptDelay() {
    return Optional.ofNullable(crawlDelayMs)
        .filter(asked -> !asked.equals(keptDelayMs))
        .map(Duration::ofMillis);
  }
}
