package org.stayindexed.crawler.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.BiFunction;
import org.junit.jupiter.api.AfterEach;
import org.stayindexed.crawler.http.ApacheFetcher;
import org.stayindexed.crawler.http.ConnectionPolicy;
import org.stayindexed.crawler.http.FetchLimits;
import org.stayindexed.crawler.http.Fetcher;
import org.stayindexed.crawler.http.FetcherSettings;
import org.stayindexed.crawler.scope.Scope;
import org.stayindexed.crawler.testsite.TestSite;
import org.stayindexed.model.run.CrawlFact;
import org.stayindexed.model.run.Discovery;
import org.stayindexed.model.run.PageObservation;
import org.stayindexed.model.run.RunState;
import org.stayindexed.model.run.SitemapRead;
import org.stayindexed.model.sitemap.SitemapFault;
import org.stayindexed.model.sitemap.SitemapProblem;

/** A site on 127.0.0.1, crawled by what a test tells about it, and what came of it. */
abstract class SourcesCrawl {
  final TestSite site = TestSite.start();
  RunState state = RunState.RUNNING;
  final List<CrawlFact> facts = Collections.synchronizedList(new ArrayList<>());

  @AfterEach
  void close() {
    site.close();
  }

  void crawl(UrlSources sources, EarlierPages earlier) {
    crawl(sources, (settings, fetcher) -> TestCrawl.of(settings, fetcher, facts::add, earlier));
  }

  void goOn(UnfinishedWork unfinished) {
    crawl(
        UrlSources.DEFAULT,
        (settings, fetcher) -> TestCrawl.of(settings, fetcher, facts::add, unfinished));
  }

  void crawl(UrlSources sources, BiFunction<CrawlSettings, Fetcher, SiteCrawl> crawl) {
    FetchLimits limits =
        new FetchLimits(
            Duration.ofSeconds(2), Duration.ofSeconds(2), Duration.ofSeconds(3), 100_000);
    FetcherSettings fetching =
        new FetcherSettings(
            "Stayindexed/1.0", 2, 2, limits, ConnectionPolicy.startingAt(site.url("/")));
    CrawlSettings settings =
        TestCrawl.settings(
            new Scope(site.url("/"), Scope.Hosts.START_HOST),
            TestCrawl.pace(Duration.ZERO, 2),
            sources);
    try (ApacheFetcher fetcher = ApacheFetcher.create(fetching, null, Clock.systemUTC())) {
      CrawlEnd end = crawl.apply(settings, fetcher).run();
      assertThat(end.error()).isEmpty();
      state = end.state();
    }
  }

  void crawl() {
    crawl(UrlSources.DEFAULT, EarlierPages.NONE);
  }

  TestSite sitemap(String path, String... pages) {
    StringBuilder xml = new StringBuilder("<urlset>");
    for (String page : pages) {
      xml.append("<url><loc>").append(site.url(page)).append("</loc></url>");
    }
    return site.answer(path, 200, xml + "</urlset>", "Content-Type", "application/xml");
  }

  TestSite index(String path, String... sitemaps) {
    StringBuilder xml = new StringBuilder("<sitemapindex>");
    for (String sitemap : sitemaps) {
      xml.append("<sitemap><loc>").append(site.url(sitemap)).append("</loc></sitemap>");
    }
    return site.answer(path, 200, xml + "</sitemapindex>", "Content-Type", "application/xml");
  }

  void namedByRobots(String... sitemaps) {
    StringBuilder robots = new StringBuilder("User-agent: *\nDisallow: /secret\n");
    for (String sitemap : sitemaps) {
      robots.append("Sitemap: ").append(site.url(sitemap)).append('\n');
    }
    site.robots(robots.toString());
  }

  List<PageObservation> pages() {
    return facts.stream()
        .filter(PageObservation.class::isInstance)
        .map(PageObservation.class::cast)
        .toList();
  }

  Discovery discovery(String path) {
    return pages().stream()
        .filter(page -> page.url().equals(site.url(path)))
        .findFirst()
        .orElseThrow(() -> new AssertionError("Nobody looked at " + path))
        .discovery();
  }

  List<String> paths() {
    return pages().stream().map(page -> page.url().pathAndQuery()).sorted().toList();
  }

  List<SitemapRead> sitemaps() {
    return facts.stream()
        .filter(SitemapRead.class::isInstance)
        .map(SitemapRead.class::cast)
        .toList();
  }

  SitemapRead sitemapAt(String path) {
    return sitemaps().stream()
        .filter(read -> read.url().equals(site.url(path)))
        .findFirst()
        .orElseThrow(() -> new AssertionError("Nobody read " + path));
  }

  List<SitemapFault> faults(String path) {
    return sitemapAt(path).content().problems().stream().map(SitemapProblem::fault).toList();
  }
}
