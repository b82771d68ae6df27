package org.stayindexed.crawler.frontier;

import java.time.Duration;

/**
 * How a crawl treats a host that cannot or will not answer.
 *
 * @param firstPause after which a host is asked again that fails, or that says "too many requests"
 *     without saying for how long; each pause in a row is twice as long as the one before
 * @param longestPause where the doubling ends
 * @param giveUpAfter how long a host may fail without one good answer, and the longest Retry-After
 *     that is waited for; beyond it the host is left alone for the rest of the crawl
 * @param secondLook how long after a failure that the crawl itself may have caused the URL is asked
 *     for once more before the failure is believed; zero to believe it at once
 */
public record Patience(
    Duration firstPause, Duration longestPause, Duration giveUpAfter, Duration secondLook) {

  /** Seconds at first, ten minutes at most, and half a minute before a failure is believed. */
  public static final Patience DEFAULT =
      new Patience(
          Duration.ofSeconds(1),
          Duration.ofMinutes(2),
          Duration.ofMinutes(10),
          Duration.ofSeconds(30));

  public Patience {
    for (Duration duration : new Duration[] {firstPause, longestPause, giveUpAfter, secondLook}) {
      if (duration.isNegative()) {
        throw new IllegalArgumentException("A pause cannot be negative: " + duration);
      }
    }
  }

  /** The same with another time before a failure is believed. */
  public Patience withSecondLook(Duration after) {
    return new Patience(firstPause, longestPause, giveUpAfter, after);
  }

  /** The same with another time after which a failing host is left alone. */
  public Patience withGiveUpAfter(Duration after) {
    return new Patience(firstPause, longestPause, after, secondLook);
  }
}
