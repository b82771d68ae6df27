package org.stayindexed.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.stayindexed.storage.Observations.answered;
import static org.stayindexed.storage.Observations.canonical;
import static org.stayindexed.storage.Observations.redirect;
import static org.stayindexed.storage.Observations.url;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.stayindexed.storage.view.Counted;
import org.stayindexed.storage.view.LogRows.OnlyInLog;
import org.stayindexed.storage.view.RuleFindings;
import org.stayindexed.storage.view.RunSummary;
import org.stayindexed.storage.view.SiteRows.Slow;
import org.stayindexed.storage.view.TrendRow;

/**
 * What a report asks about a whole site, on the site on which something happened for everything.
 */
class SiteReaderTest {
  private static final Instant NOW = Instant.parse("2026-11-26T06:00:00Z");

  @TempDir private Path directory;

  private static <T> T ask(StoredSite site, Function<RunReader, T> question) {
    try (Snapshot snapshot = Snapshot.take(site.directory());
        RunReader reader = snapshot.reader()) {
      return question.apply(reader);
    }
  }

  private static <T> List<T> listed(StoredSite site, Function<RunReader, List<T>> question) {
    return ask(site, question);
  }

  private static RunSummary last(RunReader reader) {
    return reader.latestRun().orElseThrow();
  }

  @Test
  void tellsOfEachKindWhatTheViewsTell() {
    StoredSite site = DocumentedShop.store(directory);

    assertThat(ask(site, reader -> reader.site().redirectChains(4, 10)).rows())
        .singleElement()
        .satisfies(
            chain -> {
              assertThat(chain.url()).isEqualTo(url("/old").toString());
              assertThat(chain.problem()).isEqualTo("TO_ERROR");
              assertThat(chain.finalStatus()).isEqualTo(410);
            });
    assertThat(ask(site, reader -> reader.site().otherVerdicts(4, 10)).rows())
        .singleElement()
        .satisfies(
            other -> {
              assertThat(other.url()).isEqualTo(url("/leaf").toString());
              assertThat(other.engine()).isEqualTo("Bingbot");
              assertThat(other.reason()).isEqualTo("NOINDEX");
            });
    assertThat(ask(site, reader -> reader.site().sitemapProblems(4, 10)).rows())
        .extracting(problem -> problem.url() + " " + problem.problem())
        .contains(url("/lost") + " NOT_FOUND");
    assertThat(ask(site, reader -> reader.site().orphans(4, 10)).rows())
        .extracting(orphan -> orphan.url() + " " + orphan.foundBy())
        .containsExactly(url("/orphan") + " SITEMAP");
    Counted<Slow> slow = ask(site, reader -> reader.pages(4, 3).slowest());
    assertThat(slow.rows()).hasSize(3);
    assertThat(slow.total()).isGreaterThan(3);
    assertThat(listed(site, reader -> reader.robots().versions(last(reader), 10)))
        .extracting(version -> version.runId() + " " + version.body())
        .containsExactly("3 User-agent: GPTBot\nDisallow: /", "1 User-agent: *");
    assertThat(ask(site, reader -> reader.site().canonicalConflicts(4, 10)).rows()).isEmpty();
    assertThat(ask(site, reader -> reader.site().brokenLinks(4, 10)).rows()).isEmpty();
    assertThat(listed(site, reader -> reader.site().certificates(4))).isEmpty();
    assertThat(listed(site, reader -> reader.site().languages(4, 10))).isEmpty();
  }

  @Test
  void countsPagesByTheirFirstDirectory() {
    StoredSite site = new StoredSite(directory);
    site.run(answered("/", 200), answered("/about", 200), answered("/tea/green", 200));
    long run =
        site.run(
            answered("/", 200),
            answered("/about", 200),
            answered("/tea/green", 404),
            answered("/tea/black/hot?size=1/2", 200),
            answered("/coffee?from=/tea/", 404));

    assertThat(listed(site, reader -> reader.pages(run, 10).directories()))
        .extracting(d -> d.path() + " " + d.pages() + " " + d.eligible() + " " + d.notEligible())
        .containsExactly("https://shop.example/ 3 2 1", "https://shop.example/tea/ 2 1 1");
    assertThat(
            listed(
                site,
                reader ->
                    reader
                        .site()
                        .directoryRisks(
                            last(reader), RiskReader.Question.now("shop.example", NOW))))
        .extracting(risk -> risk.path() + " " + risk.atRisk())
        .containsExactly("https://shop.example/tea/ 1");
  }

