package org.stayindexed.crawler.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.stayindexed.crawler.run.UrlSources.Use;
import org.stayindexed.model.index.IndexReason;
import org.stayindexed.model.run.Discovery;
import org.stayindexed.model.run.DiscoveryKind;
import org.stayindexed.model.run.PageObservation;
import org.stayindexed.model.run.Purpose;
import org.stayindexed.model.run.RunState;
import org.stayindexed.model.run.SitemapRead;
import org.stayindexed.model.run.SitemapSource;
import org.stayindexed.model.run.UrlsFound;
import org.stayindexed.model.sitemap.SitemapFault;
import org.stayindexed.model.sitemap.SitemapKind;
import org.stayindexed.model.url.PageUrl;

/** Where a crawl takes URLs from besides links. */
class UrlSourcesTest extends SourcesCrawl {
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
