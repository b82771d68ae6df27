package org.stayindexed.crawler.run;

import java.time.Duration;

/**
 * How fast a crawl may ask one host.
 *
 * @param delay at least so long between the starts of two requests
 * @param concurrency at most so many requests at the same time
 */
public record Pace(Duration delay, int concurrency) {
  /** More requests at once than any site should get from one crawler. */
  public static final int MAX_CONCURRENCY = 64;

  public Pace {
    if (delay.isNegative()) {
      throw new IllegalArgumentException("The delay cannot be negative: " + delay);
    }
    if (concurrency < 1 || concurrency > MAX_CONCURRENCY) {
      throw new IllegalArgumentException(
          "The concurrency must be between 1 and " + MAX_CONCURRENCY + ", not " + concurrency);
    }
  }
}
