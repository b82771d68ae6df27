package org.stayindexed.crawler.run;

import java.util.List;
import org.stayindexed.model.url.PageUrl;

/** What earlier runs know of a site. */
@FunctionalInterface
public interface EarlierPages {
  /** No earlier run. */
  EarlierPages NONE = List::of;

  /**
   * Pages that should still be looked at, although the crawl found no link to them. Asked once,
   * when no linked page is left.
   */
  List<PageUrl> notSeenNow();

  /**
   * Pages that answered well by the access log, and that the crawl found no link to, those first
   * that are asked for most. Asked at most once.
   */
  default List<PageUrl> inAccessLog() {
    return List.of();
  }
}
