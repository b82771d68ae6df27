package org.stayindexed.crawler.http;

/** Makes one GET request. Safe for many threads at once. */
@FunctionalInterface
public interface Fetcher {

  /** Asks once and waits for the end; every way to fail is an outcome, never an exception. */
  FetchResult fetch(FetchRequest request);
}
