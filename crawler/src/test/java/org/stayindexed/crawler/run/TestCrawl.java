package org.stayindexed.crawler.run;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.stayindexed.crawler.frontier.Budget;
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

  /** Nothing but links. */
  static final UrlSources LINKS =
      new UrlSources(UrlSources.Use.LEFT_OUT, List.of(), List.of(), UrlSources.Use.LEFT_OUT);

  /** A crawl of links by us that knows nothing of earlier ones, not started yet. */
  public static SiteCrawl of(Scope scope, Pace pace, Fetcher fetcher, ObservationSink sink) {
    return of(settings(scope, pace, LINKS), fetcher, sink, EarlierPages.NONE);
  }

  static CrawlSettings settings(Scope scope, Pace pace, UrlSources sources) {
    return new CrawlSettings(
        scope,
        pace,
        Budget.UNLIMITED,
        Optional.empty(),
        RobotsAgents.usual("Stayindexed"),
        sources);
  }

  static SiteCrawl of(
      CrawlSettings settings, Fetcher fetcher, ObservationSink sink, EarlierPages earlier) {
    return of(
        settings, fetcher, sink, earlier, UnfinishedWork.NONE, PageMemory.NONE, Clock.systemUTC());
  }

  /** A crawl that goes on with what another one left. */
  public static SiteCrawl of(
      CrawlSettings settings, Fetcher fetcher, ObservationSink sink, UnfinishedWork unfinished) {
    return of(
        settings, fetcher, sink, EarlierPages.NONE, unfinished, PageMemory.NONE, Clock.systemUTC());
  }

  /** A crawl with what earlier ones learned of bodies, at a time of its own. */
  static SiteCrawl of(
      Scope scope,
      Pace pace,
      Fetcher fetcher,
      ObservationSink sink,
      PageMemory memory,
      Clock clock) {
    return of(
        settings(scope, pace, LINKS),
        fetcher,
        sink,
        EarlierPages.NONE,
        UnfinishedWork.NONE,
        memory,
        clock);
  }

  private static SiteCrawl of(
      CrawlSettings settings,
      Fetcher fetcher,
      ObservationSink sink,
      EarlierPages earlier,
      UnfinishedWork unfinished,
      PageMemory memory,
      Clock clock) {
    return new SiteCrawl(
        settings,
        new CrawlPorts(
            fetcher,
            sink,
            earlier,
            unfinished,
            EarlierRobots.NONE,
            memory,
            HostListener.NONE,
            Path.of(System.getProperty("java.io.tmpdir")),
            clock));
  }
}
