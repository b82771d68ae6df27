package org.stayindexed.crawler.run;

import java.time.Clock;
import org.stayindexed.crawler.http.Fetcher;
import org.stayindexed.crawler.visit.Scope;
import org.stayindexed.model.robots.EarlierRobots;
import org.stayindexed.model.robots.RobotsAgents;
import org.stayindexed.model.run.ObservationSink;

/** The one place where tests put a crawl together. */
public final class TestCrawl {
  private TestCrawl() {}

  /** A crawl by us that knows nothing of earlier ones, not started yet. */
  public static SiteCrawl of(Scope scope, Pace pace, Fetcher fetcher, ObservationSink sink) {
    return new SiteCrawl(
        new CrawlSettings(scope, pace, RobotsAgents.usual("Stayindexed")),
        fetcher,
        sink,
        EarlierPages.NONE,
        EarlierRobots.NONE,
        Clock.systemUTC());
  }
}
