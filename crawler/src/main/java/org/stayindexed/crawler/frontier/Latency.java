package org.stayindexed.crawler.frontier;

import java.time.Duration;

/**
 * How the time to the first byte of a host develops. Guarded by the lock of its frontier.
 *
 * <p>A host that becomes slower while we crawl is probably slower because we crawl; visitors feel
 * it too.
 */
final class Latency {
  /** Weight of the newest answer: the last ten or so count. */
  private static final double WEIGHT = 0.15;

  /** Below this nobody notices, and a page may simply be dearer than another. */
  private static final double UNNOTICED_NANOS = Duration.ofMillis(150).toNanos();

  private static final int ANSWERS_TO_SETTLE = 10;

  private double smoothed;
  private double usual = Double.MAX_VALUE;
  private int answers;

  void answered(Duration firstByte) {
    double nanos = firstByte.toNanos();
    smoothed = answers == 0 ? nanos : smoothed + WEIGHT * (nanos - smoothed);
    answers++;
    if (answers >= ANSWERS_TO_SETTLE) {
      usual = Math.min(usual, smoothed);
    }
  }

  /** How many times slower than usual it is now; 1 while the difference is small. */
  double slowness() {
    return answers <= ANSWERS_TO_SETTLE ? 1 : Math.max(1, smoothed / (2 * usual + UNNOTICED_NANOS));
  }
}
