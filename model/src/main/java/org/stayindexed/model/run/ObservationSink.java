package org.stayindexed.model.run;

/** Where a crawl hands over what it saw and found. Safe for many threads at once. */
@FunctionalInterface
public interface ObservationSink {

  /**
   * Takes one fact; it may still be in memory when this returns. Blocks while the receiver cannot
   * keep up.
   *
   * @throws RuntimeException if nothing can be stored any more; the crawl must then end
   */
  void accept(CrawlFact fact);
}
