package org.stayindexed.crawler.run;

import java.util.concurrent.atomic.AtomicLongArray;
import org.stayindexed.model.run.PageObservation;

/** Counts observations by how they ended. Safe for many threads. */
final class CrawlCounters {
  private static final int FAILURES = 6;
  private static final int BLOCKED = 7;

  /** By the first digit of the status; 0 stands for every status outside 200 to 599. */
  private final AtomicLongArray counts = new AtomicLongArray(8);

  void count(PageObservation observation) {
    counts.incrementAndGet(slot(observation));
  }

  private static int slot(PageObservation observation) {
    if (observation.outcome().isEmpty()) {
      return BLOCKED;
    }
    int statusClass = observation.outcome().get().status().orElse(-100) / 100;
    return statusClass < 0 ? FAILURES : statusClass >= 2 && statusClass <= 5 ? statusClass : 0;
  }

  CrawlProgress progress(long queued) {
    return new CrawlProgress(
        counts.get(2),
        counts.get(3),
        counts.get(4),
        counts.get(5),
        counts.get(0),
        counts.get(FAILURES),
        counts.get(BLOCKED),
        queued);
  }
}
