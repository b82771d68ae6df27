package org.stayindexed.crawler.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.stayindexed.crawler.testsite.TestSite;
import org.stayindexed.model.fetch.FailureClass;
import org.stayindexed.model.index.Eligibility;

@Timeout(60)
class SiteCrawlTest {
  private final TestSite site = TestSite.start();

  @AfterEach
  void stopSite() {
    site.close();
  }

  private static String links(String... targets) {
    return List.of(targets).stream()
        .map(target -> "<a href=\"" + target + "\">x</a>")
        .collect(Collectors.joining("\n", "<title>Links</title>", ""));
  }

  @Test
  void looksAtEachUrlOnceAndKeepsItsOwnStatus() {
    int[] statuses = {200, 204, 206, 400, 401, 403, 404, 410, 429, 451, 499, 500, 503, 521, 999};
    for (int status : statuses) {
      site.answer("/" + status, status, status == 204 ? "" : "body", "Content-Type", "text/html");
    }
    site.page("/", links(IntStream.of(statuses).mapToObj(s -> "/" + s).toArray(String[]::new)));

    try (CrawledSite crawled = CrawledSite.crawled(site)) {
      for (int status : statuses) {
        assertThat(crawled.status("/" + status)).isEqualTo(status);
        assertThat(site.requests("/" + status)).hasSize(1);
      }
      assertThat(crawled.reasons("/499")).containsExactly("TOKEN_REQUIRED_STATUS");
      assertThat(crawled.progress()).isEqualTo(new CrawlProgress(4, 0, 8, 3, 1, 0, 0, 0));
    }
  }

  @Test
  void givesEachRedirectHopItsOwnRowAndStopsAfterTen() {
    for (int hop = 0; hop < 15; hop++) {
      site.answer("/hop/" + hop, hop % 2 == 0 ? 301 : 302, "", "Location", "/hop/" + (hop + 1));
    }
    site.page("/", links("/hop/0"));

    try (CrawledSite crawled = CrawledSite.crawled(site)) {
      assertThat(crawled.status("/hop/0")).isEqualTo(301);
      assertThat(crawled.status("/hop/1")).isEqualTo(302);
      assertThat(crawled.at("/hop/1").redirectTo()).hasValue(site.url("/hop/2"));
      assertThat(crawled.at("/hop/1").discovery().depth()).isEqualTo(1);
      assertThat(crawled.at("/hop/9").discovery().hops()).isEqualTo(9);
      assertThat(crawled.reasons("/hop/9")).containsExactly("REDIRECTED");
      assertThat(crawled.reasons("/hop/10")).containsExactly("REDIRECT_ERROR");
      assertThat(site.requests("/hop/11")).isEmpty();
    }
  }

  @Test
  void endsOnRedirectsThatLeadInACircleOrNowhere() {
    site.page("/", links("/a", "/self", "/nowhere", "/away", "/mail"))
        .answer("/a", 302, "", "Location", "/b")
        .answer("/b", 302, "", "Location", "/a")
        .answer("/self", 301, "", "Location", "/self")
        .answer("/nowhere", 301, "")
        .answer("/away", 301, "", "Location", "https://elsewhere.example/")
        .answer("/mail", 301, "", "Location", "mailto:a@b.example");

    try (CrawledSite crawled = CrawledSite.crawled(site)) {
      assertThat(site.requests("/a")).hasSize(1);
      assertThat(crawled.reasons("/self")).containsExactly("REDIRECT_ERROR");
      assertThat(crawled.reasons("/nowhere")).containsExactly("REDIRECT_ERROR");
      assertThat(crawled.reasons("/mail")).containsExactly("REDIRECT_ERROR");
      assertThat(crawled.at("/away").redirectTo())
          .map(Object::toString)
          .hasValue("https://elsewhere.example/");
      assertThat(crawled.observations()).hasSize(7);
    }
  }

  @Test
  void neverAsksForWhatRobotsTxtForbidsButKeepsItAsARow() {
    site.robots("User-agent: *\nDisallow: /private\n\nUser-agent: Stayindexed\nDisallow: /ours\n")
        .page("/", links("/private", "/ours", "/open"))
        .page("/private", "open to us, since our own group does not forbid it")
        .page("/ours", links("/behind"))
        .page("/open", "x");

    try (CrawledSite crawled = CrawledSite.crawled(site)) {
      assertThat(site.requests("/ours")).isEmpty();
      assertThat(crawled.at("/ours").outcome()).isEmpty();
      assertThat(crawled.reasons("/ours")).containsExactly("NOT_ALLOWED_TO_US");
      assertThat(crawled.evidence("/ours")).isEqualTo("robots.txt line 5: Disallow: /ours");
      assertThat(crawled.status("/private")).isEqualTo(200);
      assertThat(crawled.reasons("/private")).containsExactly("BLOCKED_BY_ROBOTS");
      assertThat(crawled.observations()).doesNotContainKey("/behind");
      assertThat(crawled.progress().blocked()).isEqualTo(1);
    }
  }

  @Test
  void asksForRobotsTxtFirstAndOnce() {
    site.page("/", links("/a", "/b")).page("/a", "x").page("/b", "x");

    try (CrawledSite crawled = CrawledSite.crawled(site)) {
      assertThat(site.requests().get(0).target()).isEqualTo("/robots.txt");
      assertThat(site.requests("/robots.txt")).hasSize(1);
      assertThat(crawled.observations()).hasSize(3);
    }
  }

