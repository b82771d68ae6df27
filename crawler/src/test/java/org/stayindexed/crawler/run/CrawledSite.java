package org.stayindexed.crawler.run;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.stayindexed.crawler.http.ApacheFetcher;
import org.stayindexed.crawler.http.ConnectionPolicy;
import org.stayindexed.crawler.http.FetchLimits;
import org.stayindexed.crawler.http.FetcherSettings;
import org.stayindexed.crawler.scope.Scope;
import org.stayindexed.crawler.testsite.TestSite;
import org.stayindexed.model.index.Objection;
import org.stayindexed.model.run.ObservationSink;
import org.stayindexed.model.run.PageMemory;
import org.stayindexed.model.run.PageObservation;

/** A crawl of a test site, and what it handed over by path. */
final class CrawledSite implements AutoCloseable {
  private final Map<String, PageObservation> observations = new ConcurrentHashMap<>();
  private final ApacheFetcher fetcher;
  private final SiteCrawl crawl;

  private CrawledSite(
      ApacheFetcher fetcher,
      Scope scope,
      Pace pace,
      ObservationSink also,
      PageMemory memory,
      Clock clock) {
    this.fetcher = fetcher;
    ObservationSink sink =
        fact -> {
          also.accept(fact);
          if (fact instanceof PageObservation observation) {
            keep(observation);
          }
        };
    this.crawl = TestCrawl.of(scope, pace, fetcher, sink, memory, clock);
  }

  private void keep(PageObservation observation) {
    if (observations.put(observation.url().pathAndQuery(), observation) != null) {
      throw new AssertionError("Handed over twice: " + observation.url());
    }
  }

  /** A crawl from the root of the site, not started yet. */
  static CrawledSite of(TestSite site, Duration delay, int concurrency, ObservationSink also) {
    Pace pace = TestCrawl.pace(delay, concurrency);
    return of(site, pace, also, PageMemory.NONE, Clock.systemUTC());
  }

  /** The same with what earlier crawls learned, at a time of its own. */
  static CrawledSite of(
      TestSite site, Pace pace, ObservationSink also, PageMemory memory, Clock clock) {
    FetchLimits limits =
        new FetchLimits(
            Duration.ofSeconds(2), Duration.ofSeconds(2), Duration.ofSeconds(3), 1_000_000);
    ApacheFetcher fetcher =
        ApacheFetcher.create(
            new FetcherSettings(
                "Stayindexed/1.0",
                pace.concurrency(),
                pace.concurrency(),
                limits,
                ConnectionPolicy.startingAt(site.url("/"))),
            null,
            clock);
    Scope scope = new Scope(site.url("/"), Scope.Hosts.START_HOST);
    return new CrawledSite(fetcher, scope, pace, also, memory, clock);
  }

  /** The whole crawl of a site, as fast as it goes. */
  static CrawledSite crawled(TestSite site) {
    CrawledSite crawled = of(site, Duration.ZERO, 4, observation -> {});
    CrawlEnd end = crawled.run();
    if (end.error().isPresent()) {
      throw new AssertionError(end.error().get());
    }
    return crawled;
  }

  CrawlEnd run() {
    return crawl.run();
  }

  void stop() {
    crawl.stop();
    fetcher.abort();
  }

  CrawlProgress progress() {
    return crawl.progress();
  }

  Map<String, PageObservation> observations() {
    return observations;
  }

  PageObservation at(String path) {
    PageObservation observation = observations.get(path);
    if (observation == null) {
      throw new AssertionError("Nothing was observed at " + path);
    }
    return observation;
  }

  /** Its own status, -1 where nobody answered or nobody was asked. */
  int status(String path) {
    return at(path).outcome().map(outcome -> outcome.status().orElse(-1)).orElse(-1);
  }

  /** Names of the reasons against a page, the decisive one first. */
  List<String> reasons(String path) {
    return at(path).verdict().objections().stream().map(o -> o.reason().name()).toList();
  }

  String evidence(String path) {
    return at(path).verdict().decisive().map(Objection::evidence).orElse("");
  }

  @Override
  public void close() {
    fetcher.close();
  }
}
