package org.stayindexed.crawler.visit;

import java.util.List;
import java.util.Optional;
import org.stayindexed.crawler.frontier.CrawlTask;
import org.stayindexed.crawler.http.RequestListener;
import org.stayindexed.model.fetch.FetchOutcome;
import org.stayindexed.model.url.PageUrl;

/**
 * What a crawl does with sitemaps: it hears of them, and each is fetched in a turn of its own. Safe
 * for many threads.
 */
public interface SitemapTurns {
  /** Called once for each origin whose robots.txt could be read, or that has none. */
  void robotsRead(PageUrl ofOrigin, List<String> sitemapLines);

  /** The turn of a sitemap that robots.txt forbids; the reason is the line that does. */
  void refused(CrawlTask task, String reason);

  /**
   * Fetches and reads a sitemap, and hands it over.
   *
   * @param listener hears how the request gets on
   */
  FetchOutcome take(CrawlTask task, RequestListener listener);

  /**
   * The answer of a sitemap that was read in this crawl, for when a page links to it too; waits for
   * one that is under way. Empty for everything else.
   */
  Optional<FetchOutcome> answerOf(PageUrl url);
}
