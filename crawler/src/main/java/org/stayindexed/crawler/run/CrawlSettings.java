package org.stayindexed.crawler.run;

import java.time.Duration;
import org.stayindexed.crawler.visit.Scope;

/**
 * What a crawl does, as its user decided.
 *
 * @param scope the start URL and which URLs belong to its site
 * @param delay at least so long between two requests to one host
 * @param concurrency at most so many requests to one host at the same time
 * @param robotsToken the product token under which robots.txt may address us
 */
public record CrawlSettings(Scope scope, Duration delay, int concurrency, String robotsToken) {

  /** Hosts that a crawl over subdomains works on at the same time. */
  private static final int HOSTS_AT_ONCE = 8;

  /** More requests at once than any site should get from one crawler. */
  public static final int MAX_CONCURRENCY = 64;

  public CrawlSettings {
    if (delay.isNegative()) {
      throw new IllegalArgumentException("The delay cannot be negative: " + delay);
    }
    if (concurrency < 1 || concurrency > MAX_CONCURRENCY) {
      throw new IllegalArgumentException(
          "The concurrency must be between 1 and " + MAX_CONCURRENCY + ", not " + concurrency);
    }
  }

  /** Threads that fetch; one for each request that may be under way. */
  public int threads() {
    return scope.hosts() == Scope.Hosts.START_HOST
        ? concurrency
        : Math.min(MAX_CONCURRENCY, concurrency * HOSTS_AT_ONCE);
  }
}
