package org.stayindexed.crawler.crawler4j;

import edu.uci.ics.crawler4j.frontier.DocIDServer;
import edu.uci.ics.crawler4j.frontier.Frontier;
import edu.uci.ics.crawler4j.frontier.FrontierConfiguration;
import edu.uci.ics.crawler4j.url.WebURL;
import edu.uci.ics.crawler4j.url.WebURLFactory;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.stayindexed.crawler.frontier.CrawlFrontier;
import org.stayindexed.crawler.visit.CrawlSteps;

/**
 * Our frontier as crawler4j sees it. It blocks until there is a URL or the end, so that crawler4j's
 * own waiting (three seconds, hard-coded) never happens. URLs are offered to our frontier directly,
 * with all that was found about them, which makes check and insert one step; crawler4j's scheduling
 * and its ids, counters of one JVM, are not used.
 */
final class BridgedFrontier implements Frontier, DocIDServer, FrontierConfiguration {
  private final CrawlFrontier frontier;
  private final CrawlSteps steps;
  private final AtomicBoolean ended = new AtomicBoolean();

  BridgedFrontier(CrawlFrontier frontier, CrawlSteps steps) {
    this.frontier = frontier;
    this.steps = steps;
  }

  @Override
  public void getNextURLs(int max, List<WebURL> result) {
    try {
      frontier
          .take()
          .ifPresentOrElse(lease -> result.add(new LeasedUrl(lease)), () -> ended.set(true));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      ended.set(true);
    }
  }

  /** The last call for each URL, whatever came of it, on the thread that took it. */
  @Override
  public void setProcessed(WebURL url) {
    steps.finish(((LeasedUrl) url).visit());
  }

  @Override
  public boolean isFinished() {
    return ended.get();
  }

  @Override
  public void finish() {
    frontier.stop();
  }

  @Override
  public long getQueueLength() {
    return frontier.stats().queued();
  }

  @Override
  public long getNumberOfAssignedPages() {
    return frontier.stats().inFlight();
  }

  @Override
  public long getNumberOfScheduledPages() {
    return frontier.stats().seen();
  }

  @Override
  public long getNumberOfProcessedPages() {
    return getNumberOfScheduledPages() - getQueueLength() - getNumberOfAssignedPages();
  }

  @Override
  public int getDocCount() {
    return Math.toIntExact(Math.min(Integer.MAX_VALUE, frontier.stats().seen()));
  }

  @Override
  public void scheduleAll(List<WebURL> urls) {
    urls.forEach(this::schedule);
  }

  @Override
  public void schedule(WebURL url) {
    throw scheduledByCrawler4j();
  }

  @Override
  public int getDocId(String url) {
    throw scheduledByCrawler4j();
  }

  @Override
  public int getNewDocID(String url) {
    throw scheduledByCrawler4j();
  }

  @Override
  public void addUrlAndDocId(String url, int docId) {
    throw scheduledByCrawler4j();
  }

  @Override
  public boolean isSeenBefore(String url) {
    throw scheduledByCrawler4j();
  }

  private static IllegalStateException scheduledByCrawler4j() {
    return new IllegalStateException("URLs are offered to CrawlFrontier, not through crawler4j");
  }

  @Override
  public DocIDServer getDocIDServer() {
    return this;
  }

  @Override
  public Frontier getFrontier() {
    return this;
  }

  @Override
  public WebURLFactory getWebURLFactory() {
    return () -> {
      throw scheduledByCrawler4j();
    };
  }

  @Override
  public void close() {
    // Our frontier belongs to whoever made it.
  }
}