  @Test
  void namesCanonicalsThatMayNotBeIndexed() {
    StoredSite site = new StoredSite(directory);
    long run =
        site.run(
            canonical("/a", "/b"),
            redirect("/b", "/c"),
            answered("/c", 200),
            canonical("/d", "/c"));

    assertThat(ask(site, reader -> reader.site().canonicalConflicts(run, 10)).rows())
        .extracting(row -> row.url() + " " + row.canonical() + " " + row.canonicalReason())
        .containsExactly(url("/a") + " " + url("/b") + " REDIRECTED");
  }

  @Test
  void countsFindingsOfAnyRunAndShowsTheNewest() {
    StoredSite site = new StoredSite(directory);
    site.run(answered("/", 200), answered("/a", 404), answered("/b", 404));
    site.run(answered("/", 200), answered("/a", 404), answered("/b", 200), answered("/c", 404));
    site.run(answered("/", 200), answered("/a", 404), answered("/b", 404), answered("/c", 404));

    assertThat(notFound(site, 2)).isEqualTo("open 2 new 1 reopened 0 fixed 1 /c NEW");
    assertThat(notFound(site, 3)).isEqualTo("open 3 new 0 reopened 1 fixed 0 /b REOPENED");
  }

  private static String notFound(StoredSite site, long runId) {
    RuleFindings found =
        ask(
            site,
            reader ->
                reader.findings().byRule(reader.run(runId).orElseThrow(), 1).stream()
                    .filter(rule -> rule.rule().id().equals("STATUS_404"))
                    .findFirst()
                    .orElseThrow());
    return "open %d new %d reopened %d fixed %d %s %s"
        .formatted(
            found.open(),
            found.fresh(),
            found.reopened(),
            found.fixed(),
            found.first().get(0).url().replace("https://shop.example", ""),
            found.first().get(0).state());
  }

  @Test
  void keepsWhatEachRunCounted() {
    StoredSite site = new StoredSite(directory);
    site.run(answered("/", 200), answered("/a", 200));
    site.run(answered("/", 200), answered("/a", 404), answered("/b", 503), answered("/c", 999));

    List<TrendRow> trend = ask(site, reader -> reader.trend(last(reader), 30));
    assertThat(trend)
        .extracting(
            row ->
                String.join(
                    " ",
                    String.valueOf(row.runId()),
                    String.valueOf(row.status2xx()),
                    String.valueOf(row.status4xx()),
                    String.valueOf(row.status5xx()),
                    String.valueOf(row.atRisk()),
                    String.valueOf(row.firstByteMedianMs())))
        .containsExactly("1 2 0 0 0 120", "2 1 1 2 1 120");
    assertThat(RunTrend.quantile(new TreeMap<>(), 0.5)).isNull();
  }

  @Test
  void tellsWhatOnlyTheLogKnows() {
    StoredSite site = DocumentedShop.store(directory);
    String host = "shop.example";

    assertThat(listed(site, reader -> reader.log().clients(host)))
        .extracting(
            row -> row.client() + " " + row.hits() + " " + row.serverErrors() + " " + row.aborts())
        .containsExactly("GOOGLEBOT 3 2 0", "PERSON 1 0 1", "SPOOFED_BOT 1 0 0");
    assertThat(listed(site, reader -> reader.log().hours(host, 24)))
        .singleElement()
        .satisfies(
            hour -> assertThat(hour.good() + hour.serverErrors() + hour.aborts()).isEqualTo(5));
    assertThat(ask(site, reader -> reader.log().aborted(host, 10)).rows())
        .singleElement()
        .satisfies(row -> assertThat(row.url() + row.aborts()).isEqualTo(url("/tea") + "1"));
    assertThat(listed(site, reader -> reader.log().disagreements(host, 10)))
        .extracting(row -> row.url() + " " + row.crawlStatus() + " " + row.googlebotStatus())
        .containsExactly(url("/") + " 200 503");
    Counted<OnlyInLog> onlyInLog = ask(site, reader -> reader.log().onlyInLog(host, 1));
    assertThat(onlyInLog.rows()).hasSize(1);
    assertThat(onlyInLog.total()).isEqualTo(2);
    assertThat(listed(site, reader -> reader.log().clients("other.example"))).isEmpty();
  }
}
