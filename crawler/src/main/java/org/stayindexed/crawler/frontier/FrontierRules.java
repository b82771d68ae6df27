package org.stayindexed.crawler.frontier;

import java.time.Duration;

/**
 * How fast a frontier gives turns.
 *
 * @param maxInFlight at most so many requests to one host at the same time
 * @param gap at least so long between the starts of two requests to one host
 * @param overallGap at least so long between the starts of any two requests
 * @param patience with hosts that fail
 * @param budget of the whole crawl
 */
public record FrontierRules(
    int maxInFlight, Duration gap, Duration overallGap, Patience patience, Budget budget) {
  public FrontierRules {
    if (maxInFlight < 1) {
      throw new IllegalArgumentException("At least one request at a time, not " + maxInFlight);
    }
    if (gap.isNegative() || overallGap.isNegative()) {
      throw new IllegalArgumentException(
          "A gap between requests cannot be negative: " + gap + ", " + overallGap);
    }
  }
}
