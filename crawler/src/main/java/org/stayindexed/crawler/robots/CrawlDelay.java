package org.stayindexed.crawler.robots;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads the value of a Crawl-delay line, for which there is a custom but no standard. */
final class CrawlDelay {
  private static final Pattern SECONDS = Pattern.compile("[0-9]+(\\.[0-9]*)?|\\.[0-9]+");

  /** 68 years: more than anybody waits, and few enough to be held as nanoseconds. */
  private static final BigDecimal LONGEST_SECONDS = BigDecimal.valueOf(Integer.MAX_VALUE);

  private CrawlDelay() {}

  /** Decimal seconds; none if it is anything else, a negative number say. */
  static Optional<Duration> of(String value) {
    if (!SECONDS.matcher(value).matches()) {
      return Optional.empty();
    }
    BigDecimal seconds = new BigDecimal(value).min(LONGEST_SECONDS);
    return Optional.of(Duration.ofNanos(seconds.movePointRight(9).longValue()));
  }
}
