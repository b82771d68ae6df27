package org.stayindexed.crawler.crawler4j;

import edu.uci.ics.crawler4j.fetcher.PageFetcher;
import edu.uci.ics.crawler4j.frontier.FrontierConfiguration;
import edu.uci.ics.crawler4j.robotstxt.RobotstxtConfig;
import edu.uci.ics.crawler4j.robotstxt.RobotstxtServer;
import edu.uci.ics.crawler4j.url.WebURL;
import org.stayindexed.crawler.frontier.Lease;
import org.stayindexed.crawler.visit.CrawlSteps;

/**
 * Our robots.txt as crawler4j sees it. It is asked when the turn of a URL has come, not when a link
 * is found, so that robots.txt is requested in its host's own time and the decision is as fresh as
 * the request.
 */
final class BridgedRobots extends RobotstxtServer {
  private final CrawlSteps steps;

  BridgedRobots(
      RobotstxtConfig config,
      PageFetcher fetcher,
      FrontierConfiguration frontier,
      CrawlSteps steps) {
    super(config, fetcher, frontier.getWebURLFactory());
    this.steps = steps;
  }

  /** Reads robots.txt if this turn is for that; else says whether the URL may be fetched. */
  @Override
  public boolean allows(WebURL url, boolean isSeed) throws InterruptedException {
    LeasedUrl leased = (LeasedUrl) url;
    if (leased.lease() instanceof Lease.Prepare lease) {
      steps.prepare(lease);
      return false;
    }
    return steps.admit(leased.visit());
  }
}
