package org.stayindexed.crawler.crawler4j;

import crawlercommons.filters.basic.BasicURLNormalizer;
import edu.uci.ics.crawler4j.crawler.CrawlConfig;
import edu.uci.ics.crawler4j.robotstxt.RobotstxtConfig;
import java.util.Optional;
import org.stayindexed.crawler.frontier.CrawlFrontier;
import org.stayindexed.crawler.visit.CrawlSteps;

/**
 * Lets crawler4j drive the crawl: its controller starts the threads, its worker loop takes a URL
 * from the frontier, has it fetched and parsed, and calls the hooks. Everything that decides is
 * ours: frontier, robots.txt, fetcher, parser. See docs/decisions/2026-11-22-crawler4j-bridge.md
 * for what the stock parts get wrong.
 */
public final class Crawler4jEngine {
  private final CrawlFrontier frontier;
  private final CrawlSteps steps;

  /** An engine for one crawl. */
  public Crawler4jEngine(CrawlFrontier frontier, CrawlSteps steps) {
    this.frontier = frontier;
    this.steps = steps;
  }

  /**
   * Works off the frontier; blocks until it is at its end.
   *
   * @return the error that ended the crawl before that
   */
  public Optional<Throwable> run(int threads) {
    try {
      return controller(threads).run(threads);
    } catch (Exception e) {
      throw new IllegalStateException("crawler4j could not be set up", e);
    }
  }

  private BridgedController controller(int threads) throws Exception {
    CrawlConfig config = config(threads);
    BasicURLNormalizer normalizer = new BasicURLNormalizer();
    BridgedFrontier bridgedFrontier = new BridgedFrontier(frontier, steps);
    BridgedFetcher fetcher = new BridgedFetcher(config, normalizer, steps);
    return new BridgedController(
        config,
        normalizer,
        fetcher,
        new BridgedParser(config, normalizer, bridgedFrontier, steps),
        new BridgedRobots(new RobotstxtConfig(), fetcher, bridgedFrontier, steps),
        bridgedFrontier,
        steps);
  }

  private static CrawlConfig config(int threads) {
    CrawlConfig config = new CrawlConfig();
    // Required to exist, never written to: nothing of crawler4j's own storage is in use.
    config.setCrawlStorageFolder(System.getProperty("java.io.tmpdir"));
    config.setBatchReadSize(1);
    config.setPolitenessDelay(0);
    config.setFollowRedirects(false);
    config.setRespectNoFollow(false);
    config.setRespectNoIndex(false);
    config.setMaxTotalConnections(threads);
    return config;
  }
}
