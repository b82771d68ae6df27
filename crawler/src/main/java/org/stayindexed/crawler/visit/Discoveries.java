package org.stayindexed.crawler.visit;

import java.util.List;
import org.stayindexed.crawler.frontier.CrawlFrontier;
import org.stayindexed.model.run.ObservationSink;
import org.stayindexed.model.run.UrlsFound;
import org.stayindexed.model.url.PageUrl;

/**
 * Where everything goes that a crawl finds: to the frontier, and what is new there to the sink, so
 * that a crawl that is killed can go on. Safe for many threads.
 */
public final class Discoveries {
  private final CrawlFrontier frontier;
  private final ObservationSink sink;

  /** The discoveries of one crawl. */
  public Discoveries(CrawlFrontier frontier, ObservationSink sink) {
    this.frontier = frontier;
    this.sink = sink;
  }

  /** Offers URLs of the site to the frontier; hands over those that it did not know. */
  public void found(UrlsFound found) {
    List<PageUrl> added = frontier.offer(found);
    if (!added.isEmpty()) {
      sink.accept(new UrlsFound(added, found.discovery(), found.purpose()));
    }
  }

  /**
   * Offers URLs that are to be looked at when no link leads to anything new any more, so that what
   * a link leads to is found by its link.
   */
  public void foundForLater(UrlsFound found) {
    if (!found.urls().isEmpty()) {
      frontier.offerLater(found);
      sink.accept(found);
    }
  }
}
