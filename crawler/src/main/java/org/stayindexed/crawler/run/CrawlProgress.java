package org.stayindexed.crawler.run;

/**
 * Where a crawl stands; each URL is counted once.
 *
 * @param success answered 2xx
 * @param redirects answered 3xx
 * @param clientErrors answered 4xx
 * @param serverErrors answered 5xx
 * @param otherStatuses answered with any other status
 * @param failures not answered
 * @param blocked not asked for, because robots.txt forbids it
 * @param queued known and not looked at yet
 */
public record CrawlProgress(
    long success,
    long redirects,
    long clientErrors,
    long serverErrors,
    long otherStatuses,
    long failures,
    long blocked,
    long queued) {

  /** URLs that are done. */
  public long urls() {
    return answered() + failures + blocked;
  }

  /** URLs that a server answered. */
  public long answered() {
    return success + redirects + clientErrors + serverErrors + otherStatuses;
  }
}
