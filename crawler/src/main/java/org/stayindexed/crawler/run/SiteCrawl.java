package org.stayindexed.crawler.run;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.stayindexed.crawler.crawler4j.Crawler4jEngine;
import org.stayindexed.crawler.frontier.CrawlFrontier;
import org.stayindexed.crawler.frontier.InMemoryFrontier;
import org.stayindexed.crawler.http.Fetcher;
import org.stayindexed.crawler.robots.RobotsRegistry;
import org.stayindexed.crawler.visit.CrawlSteps;
import org.stayindexed.model.run.Discovery;
import org.stayindexed.model.run.ObservationSink;
import org.stayindexed.model.run.RunState;

/**
 * The crawl of one site, from its start URL until no URL is left, or until it is stopped. {@link
 * #run} once; the other methods from any thread.
 */
public final class SiteCrawl {
  private final CrawlSettings settings;
  private final CrawlFrontier frontier;
  private final CrawlCounters counters = new CrawlCounters();
  private final Crawler4jEngine engine;

  /**
   * Prepares a crawl; nothing is requested yet.
   *
   * @param fetcher makes the requests
   * @param sink receives every observation
   * @param clock gives the times of observations
   */
  public SiteCrawl(CrawlSettings settings, Fetcher fetcher, ObservationSink sink, Clock clock) {
    this.settings = settings;
    this.frontier = new InMemoryFrontier(settings.concurrency(), settings.delay());
    RobotsRegistry robots = new RobotsRegistry(fetcher, frontier, settings.robotsToken());
    ObservationSink counting =
        observation -> {
          sink.accept(observation);
          counters.count(observation);
        };
    this.engine =
        new Crawler4jEngine(
            frontier, new CrawlSteps(settings.scope(), frontier, robots, fetcher, counting, clock));
  }

  /** Crawls to the end; blocks. */
  public CrawlEnd run() {
    frontier.offer(List.of(settings.scope().start()), Discovery.START);
    Optional<Throwable> error = engine.run(settings.threads());
    if (error.isPresent()) {
      return new CrawlEnd(RunState.FAILED, error);
    }
    return new CrawlEnd(
        frontier.stopped() ? RunState.INTERRUPTED : RunState.FINISHED, Optional.empty());
  }

  /** Takes no further URL; {@link #run} returns when the requests under way have ended. */
  public void stop() {
    frontier.stop();
  }

  /** Where the crawl stands now. */
  public CrawlProgress progress() {
    return counters.progress(frontier.stats().queued());
  }
}
