package org.stayindexed.crawler.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.stayindexed.crawler.scope.LinkRules;
import org.stayindexed.crawler.scope.PathRules;
import org.stayindexed.crawler.scope.Scope;
import org.stayindexed.model.fetch.BodyFacts;
import org.stayindexed.model.fetch.FetchOutcome;
import org.stayindexed.model.fetch.FetchOutcome.Answered;
import org.stayindexed.model.fetch.Headers;
import org.stayindexed.model.fetch.Timings;
import org.stayindexed.model.index.CrawledPage;
import org.stayindexed.model.index.IndexRules;
import org.stayindexed.model.page.PageFacts;
import org.stayindexed.model.robots.RobotsAccess;
import org.stayindexed.model.run.Discovery;
import org.stayindexed.model.run.Looks;
import org.stayindexed.model.run.PageObservation;
import org.stayindexed.model.url.PageUrl;

/** What a crawl asks for to know how the server behaves. */
class ProbeUrlsTest {
  private static final FetchOutcome ANSWER =
      new Answered(
          200,
          Headers.of("Content-Type", "text/html"),
          BodyFacts.complete(9),
          new Timings(Instant.EPOCH, Duration.ZERO, Duration.ZERO));

  private static ProbeUrls of(String start) {
    return new ProbeUrls(new Scope(PageUrl.of(start), Scope.Hosts.START_HOST));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      textBlock =
          """
          https://shop.example/           | http://shop.example/ http://www.shop.example/ https://www.shop.example/
          https://www.shop.example/tea    | http://www.shop.example/ http://shop.example/ https://shop.example/
          http://shop.example/            | https://shop.example/ http://www.shop.example/ https://www.shop.example/
          https://shop.co.uk/             | http://shop.co.uk/ http://www.shop.co.uk/ https://www.shop.co.uk/
          https://www.a.b.shop.example/   | http://www.a.b.shop.example/ http://a.b.shop.example/ https://a.b.shop.example/
          https://docs.tea.shop.example/  | -
          https://shop.example:8443/      | -
          http://127.0.0.1/               | -
          http://[::1]/                   | -
          http://localhost/               | -
          """)
  void areTheOtherAddressesOfTheStartPage(String start, String variants) {
    List<String> expected = variants == null ? List.of() : Arrays.asList(variants.split(" ", -1));
    assertThat(of(start).hostVariants()).extracting(PageUrl::toString).isEqualTo(expected);
  }

  private static PageObservation seen(String path) {
    return seenAt("https://shop.example" + path);
  }

  private static PageObservation seenAt(String address) {
    PageUrl url = PageUrl.of(address);
    CrawledPage page =
        new CrawledPage(url, RobotsAccess.OPEN, Optional.of(ANSWER), PageFacts.NONE, 0);
    return new PageObservation(
        url,
        Instant.EPOCH,
        Discovery.START,
        page.robots(),
        page.outcome(),
        PageFacts.NONE,
        Optional.empty(),
        IndexRules.judge(page),
        Looks.ONE);
  }

  private static List<String> directories(ProbeUrls probes) {
    return probes.missingPages().stream()
        .map(url -> url.pathAndQuery().replaceAll("stayindexed-no-such-page-[0-9a-f]{8}$", "*"))
        .toList();
  }

  @Test
  void areInTheLargestDirectories() {
    ProbeUrls probes = of("https://shop.example/");
    for (int page = 0; page < 12; page++) {
      probes.saw(seen("/tea/" + page));
      probes.saw(seen("/coffee/beans/" + page));
      probes.saw(seen("/" + page));
      probes.saw(seen("/search/x?q=" + page));
    }
    probes.saw(seen("/coffee/last"));
    for (int page = 0; page < 9; page++) {
      probes.saw(seen("/few/" + page));
    }

    assertThat(directories(probes)).containsExactly("/*", "/coffee/*", "/tea/*");
  }

  @Test
  void areWhereThePagesAreWhenTheStartUrlLeadsToHttps() {
    ProbeUrls probes = of("http://shop.example/");
    for (int page = 0; page < 10; page++) {
      probes.saw(seen("/tea/" + page));
    }

    assertThat(probes.missingPages())
        .hasSize(2)
        .allSatisfy(url -> assertThat(url.origin()).isEqualTo("https://shop.example"));
    assertThat(probes.hostVariants())
        .extracting(PageUrl::toString)
        .contains("http://shop.example/")
        .doesNotContain("https://shop.example/");
  }

  @Test
  void areAtTheTopOfEachLargeHostOfASiteWithSubdomains() {
    ProbeUrls probes =
        new ProbeUrls(
            new Scope(PageUrl.of("https://shop.example/"), Scope.Hosts.START_HOST_AND_SUBDOMAINS));
    for (int page = 0; page < 12; page++) {
      probes.saw(seen("/" + page));
      if (page < 10) {
        probes.saw(seenAt("https://blog.shop.example/" + page));
      }
    }
    probes.saw(seenAt("https://small.shop.example/"));

    assertThat(probes.missingPages())
        .extracting(PageUrl::origin)
        .containsExactly("https://shop.example", "https://blog.shop.example");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      textBlock =
          """
          /tea              | https://shop.example/tea/
          /tea/green/       | https://shop.example/tea/green
          /                 | -
          /tea.html         | -
          /v1.2/tea         | -
          /tea?page=2       | -
          """)
  void areAPageWithAndWithoutItsSlash(String path, @Nullable String variant) {
    ProbeUrls probes = of("https://shop.example/");
    probes.saw(seen("/"));
    probes.saw(seen(path));
    probes.saw(seen("/x.html"));

    assertThat(probes.slashVariants().stream().map(PageUrl::toString).findFirst().orElse(null))
        .isEqualTo(variant);
  }

  @Test
  void areFiveAtMost() {
    ProbeUrls probes = of("https://shop.example/");
    for (int page = 0; page < 100; page++) {
      probes.saw(seen("/" + page % 10 + "/" + page));
    }

    assertThat(directories(probes)).containsExactly("/*", "/0/*", "/1/*", "/2/*", "/3/*");
  }

  @Test
  void staysWithinThePathsThatAreLookedAt() {
    PathRules onlyTea = new PathRules("/tea/", List.of(), List.of());
    ProbeUrls probes =
        new ProbeUrls(
            new Scope(
                PageUrl.of("https://shop.example/tea/"),
                Scope.Hosts.START_HOST,
                onlyTea,
                LinkRules.DEFAULT));
    for (int page = 0; page < 10; page++) {
      probes.saw(seen("/tea/" + page));
    }

    assertThat(directories(probes)).containsExactly("/tea/*");
  }
}
