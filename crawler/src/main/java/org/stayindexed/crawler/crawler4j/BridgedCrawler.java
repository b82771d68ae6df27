package org.stayindexed.crawler.crawler4j;

import edu.uci.ics.crawler4j.crawler.Page;
import edu.uci.ics.crawler4j.crawler.WebCrawler;
import edu.uci.ics.crawler4j.url.WebURL;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.stayindexed.crawler.visit.CrawlSteps;

/** One worker of crawler4j, with its hooks bound to our steps. */
final class BridgedCrawler extends WebCrawler {
  private final CrawlSteps steps;

  BridgedCrawler(CrawlSteps steps) {
    this.steps = steps;
  }

  /** Null ends the work on this URL: it was only prepared, or robots.txt forbids it. */
  @Override
  protected @Nullable WebURL handleUrlBeforeProcess(WebURL url) {
    try {
      return getMyController().getRobotstxtServer().allows(url) ? url : null;
    } catch (InterruptedException e) {
      throw new IllegalStateException("Interrupted while waiting for a turn at " + url, e);
    }
  }

  /** Links were read by our parser and are offered when the page is finished. */
  @Override
  protected boolean shouldFollowLinksIn(WebURL url) {
    return false;
  }

  @Override
  protected void onUnexpectedStatusCode(
      String url, int status, String contentType, String description) {
    // Every status is a result.
  }

  @Override
  protected void onRedirectedToInvalidUrl(Page page) {
    // Where a redirect leads is read from its answer when the page is finished.
  }

  /** crawler4j would only log it. */
  @Override
  protected void onUnhandledException(Page page, Throwable thrown) {
    steps.crashed(((LeasedUrl) page.getWebURL()).visit(), thrown);
  }

  /** What killed this worker. */
  Optional<Throwable> deadlyError() {
    return Optional.ofNullable(getError());
  }
}
