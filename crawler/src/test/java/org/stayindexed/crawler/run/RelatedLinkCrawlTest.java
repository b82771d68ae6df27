package org.stayindexed.crawler.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.stayindexed.crawler.scope.IgnoredParameters;
import org.stayindexed.crawler.scope.LinkRules;
import org.stayindexed.crawler.scope.PathRules;
import org.stayindexed.crawler.testsite.TestSite;
import org.stayindexed.model.page.PageLink;
import org.stayindexed.model.run.Discovery;
import org.stayindexed.model.run.DiscoveryKind;
import org.stayindexed.model.run.FoundKinds;
import org.stayindexed.model.run.SkipReason;

/** A crawl goes where pages name others as belonging to them. */
class RelatedLinkCrawlTest {
  private static String head(String links) {
    return "<!doctype html><html><head>" + links + "</head><body>tea</body></html>";
  }

  @ParameterizedTest
  @CsvSource({
    "<link rel=next href=/x>, PAGINATION",
    "<link rel=prev href=/x>, PAGINATION",
    "<link rel=alternate hreflang=de href=/x>, ALTERNATE",
    "<link rel=amphtml href=/x>, AMP"
  })
  void findsWhatThePageNames(String link, DiscoveryKind kind) {
    try (TestSite site = TestSite.start()) {
      site.page("/", head(link)).page("/x", "tea");
      try (CrawledSite crawled = CrawledSite.crawled(site)) {
        assertThat(crawled.at("/x").discovery())
            .isEqualTo(Discovery.START.namedOn(site.url("/"), kind));
      }
    }
  }

  @Test
  void findsWhatTheHeaderNames() {
    try (TestSite site = TestSite.start()) {
      site.answer("/", 200, "%PDF", "Link", "</x>; rel=next", "Content-Type", "application/pdf");
      site.page("/x", "tea");
      try (CrawledSite crawled = CrawledSite.crawled(site)) {
        assertThat(crawled.at("/x").discovery().kind()).isEqualTo(DiscoveryKind.PAGINATION);
      }
    }
  }

  @Test
  void doesNotGoWhereOnlyTheBodyNamesAnotherLanguage() {
    PaperSite site =
        PaperSite.of(Map.of("/", "<p>tea</p><link rel=alternate hreflang=de href=/de>")).crawl();

    assertThat(site.asked()).containsExactly("/");
  }

  @Test
  void keepsToTheScope() {
    PaperSite site =
        PaperSite.of(
                Map.of(
                    "/",
                    head(
                        "<link rel=alternate hreflang=de href='https://de.example/'>"
                            + "<link rel=next href=/private/2>")))
            .crawl(PathRules.of(PaperSite.START, "", List.of(), List.of("/private/")));

    assertThat(site.asked()).containsExactly("/");
    assertThat(site.leftOut(SkipReason.OTHER_HOST))
        .containsExactly("de.example: 1, https://de.example/ on /");
    assertThat(site.leftOut(SkipReason.EXCLUDED)).hasSize(1);
  }

  @Test
  void tellsEveryWayToAPageWhereverItIsFoundFirst() {
    PaperSite site =
        PaperSite.of(
                Map.of(
                    "/",
                    "<a href=/x>x</a><a href=/y>y</a>",
                    "/x",
                    head("<link rel=canonical href=/x><link rel=next href=/y>"),
                    "/y",
                    head("<link rel=canonical href=/x><link rel=prev href=/x>")))
            .crawl();

    assertThat(kinds(site, "/")).containsExactly(DiscoveryKind.START);
    assertThat(kinds(site, "/x"))
        .containsExactly(DiscoveryKind.LINK, DiscoveryKind.CANONICAL, DiscoveryKind.PAGINATION);
    assertThat(kinds(site, "/y")).containsExactly(DiscoveryKind.LINK, DiscoveryKind.PAGINATION);
  }

  private static List<DiscoveryKind> kinds(PaperSite site, String path) {
    long fingerprint = PaperSite.START.resolve(path).url().orElseThrow().fingerprint().high();
    return site.facts().stream()
        .filter(FoundKinds.class::isInstance)
        .flatMap(fact -> ((FoundKinds) fact).of().stream())
        .filter(found -> found.fingerprint() == fingerprint)
        .flatMap(
            found ->
                Stream.of(DiscoveryKind.values()).filter(kind -> (found.kinds() & kind.bit()) != 0))
        .toList();
  }

  /** Each day of this calendar is named by the one before as its neighbour, and by no link. */
  @Test
  void endsInACalendarThatOnlyNamesNeighbours() {
    LocalDate first = LocalDate.of(2026, 11, 1);
    PaperSite site =
        new PaperSite(
            url -> {
              String path = url.pathAndQuery();
              if (path.equals("/robots.txt")) {
                return PaperSite.nothing();
              }
              LocalDate day = path.equals("/") ? first : LocalDate.parse(path.substring(5));
              return PaperSite.html(
                  "<head><link rel=next href=/day/"
                      + day.plusDays(1)
                      + "></head><p>Nothing on this day "
                      + day.getDayOfMonth());
            });
    site.crawl(
        new LinkRules(
            Integer.MAX_VALUE, 8_192, IgnoredParameters.NONE, PageLink.Follow.FOLLOW, 50, 0));

    assertThat(site.asked()).hasSizeBetween(40, 120);
    assertThat(site.leftOut(SkipReason.TRAP)).isNotEmpty();
  }
}
