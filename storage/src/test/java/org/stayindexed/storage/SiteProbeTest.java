package org.stayindexed.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.stayindexed.storage.Observations.NIGHT;
import static org.stayindexed.storage.Observations.says;
import static org.stayindexed.storage.Observations.url;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.stayindexed.model.fetch.BodyFacts;
import org.stayindexed.model.fetch.FetchOutcome.Answered;
import org.stayindexed.model.fetch.Headers;
import org.stayindexed.model.fetch.Timings;
import org.stayindexed.model.page.CanonicalLink;
import org.stayindexed.model.page.PageFacts;
import org.stayindexed.model.page.PageText;
import org.stayindexed.model.run.CrawlFact;
import org.stayindexed.model.run.Purpose;
import org.stayindexed.model.run.SiteProbe;
import org.stayindexed.model.url.PageUrl;

/** What is found by asking how the server behaves. */
class SiteProbeTest {
  private static final PageText SORRY =
      new PageText(Optional.empty(), Optional.of("Sorry"), 1, 12, 404_404, 0);

  @TempDir private Path directory;
  private StoredSite site;

  @BeforeEach
  void open() {
    site = new StoredSite(directory);
  }

  private static CrawlFact missing(String path, int status, String target) {
    return probe(
        Purpose.MISSING_PAGE,
        url(path + "stayindexed-no-such-page-1"),
        status,
        target.isEmpty() ? Optional.empty() : Optional.of(url(target)),
        List.of());
  }

  static CrawlFact variant(String url, int status, CanonicalLink... canonicals) {
    return probe(
        Purpose.HOST_VARIANT, PageUrl.of(url), status, Optional.empty(), List.of(canonicals));
  }

  private static CrawlFact probe(
      Purpose purpose,
      PageUrl url,
      int status,
      Optional<PageUrl> target,
      List<CanonicalLink> canonicals) {
    Answered answer =
        new Answered(
            status,
            Headers.of("Content-Type", "text/html"),
            BodyFacts.EMPTY,
            new Timings(NIGHT, Duration.ZERO, Duration.ZERO));
    PageFacts facts =
        new PageFacts(
            Optional.of("Sorry"),
            List.of(),
            canonicals,
            Optional.empty(),
            Optional.empty(),
            List.of(),
            0,
            List.of(),
            Optional.of(SORRY));
    return new SiteProbe(purpose, url, NIGHT, answer, target, facts);
  }

  private static PageText text(int words) {
    return new PageText(Optional.of("d"), Optional.of("h"), 1, words, words, 0);
  }

  private List<String> findings() {
    return site
        .sql(
            "select rule, replace(url, 'https://shop.example'), state from finding"
                + " where rule like 'MISSING%' or rule like 'SOFT%' or rule like '%_OPEN'"
                + " order by 1, 2")
        .stream()
        .map(row -> String.join(" ", row))
        .toList();
  }

  @Test
  void isNothingWhereMissingPagesAreNotFound() {
    site.run(
        List.of(
            missing("/", 404, ""),
            missing("/tea/", 410, ""),
            missing("/coffee/", 301, "/coffee/stayindexed-no-such-page-1/"),
            variant("http://shop.example/", 301),
            variant("https://www.shop.example/", 404)),
        says("/", text(300)));

    assertThat(findings()).isEmpty();
    assertThat(site.sql("select kind, status, words from site_probe order by url").get(0))
        .containsExactly("HOST_VARIANT", "301", "12");
  }

  @Test
  void isAFindingForEachPatternThatDoesNotSayNotFound() {
    site.run(
        List.of(missing("/", 200, ""), missing("/tea/", 302, "/"), missing("/coffee/", 500, "")),
        says("/", text(300)));

    assertThat(findings())
        .containsExactly(
            "MISSING_ANSWERS / NEW", "MISSING_FAILS /coffee/ NEW", "MISSING_REDIRECTS /tea/ NEW");
  }

  @Test
  void findsPagesThatSayWhatMissingOnesDo() {
    site.run(List.of(missing("/", 200, "")), says("/", text(300)), says("/sold-out", SORRY));

    assertThat(findings()).containsExactly("MISSING_ANSWERS / NEW", "SOFT_404 /sold-out NEW");
  }

  @Test
  void isARiskOfAPageThatSaidSomethingElseBefore() {
    site.run(
        List.of(missing("/", 200, "")),
        says("/", text(300)),
        says("/tea", text(90)),
        says("/sold-out", SORRY));
    site.run(
        List.of(missing("/", 200, "")),
        says("/", text(300)),
        says("/tea", SORRY),
        says("/sold-out", SORRY));
    assertThat(site.sql("select url, state, cause, evidence, since_run from at_risk"))
        .containsExactly(
            List.of(
                url("/tea").toString(),
                "HIGH",
                "SOFT_ERROR",
                "the same text as a page that does not exist",
                "2"));

    site.run(says("/", text(300)), says("/tea", SORRY), says("/sold-out", SORRY));
    assertThat(site.sql("select url from at_risk")).hasSize(1);

    site.run(
        List.of(missing("/", 200, "")),
        says("/", text(300)),
        says("/tea", text(90)),
        says("/sold-out", SORRY));
    assertThat(site.sql("select url from at_risk")).isEmpty();
    assertThat(site.sql("select state from risk_history")).containsExactly(List.of("RECOVERED"));
  }

  @Test
  void findsAddressesThatAreOpenBesideTheRightOne() {
    CanonicalLink home = new CanonicalLink(url("/"), url("/").toString(), "a tag");
    site.run(
        List.of(
            variant("http://shop.example/", 200),
            variant("http://www.shop.example/", 200, home),
            variant("https://www.shop.example/", 200)),
        says("/", text(300)));

    assertThat(findings())
        .containsExactly(
            "HOST_OPEN https://www.shop.example/ NEW", "HTTP_OPEN http://shop.example/ NEW");
  }

  @Test
  void findsAPageThatIsOpenWithASlashAndWithout() {
    CanonicalLink tea = new CanonicalLink(url("/tea"), url("/tea").toString(), "a tag");
    site.run(List.of(missing("/", 404, ""), slash("/tea/", 200, tea)), says("/", text(300)));
    site.run(List.of(missing("/", 404, ""), slash("/tea/", 301)), says("/", text(300)));
    assertThat(findings()).isEmpty();

    site.run(List.of(missing("/", 404, ""), slash("/tea/", 200)), says("/", text(300)));
    assertThat(findings()).containsExactly("SLASH_OPEN / NEW");

    site.run(List.of(missing("/", 404, ""), slash("/tea/", 404)), says("/", text(300)));
    assertThat(findings()).containsExactly("SLASH_OPEN / FIXED");

    site.run(List.of(missing("/", 200, ""), slash("/tea/", 200)), says("/", text(300)));
    assertThat(findings()).containsExactly("MISSING_ANSWERS / NEW", "SLASH_OPEN / FIXED");
  }

  private static CrawlFact slash(String path, int status, CanonicalLink... canonicals) {
    return probe(Purpose.SLASH_VARIANT, url(path), status, Optional.empty(), List.of(canonicals));
  }

  @Test
  void isNotFixedByARunThatDidNotAsk() {
    site.run(List.of(missing("/", 200, "")), says("/", text(300)));
    site.run(says("/", text(300)));
    assertThat(findings()).containsExactly("MISSING_ANSWERS / ONGOING");
    site.run(List.of(missing("/", 404, "")), says("/", text(300)));
    assertThat(findings()).containsExactly("MISSING_ANSWERS / FIXED");
  }
}
