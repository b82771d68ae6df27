package org.stayindexed.crawler.trap;

import java.util.List;
import org.stayindexed.model.run.UrlsFound;
import org.stayindexed.model.url.PageUrl;

/** Where what a page leads to goes. Safe for many threads. */
public interface Findings {

  /**
   * Adds to the crawl what is to be looked at.
   *
   * @return the pages that are new
   */
  List<PageUrl> found(UrlsFound found);

  /** Those of these pages that were not added yet. */
  List<PageUrl> unseen(UrlsFound found);

  /** Stores what may be added later, so that a crawl that is killed can go on with it. */
  void keep(UrlsFound found);
}
