package org.stayindexed.crawler.frontier;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What one crawl may use up; what is left over is for the next one.
 *
 * @param pages at most so many pages are looked at
 * @param time no request begins later than so long after the first turn
 */
public record Budget(OptionalLong pages, Optional<Duration> time) {
  /** No end but the site's. */
  public static final Budget UNLIMITED = new Budget(OptionalLong.empty(), Optional.empty());

  public Budget {
    if (pages.orElse(1) < 1) {
      throw new IllegalArgumentException(
          "A crawl looks at one page at least, not " + pages.getAsLong());
    }
    if (time.filter(limit -> limit.isNegative() || limit.isZero()).isPresent()) {
      throw new IllegalArgumentException("A crawl needs some time, not " + time.get());
    }
  }
}
