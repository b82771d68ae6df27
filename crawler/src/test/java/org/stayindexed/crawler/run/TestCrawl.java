package org.stayindexed.crawler.run;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import org.stayindexed.crawler.frontier.HostListener;
import org.stayindexed.crawler.frontier.Patience;
import org.stayindexed.crawler.http.Fetcher;
import org.stayindexed.crawler.scope.Scope;
import org.stayindexed.model.robots.EarlierRobots;
import org.stayindexed.model.robots.RobotsAgents;
import org.stayindexed.model.run.ObservationSink;
import org.stayindexed.model.run.PageMemory;

/** The one place where tests put a crawl together. */
public final class TestCrawl {
  /** Believes every failure at once, and does not wait long for a host. */
  public static final Patience IMPATIENT =
      new Patience(
          Duration.ofMillis(20), Duration.ofMillis(100), Duration.ofSeconds(10), Duration.ZERO);

  private TestCrawl() {}

  /** A pace for a server that is the test's own. */
  public static Pace pace(Duration delay, int concurrency) {
    return new Pace(delay, concurrency, Duration.ZERO, IMPATIENT);
  }

  /** A crawl by us that knows nothing of earlier ones, not started yet. */
  public static SiteCrawl of(Scope scope, Pace pace, Fetcher fetcher, ObservationSink sink) {
    return of(
        new CrawlSettings(scope, pace, RobotsAgents.usual("Stayindexed")),
        fetcher,
        sink,
        UnfinishedWork.NONE);
  }

  /** A crawl that goes on with what another one left. */
  public static SiteCrawl of(
      CrawlSettings settings, Fetcher fetcher, ObservationSink sink, UnfinishedWork unfinished) {
    return of(settings, fetcher, sink, unfinished, PageMemory.NONE, Clock.systemUTC());
  }

  /** A crawl with what earlier ones learned of bodies, at a time of its own. */
  static SiteCrawl of(
      Scope scope,
      Pace pace,
      Fetcher fetcher,
      ObservationSink sink,
      PageMemory memory,
      Clock clock) {
    CrawlSettings settings = new CrawlSettings(scope, pace, RobotsAgents.usual("Stayindexed"));
    return of(settings, fetcher, sink, UnfinishedWork.NONE, memory, clock);
  }

  private static SiteCrawl of(
      CrawlSettings settings,
      Fetcher fetcher,
      ObservationSink sink,
      UnfinishedWork unfinished,
      PageMemory memory,
      Clock clock) {
    return new SiteCrawl(
        settings,
        new CrawlPorts(
            fetcher,
            sink,
            EarlierPages.NONE,
            unfinished,
            EarlierRobots.NONE,
            memory,
            HostListener.NONE,
            Path.of(System.getProperty("java.io.tmpdir")),
            clock));
  }
}
