package org.stayindexed.crawler.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.stayindexed.crawler.http.ApacheFetcher;
import org.stayindexed.crawler.http.ConnectionPolicy;
import org.stayindexed.crawler.http.FetchLimits;
import org.stayindexed.crawler.http.Fetcher;
import org.stayindexed.crawler.http.FetcherSettings;
import org.stayindexed.crawler.run.UrlSources.Use;
import org.stayindexed.crawler.scope.Scope;
import org.stayindexed.crawler.testsite.TestSite;
import org.stayindexed.model.index.IndexReason;
import org.stayindexed.model.run.CrawlFact;
import org.stayindexed.model.run.Discovery;
import org.stayindexed.model.run.DiscoveryKind;
import org.stayindexed.model.run.PageObservation;
import org.stayindexed.model.run.Purpose;
import org.stayindexed.model.run.ResourceCheck;
import org.stayindexed.model.run.RunState;
import org.stayindexed.model.run.SiteProbe;
import org.stayindexed.model.run.SitemapRead;
import org.stayindexed.model.run.SitemapSource;
import org.stayindexed.model.run.UrlsFound;
import org.stayindexed.model.sitemap.SitemapFault;
import org.stayindexed.model.sitemap.SitemapKind;
import org.stayindexed.model.sitemap.SitemapProblem;
import org.stayindexed.model.url.PageUrl;

/** Where a crawl takes URLs from besides links. */
class UrlSourcesTest {
  private final TestSite site = TestSite.start();
  private RunState state = RunState.RUNNING;
  private final List<CrawlFact> facts = Collections.synchronizedList(new ArrayList<>());

  @AfterEach
  void close() {
    site.close();
  }

  private void crawl(UrlSources sources, EarlierPages earlier) {
    crawl(sources, (settings, fetcher) -> TestCrawl.of(settings, fetcher, facts::add, earlier));
  }

  private void goOn(UnfinishedWork unfinished) {
    crawl(
        UrlSources.DEFAULT,
        (settings, fetcher) -> TestCrawl.of(settings, fetcher, facts::add, unfinished));
  }

