package org.stayindexed.crawler.run;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.stayindexed.crawler.crawler4j.Crawler4jEngine;
import org.stayindexed.crawler.frontier.CrawlFrontier;
import org.stayindexed.crawler.frontier.InMemoryFrontier;
import org.stayindexed.crawler.http.Fetcher;
import org.stayindexed.crawler.robots.RobotsReader;
import org.stayindexed.crawler.robots.RobotsRegistry;
import org.stayindexed.crawler.visit.CrawlSteps;
import org.stayindexed.crawler.visit.Discoveries;
import org.stayindexed.model.robots.EarlierRobots;
import org.stayindexed.model.run.Discovery;
import org.stayindexed.model.run.ObservationSink;
import org.stayindexed.model.run.PageObservation;
import org.stayindexed.model.run.Purpose;
import org.stayindexed.model.run.RobotsRead;
import org.stayindexed.model.run.RunState;
import org.stayindexed.model.run.UrlsFound;
import org.stayindexed.model.url.PageUrl;

/**
 * The crawl of one site, from its start URL until no URL is left, or until it is stopped. {@link
 * #run} once; the other methods from any thread.
 */
public final class SiteCrawl {
  private final CrawlSettings settings;
  private final CrawlFrontier frontier;
  private final CrawlCounters counters = new CrawlCounters();
  private final EarlierPages earlier;
  private final Discoveries discoveries;
  private final Crawler4jEngine engine;

  /**
   * Prepares a crawl; nothing is requested yet.
   *
   * @param fetcher makes the requests
   * @param sink receives every fact
   * @param earlier tells which pages to look at that no link led to
   * @param earlierRobots tells what robots.txt said before
   * @param clock gives the times of observations
   */
  public SiteCrawl(
      CrawlSettings settings,
      Fetcher fetcher,
      ObservationSink sink,
      EarlierPages earlier,
      EarlierRobots earlierRobots,
      Clock clock) {
    this.settings = settings;
    this.earlier = earlier;
    this.frontier = new InMemoryFrontier(settings.pace().concurrency(), settings.pace().delay());
    ObservationSink counting =
        fact -> {
          sink.accept(fact);
          if (fact instanceof PageObservation observation) {
            counters.count(observation);
          }
        };
    this.discoveries = new Discoveries(frontier, counting);
    RobotsRegistry robots =
        new RobotsRegistry(
            new RobotsReader(fetcher, frontier, clock),
            frontier,
            settings.robots(),
            earlierRobots,
            reading -> counting.accept(new RobotsRead(reading)));
    this.engine =
        new Crawler4jEngine(
            frontier,
            new CrawlSteps(
                settings.scope(), frontier, robots, fetcher, counting, discoveries, clock));
  }

  /** Crawls to the end; blocks. */
  public CrawlEnd run() {
    discoveries.found(
        new UrlsFound(List.of(settings.scope().start()), Discovery.START, Purpose.PAGE));
    Optional<Throwable> error = engine.run(settings.threads());
    if (goesOn(error) && frontier.releaseLater() > 0) {
      error = engine.run(settings.threads());
    }
    if (goesOn(error)) {
      error = lookAtEarlierPages();
    }
    if (error.isPresent()) {
      return new CrawlEnd(RunState.FAILED, error);
    }
    return new CrawlEnd(
        frontier.stopped() ? RunState.INTERRUPTED : RunState.FINISHED, Optional.empty());
  }

  private boolean goesOn(Optional<Throwable> error) {
    return error.isEmpty() && !frontier.stopped();
  }

  /**
   * A page that nothing links to any more may be what its owner looks for. They come last, so that
   * every page that is still linked is found by its link. A site that answered nothing well is left
   * alone: it is down, and asking on would only be a burden.
   */
  private Optional<Throwable> lookAtEarlierPages() {
    if (counters.progress(0).success() == 0) {
      return Optional.empty();
    }
    List<PageUrl> pages = earlier.notSeenNow().stream().filter(settings.scope()::contains).toList();
    discoveries.found(new UrlsFound(pages, Discovery.EARLIER_RUN, Purpose.PAGE));
    return frontier.stats().queued() == 0 ? Optional.empty() : engine.run(settings.threads());
  }

  /** Takes no further URL; {@link #run} returns when the requests under way have ended. */
  public void stop() {
    frontier.stop();
  }

  /** How many URLs of earlier runs could not be asked for, because their secret was not stored. */
  public long masked() {
    return discoveries.masked();
  }

  /** Where the crawl stands now. */
  public CrawlProgress progress() {
    return counters.progress(frontier.stats().queued());
  }
}