  @Test
  void asksForNothingWhileRobotsTxtCannotBeRead() {
    site.answer("/robots.txt", 503, "busy").page("/", "x");

    try (CrawledSite crawled = CrawledSite.crawled(site)) {
      assertThat(site.requests("/")).isEmpty();
      assertThat(crawled.reasons("/")).containsExactly("ROBOTS_UNREACHABLE");
      assertThat(crawled.evidence("/")).isEqualTo("robots.txt answered 503 Service Unavailable");
    }
  }

  @Test
  void allowsEverythingWhereRobotsTxtIsAnErrorOfTheClientOrLeadsAway() {
    site.answer("/robots.txt", 301, "", "Location", "/other.txt")
        .answer("/other.txt", 403, "no")
        .page("/", "x");

    try (CrawledSite crawled = CrawledSite.crawled(site)) {
      assertThat(crawled.status("/")).isEqualTo(200);
    }
  }

  @Test
  void recordsAServerThatIsNotThereWithItsFailure() {
    site.close();

    try (CrawledSite crawled = CrawledSite.crawled(site)) {
      assertThat(crawled.at("/").outcome().flatMap(o -> o.failure()))
          .hasValue(FailureClass.CONNECT_REFUSED);
      assertThat(crawled.reasons("/")).containsExactly("ROBOTS_UNREACHABLE", "NO_ANSWER");
      assertThat(crawled.progress().failures()).isEqualTo(1);
    }
  }

  @Test
  void recordsAPageThatFallsSilentAndGoesOn() {
    site.page("/", links("/silent", "/fine"))
        .page("/fine", "x")
        .route(
            "/silent",
            exchange -> {
              // Closing without an answer, as a crashed application behind a proxy does.
              exchange.close();
            });

    try (CrawledSite crawled = CrawledSite.crawled(site)) {
      assertThat(crawled.at("/silent").outcome().flatMap(o -> o.failure()))
          .hasValue(FailureClass.RESET);
      assertThat(crawled.status("/silent")).isEqualTo(-1);
      assertThat(crawled.at("/fine").verdict().eligibility()).isEqualTo(Eligibility.ELIGIBLE);
    }
  }

  @Test
  void recognisesArcGisErrorsInsideABodyOf200() {
    site.page("/", links("/arcgis/token", "/arcgis/ok"))
        .answer(
            "/arcgis/token",
            200,
            "{\"error\":{\"code\":499,\"message\":\"Token Required\",\"details\":[]}}",
            "Content-Type",
            "text/plain;charset=utf-8")
        .answer("/arcgis/ok", 200, "{\"layers\":[]}", "Content-Type", "application/json");

    try (CrawledSite crawled = CrawledSite.crawled(site)) {
      assertThat(crawled.status("/arcgis/token")).isEqualTo(200);
      assertThat(crawled.reasons("/arcgis/token")).containsExactly("TOKEN_REQUIRED");
      assertThat(crawled.evidence("/arcgis/token"))
          .isEqualTo("the body says error 499, \"Token Required\"");
      assertThat(crawled.reasons("/arcgis/ok")).containsExactly("TYPE_NOT_INDEXED");
    }
  }

  @Test
  void judgesDirectivesAndCanonicalsWithTheirProof() {
    site.page("/", links("/meta", "/header", "/canonical", "/self"))
        .page("/meta", "<head><meta name=\"Robots\" content=\"NOINDEX, follow\"></head>")
        .answer("/header", 200, "x", "X-Robots-Tag", "googlebot: none")
        .page("/canonical", "<head><link rel=\"canonical\" href=\"/target\"></head>")
        .page("/self", "<head><link rel=canonical href=\"/self\"></head>")
        .page("/target", "x");

    try (CrawledSite crawled = CrawledSite.crawled(site)) {
      assertThat(crawled.reasons("/meta")).containsExactly("NOINDEX");
      assertThat(crawled.evidence("/meta"))
          .isEqualTo("<meta name=\"Robots\" content=\"NOINDEX, follow\"> in the head");
      assertThat(crawled.evidence("/header")).isEqualTo("X-Robots-Tag: googlebot: none");
      assertThat(crawled.reasons("/canonical")).containsExactly("CANONICALISED");
      assertThat(crawled.reasons("/self")).isEmpty();
      assertThat(crawled.status("/target")).as("found by a canonical only").isEqualTo(200);
    }
  }

  @Test
  void staysOnItsHostAndLeavesNofollowLinksAlone() {
    site.page(
            "/",
            links("https://elsewhere.example/", "mailto:a@b.example", "/followed")
                + "<a rel=nofollow href=/nofollow>x</a>")
        .page("/followed", "<meta name=robots content=nofollow><a href=/behind>x</a>");

    try (CrawledSite crawled = CrawledSite.crawled(site)) {
      assertThat(crawled.observations()).containsOnlyKeys("/", "/followed", "/behind");
    }
  }

  @Test
  void followsAMetaRefreshAndCallsItsPageARedirect() {
    site.page("/", "<meta http-equiv=refresh content='0; url=/next'>").page("/next", "x");

    try (CrawledSite crawled = CrawledSite.crawled(site)) {
      assertThat(crawled.reasons("/")).containsExactly("REDIRECTED");
      assertThat(crawled.at("/").redirectTo()).hasValue(site.url("/next"));
      assertThat(crawled.at("/next").discovery().hops()).isEqualTo(1);
    }
  }

  @Test
  void remembersWhereEachUrlWasFoundFirst() {
    site.page("/", links("/a")).page("/a", links("/b", "/")).page("/b", "x");

    try (CrawledSite crawled = CrawledSite.crawled(site)) {
      assertThat(crawled.at("/").discovery().foundOn()).isEmpty();
      assertThat(crawled.at("/b").discovery().depth()).isEqualTo(2);
      assertThat(crawled.at("/b").discovery().foundOn()).hasValue(site.url("/a"));
    }
  }
}