  private void crawl(UrlSources sources, BiFunction<CrawlSettings, Fetcher, SiteCrawl> crawl) {
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

  private void crawl() {
    crawl(UrlSources.DEFAULT, EarlierPages.NONE);
  }

  private TestSite sitemap(String path, String... pages) {
    StringBuilder xml = new StringBuilder("<urlset>");
    for (String page : pages) {
      xml.append("<url><loc>").append(site.url(page)).append("</loc></url>");
    }
    return site.answer(path, 200, xml + "</urlset>", "Content-Type", "application/xml");
  }

  private TestSite index(String path, String... sitemaps) {
    StringBuilder xml = new StringBuilder("<sitemapindex>");
    for (String sitemap : sitemaps) {
      xml.append("<sitemap><loc>").append(site.url(sitemap)).append("</loc></sitemap>");
    }
    return site.answer(path, 200, xml + "</sitemapindex>", "Content-Type", "application/xml");
  }

  private void namedByRobots(String... sitemaps) {
    StringBuilder robots = new StringBuilder("User-agent: *\nDisallow: /secret\n");
    for (String sitemap : sitemaps) {
      robots.append("Sitemap: ").append(site.url(sitemap)).append('\n');
    }
    site.robots(robots.toString());
  }

  private List<PageObservation> pages() {
    return facts.stream()
        .filter(PageObservation.class::isInstance)
        .map(PageObservation.class::cast)
        .toList();
  }

  private Discovery discovery(String path) {
    return pages().stream()
        .filter(page -> page.url().equals(site.url(path)))
        .findFirst()
        .orElseThrow(() -> new AssertionError("Nobody looked at " + path))
        .discovery();
  }

  private List<String> paths() {
    return pages().stream().map(page -> page.url().pathAndQuery()).sorted().toList();
  }

  private List<SitemapRead> sitemaps() {
    return facts.stream()
        .filter(SitemapRead.class::isInstance)
        .map(SitemapRead.class::cast)
        .toList();
  }

  private SitemapRead sitemapAt(String path) {
    return sitemaps().stream()
        .filter(read -> read.url().equals(site.url(path)))
        .findFirst()
        .orElseThrow(() -> new AssertionError("Nobody read " + path));
  }

  private List<SitemapFault> faults(String path) {
    return sitemapAt(path).content().problems().stream().map(SitemapProblem::fault).toList();
  }

  @Test
  void looksAtWhatSitemapsOfRobotsTxtNameAfterAllLinks() {
    namedByRobots("/index.xml");
    index("/index.xml", "/a.xml");
    sitemap("/a.xml", "/orphan", "/linked", "/deep");
    site.page("/", "<a href='/linked'>x</a>").page("/linked", "<a href='/deep'>x</a>");
    site.page("/deep", "x").page("/orphan", "x");

    crawl();

    assertThat(discovery("/orphan"))
        .isEqualTo(new Discovery(DiscoveryKind.SITEMAP, 0, Optional.of(site.url("/a.xml")), 0));
    assertThat(discovery("/linked").kind()).isEqualTo(DiscoveryKind.LINK);
    assertThat(discovery("/deep").depth()).isEqualTo(2);
    assertThat(sitemaps())
        .extracting(SitemapRead::source, read -> read.content().kind())
        .containsExactly(
            tuple(SitemapSource.ROBOTS, SitemapKind.INDEX),
            tuple(SitemapSource.INDEX, SitemapKind.PAGES));
    assertThat(site.requests("/sitemap.xml")).as("Robots.txt names another").isEmpty();
    assertThat(paths()).as("A sitemap is no page").doesNotContain("/a.xml", "/index.xml");
  }

  @Test
  void triesTheUsualPlaceWhereRobotsTxtNamesNone() {
    site.page("/", "x").page("/orphan", "x");
    sitemap("/sitemap.xml", "/orphan");

    crawl();

    assertThat(discovery("/orphan").kind()).isEqualTo(DiscoveryKind.SITEMAP);
    assertThat(sitemapAt("/sitemap.xml").source()).isEqualTo(SitemapSource.GUESS);
  }

  @Test
  void keepsAGuessAGuessWhereItRedirects() {
    site.page("/", "x").answer("/sitemap.xml", 302, "", "Location", "/");

    crawl();

    assertThat(sitemaps()).extracting(SitemapRead::source).containsOnly(SitemapSource.GUESS);
    assertThat(faults("/")).containsExactly(SitemapFault.NOT_A_SITEMAP);
    assertThat(paths()).as("The page is a page all the same").containsExactly("/");
  }

  @Test
  void followsRedirectsOfSitemaps() {
    namedByRobots("/old.xml");
    site.page("/", "x").page("/orphan", "x");
    site.answer("/old.xml", 301, "", "Location", "/new.xml");
    sitemap("/new.xml", "/orphan");

    crawl();

    assertThat(faults("/old.xml")).containsExactly(SitemapFault.REDIRECTS);
    assertThat(sitemapAt("/new.xml").source()).isEqualTo(SitemapSource.REDIRECT);
    assertThat(paths()).contains("/orphan");
  }

  @Test
  void saysWhyASitemapWasNotFetched() {
    namedByRobots("/gone.xml", "/secret.xml", "/loop.xml");
    site.page("/", "x").answer("/loop.xml", 301, "", "Location", "/loop.xml");

    crawl();

    assertThat(sitemaps())
        .extracting(read -> read.content().problems().get(0).example())
        .containsExactlyInAnyOrder(
            "404 Not Found",
            "robots.txt line 2: Disallow: /secret",
            "301 Moved Permanently, but its Location is the page itself");
    assertThat(site.requests("/secret.xml")).isEmpty();
  }

  @Test
  void readsEachSitemapOnceHoweverIndexesNameEachOther() {
    namedByRobots("/1.xml");
    index("/1.xml", "/1.xml", "/2.xml");
    index("/2.xml", "/1.xml", "/3.xml");
    index("/3.xml", "/4.xml");
    sitemap("/4.xml", "/orphan");
    site.page("/", "x").page("/orphan", "x");

    crawl();

    for (String path : List.of("/1.xml", "/2.xml", "/3.xml")) {
      assertThat(site.requests(path)).as(path).hasSize(1);
    }
    assertThat(faults("/1.xml")).isEmpty();
    assertThat(faults("/2.xml")).containsExactly(SitemapFault.NESTED_INDEX);
    assertThat(faults("/3.xml"))
        .containsExactly(SitemapFault.NESTED_INDEX, SitemapFault.NOT_FOLLOWED);
    assertThat(site.requests("/4.xml")).as("Three indexes deep").isEmpty();
  }

  @Test
  void readsASitemapThatAPageLinksToAsBoth() {
    site.page("/", "<a href='/sitemap.xml'>x</a>").page("/orphan", "x");
    sitemap("/sitemap.xml", "/orphan");

    crawl();

    assertThat(paths()).containsExactly("/", "/orphan", "/sitemap.xml");
  }

  @Test
  void takesSitemapsUpToFiftyMegabytesAndPagesUpToTheirLimit() {
    namedByRobots("/large.xml");
    String[] many = IntStream.range(0, 5_000).mapToObj(i -> "/secret/" + i).toArray(String[]::new);
    sitemap("/large.xml", many);
    site.page("/", "x");

    crawl();

    assertThat(sitemapAt("/large.xml").content().entries()).hasSize(5_000);
    assertThat(faults("/large.xml")).isEmpty();
  }

  @Test
  void leavesSitemapsAloneButThoseThatAreGiven() {
    namedByRobots("/a.xml");
    sitemap("/b.xml", "/b");
    site.page("/", "x").page("/b", "x");

    crawl(
        new UrlSources(Use.LEFT_OUT, List.of(site.url("/b.xml")), List.of(), Use.LEFT_OUT),
        EarlierPages.NONE);

    assertThat(site.requests("/a.xml")).isEmpty();
    assertThat(sitemapAt("/b.xml").source()).isEqualTo(SitemapSource.GIVEN);
    assertThat(paths()).containsExactly("/", "/b");
  }

  @Test
  void looksAtTheUrlsOfAListAndWhereTheyRedirectToOnly() {
    namedByRobots("/a.xml");
    sitemap("/a.xml", "/in-sitemap");
    site.page("/1", "<a href='/linked'>x</a><link rel=canonical href='/canonical'>");
    site.answer("/2", 301, "", "Location", "/3").page("/3", "<a href='/linked'>x</a>");
    List<PageUrl> list = List.of(site.url("/1"), site.url("/2"));

    crawl(
        new UrlSources(Use.TAKEN, List.of(), list, Use.LEFT_OUT),
        () -> List.of(site.url("/earlier")));

    assertThat(paths()).containsExactly("/1", "/2", "/3");
    assertThat(state).as("Other pages are not gone").isEqualTo(RunState.PARTIAL);
    assertThat(discovery("/1").kind()).isEqualTo(DiscoveryKind.LIST);
    assertThat(discovery("/3").kind()).isEqualTo(DiscoveryKind.REDIRECT);
  }

  @Test
  void looksAtWhatOnlyTheAccessLogKnowsWhenAsked() {
    site.page("/", "<a href='/linked'>x</a>").page("/linked", "x").page("/logged", "x");
    EarlierPages known =
        new EarlierPages() {
          @Override
          public List<PageUrl> notSeenNow() {
            return List.of();
          }

          @Override
          public List<PageUrl> inAccessLog() {
            return List.of(site.url("/linked"), site.url("/logged"));
          }
        };

    crawl(UrlSources.DEFAULT, known);
    assertThat(paths()).containsExactly("/", "/linked");
    facts.clear();

    crawl(new UrlSources(Use.TAKEN, List.of(), List.of(), Use.TAKEN), known);
    assertThat(discovery("/logged").kind()).isEqualTo(DiscoveryKind.ACCESS_LOG);
    assertThat(discovery("/linked").kind()).isEqualTo(DiscoveryKind.LINK);
  }

  private List<SiteProbe> probes() {
    return facts.stream().filter(SiteProbe.class::isInstance).map(SiteProbe.class::cast).toList();
  }

  @Test
  void asksForAPageThatCannotExistAndJudgesItAsNone() {
    site.page("/", "<a href=/1>x</a>").page("/1", "x");
    crawl(
        new UrlSources(Use.LEFT_OUT, List.of(), List.of(), Use.LEFT_OUT, Use.LEFT_OUT, Use.TAKEN),
        EarlierPages.NONE);

    assertThat(state).isEqualTo(RunState.FINISHED);
    assertThat(paths()).containsExactly("/", "/1");
    assertThat(probes()).hasSize(1);
    SiteProbe probe = probes().get(0);
    assertThat(probe.purpose()).isEqualTo(Purpose.MISSING_PAGE);
    assertThat(probe.url().pathAndQuery()).startsWith("/stayindexed-no-such-page-");
    assertThat(probe.outcome().status()).hasValue(404);
  }

  @Test
  void asksForNoPageThatCannotExistWhereRobotsForbidsIt() {
    site.robots("User-agent: *\nDisallow: /stayindexed\n");
    site.page("/", "x");
    crawl(
        new UrlSources(Use.LEFT_OUT, List.of(), List.of(), Use.LEFT_OUT, Use.LEFT_OUT, Use.TAKEN),
        EarlierPages.NONE);

    assertThat(paths()).containsExactly("/");
    assertThat(probes()).isEmpty();
    assertThat(site.requests()).hasSize(2);
  }

  private static final UrlSources WITH_RESOURCES =
      new UrlSources(Use.LEFT_OUT, List.of(), List.of(), Use.LEFT_OUT, Use.TAKEN, Use.LEFT_OUT);

  private List<ResourceCheck> resources() {
    return facts.stream()
        .filter(ResourceCheck.class::isInstance)
        .map(ResourceCheck.class::cast)
        .toList();
  }

  @Test
  void asksForWhatPagesNeedOnceAndDoesNotJudgeIt() {
    site.robots("User-agent: *\nDisallow: /private.js\n");
    site.page(
        "/",
        """
        <link rel=stylesheet href=/a.css><script src=/private.js></script><img src=/gone.png>
        <img src=https://cdn.example/x.png><a href=/more>x</a>
        """);
    site.page("/more", "<link rel=stylesheet href=/a.css><img src=/old.png>");
    site.answer("/a.css", 200, "p {}", "Content-Type", "text/css");
    site.answer("/old.png", 301, "", "Location", "/new.png");

    crawl(WITH_RESOURCES, EarlierPages.NONE);

    assertThat(state).isEqualTo(RunState.FINISHED);
    assertThat(paths()).containsExactly("/", "/more");
    assertThat(resources())
        .extracting(
            check -> check.url().pathAndQuery(),
            check -> check.foundOn().orElseThrow().pathAndQuery(),
            check -> check.outcome().map(outcome -> outcome.status().orElse(-1)).orElse(0))
        .containsExactlyInAnyOrder(
            tuple("/a.css", "/", 200),
            tuple("/private.js", "/", 0),
            tuple("/gone.png", "/", 404),
            tuple("/old.png", "/more", 301));
    assertThat(site.requests("/a.css")).hasSize(1);
    assertThat(site.requests("/private.js")).isEmpty();
    assertThat(site.requests("/new.png")).isEmpty();
  }

  @Test
  void whatIsLinkedAsWellIsAPage() {
    site.page("/", "<img src=/a.png><a href=/more>x</a>");
    site.page("/more", "<a href=/a.png>x</a>");
    site.answer("/a.png", 200, "png", "Content-Type", "image/png");

    crawl(WITH_RESOURCES, EarlierPages.NONE);

    assertThat(paths()).containsExactly("/", "/a.png", "/more");
    assertThat(resources()).isEmpty();
    assertThat(site.requests("/a.png")).hasSize(1);
  }

  @Test
  void asksForNothingThatPagesNeedUnlessItIsToldTo() {
    site.page("/", "<img src=/a.png>");

    crawl(UrlSources.DEFAULT, EarlierPages.NONE);

    assertThat(site.requests("/a.png")).isEmpty();
  }

  @Test
  void fetchesASitemapOnceThatIsLinkedAsWell() {
    namedByRobots("/map.xml");
    site.page("/", "<a href=/map.xml>x</a>").page("/orphan", "x");
    String map = "<urlset><url><loc>" + site.url("/orphan") + "</loc></url></urlset>";
    site.answer("/map.xml", 200, map, "Content-Type", "application/xml", "X-Robots-Tag", "noindex");

    crawl();

    assertThat(site.requests("/map.xml")).hasSize(1);
    assertThat(sitemapAt("/map.xml").content().kind()).isEqualTo(SitemapKind.PAGES);
    assertThat(paths()).containsExactly("/", "/map.xml", "/orphan");
    PageObservation page =
        pages().stream()
            .filter(p -> p.url().equals(site.url("/map.xml")))
            .findFirst()
            .orElseThrow();
    assertThat(page.outcome().orElseThrow().status()).hasValue(200);
    assertThat(page.verdict().decisive().orElseThrow().reason()).isEqualTo(IndexReason.NOINDEX);
  }

  @Test
  void readsWhatIsNoSitemapAsAPageAllTheSame() {
    namedByRobots("/map");
    site.page("/", "<a href=/map>x</a>").page("/map", "<title>Map</title><a href=/deep>x</a>");
    site.page("/deep", "x");

    crawl();

    assertThat(faults("/map")).containsExactly(SitemapFault.NOT_A_SITEMAP);
    assertThat(paths()).containsExactly("/", "/deep", "/map");
  }

  @Test
  void readsNoSitemapAgainThatWasReadBeforeTheInterruption() {
    namedByRobots("/read.xml", "/unread.xml");
    sitemap("/read.xml", "/a");
    sitemap("/unread.xml", "/b");
    site.page("/", "x").page("/a", "x").page("/b", "x");

    goOn(
        new UnfinishedWork() {
          @Override
          public long[] done() {
            return new long[] {site.url("/").fingerprint().high()};
          }

          @Override
          public List<PageUrl> sitemapsRead() {
            return List.of(site.url("/read.xml"));
          }

          @Override
          public void forEachLeft(Consumer<UrlsFound> consumer) {
            Discovery inMap =
                new Discovery(DiscoveryKind.SITEMAP, 0, Optional.of(site.url("/read.xml")), 0);
            consumer.accept(new UrlsFound(List.of(site.url("/a")), inMap, Purpose.PAGE));
          }
        });

    assertThat(site.requests("/read.xml")).isEmpty();
    assertThat(site.requests("/unread.xml")).hasSize(1);
    assertThat(paths()).containsExactly("/a", "/b");
  }
}
