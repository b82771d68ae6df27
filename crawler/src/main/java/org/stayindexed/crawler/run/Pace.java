package org.stayindexed.crawler.run;

import java.time.Duration;
import org.stayindexed.crawler.frontier.Patience;

/**
 * How fast a crawl may ask.
 *
 * @param delay at least so long between the starts of two requests to one host
 * @param concurrency at most so many requests to one host at the same time
 * @param overallDelay at least so long between the starts of any two requests
 * @param patience with hosts that fail
 */
public record Pace(Duration delay, int concurrency, Duration overallDelay, Patience patience) {
  /** More requests at once than any site should get from one crawler. */
  public static final int MAX_CONCURRENCY = 64;

  public Pace {
    if (delay.isNegative() || overallDelay.isNegative()) {
      throw new IllegalArgumentException(
          "A delay cannot be negative: " + delay + ", " + overallDelay);
    }
    if (concurrency < 1 || concurrency > MAX_CONCURRENCY) {
      throw new IllegalArgumentException(
          "The concurrency must be between 1 and " + MAX_CONCURRENCY + ", not " + concurrency);
    }
  }

  /** A pace for each host, without a limit for all together. */
  public Pace(Duration delay, int concurrency) {
    this(delay, concurrency, Duration.ZERO, Patience.DEFAULT);
  }
}
