package org.stayindexed.crawler.frontier;

import org.stayindexed.model.url.PageUrl;

/** A turn at one host that a worker has taken and must give back. */
public sealed interface Lease {

  /** The URL whose host the turn is at. */
  PageUrl url();

  /**
   * The first turn at an origin: its robots.txt is to be read before anything else is asked there.
   *
   * @param url any URL of that origin
   */
  record Prepare(PageUrl url) implements Lease {}

  /** The turn of one URL. */
  record Visit(CrawlTask task) implements Lease {
    @Override
    public PageUrl url() {
      return task.url();
    }
  }
}
