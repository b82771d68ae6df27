package org.stayindexed.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.stayindexed.storage.Observations.answered;
import static org.stayindexed.storage.Observations.blocked;
import static org.stayindexed.storage.Observations.noindex;
import static org.stayindexed.storage.Observations.tokenRequired;
import static org.stayindexed.storage.Observations.unanswered;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.WebElement;
import org.stayindexed.model.fetch.FailureClass;
import org.stayindexed.model.run.PageObservation;
import org.stayindexed.model.run.RunState;
import org.stayindexed.model.traffic.ClientClass;
import org.stayindexed.model.traffic.HitClass;
import org.stayindexed.storage.CountedLog;
import org.stayindexed.storage.RunReader;
import org.stayindexed.storage.Snapshot;
import org.stayindexed.storage.StoredSite;

class HtmlReportTest {
  private static final Instant NOW = Instant.parse("2026-11-23T06:00:00Z");
  private static Browser browser;

  @TempDir private Path directory;
  private StoredSite site;

  @BeforeAll
  static void startBrowser() {
    browser = Browser.start();
  }

  @AfterAll
  static void stopBrowser() {
    if (browser != null) {
      browser.close();
    }
  }

  @BeforeEach
  void newSite() {
    site = new StoredSite(directory);
  }

  private void openReport(long runId) {
    browser.open(write(runId));
  }

  private Path write(long runId) {
    try (Snapshot snapshot = Snapshot.take(site.directory());
        RunReader reader = snapshot.reader()) {
      return HtmlReport.write(
          reader, reader.run(runId).orElseThrow(), directory.resolve("reports"), NOW);
    }
  }

  private long firstNight() {
    return site.run(
        answered("/", 200),
        answered("/tea", 200),
        answered("/coffee", 200),
        answered("/old", 301, "Location", "/tea"),
        answered("/gone", 404),
        answered("/map", 499),
        tokenRequired("/arcgis"),
        unanswered("/down", FailureClass.RESET),
        blocked("/private"));
  }

  @Test
  void opensWithoutAnErrorAndAsksForNothing() {
    openReport(firstNight());

    assertThat(browser.text("h1")).isEqualTo("shop.example");
    assertThat(browser.text(".headline")).isEqualTo("3 of 9 URLs can be indexed");
    assertThat(browser.consoleMessages()).isEmpty();
    assertThat(browser.requests()).hasSize(1).allMatch(address -> address.startsWith("file:"));
    assertThat(browser.script("return document.fonts.status")).isEqualTo("loaded");
  }

  @Test
  void showsTheCountsOfTheRun() {
    openReport(firstNight());

    assertThat(browser.texts(".tile .label"))
        .containsExactly(
            "At risk",
            "Findings",
            "URLs",
            "Indexable",
            "Not indexable",
            "Uncertain",
            "No answer",
            "Robots-blocked");
    assertThat(browser.texts(".tile .value").subList(2, 8))
        .containsExactly("9", "3", "6", "0", "1", "1");
    assertThat(browser.texts("#answers tbody tr"))
        .containsExactly(
            "200 OK 3",
            "200 OK but the body reports error 499 Token Required (unofficial) 1",
            "301 Moved Permanently 1",
            "404 Not Found 1",
            "499 Token Required unofficial; sent by ArcGIS Server, often inside a 200 answer; in"
                + " an nginx log it means Client Closed Request 1",
            "– RESET the server closed the connection before the answer was complete 1");
  }

  @Test
  void proveEachReasonAndNameItsSource() {
    openReport(firstNight());
    browser.click("#reason-REDIRECTED summary");

    assertThat(browser.text("#reason-REDIRECTED tbody tr"))
        .startsWith("/old ")
        .contains("status 301 Moved Permanently to https://shop.example/tea");
    assertThat(browser.text("#reason-REDIRECTED .source"))
        .contains("Source (documented): https://developers.google.com/");
  }

  @Test
  void showsFirstWhatWasLostSinceTheRunBefore() throws IOException {
    firstNight();
    long second =
        site.run(
            answered("/", 200),
            answered("/tea", 404),
            noindex("/coffee", "<meta name=\"robots\" content=\"noindex\"> in the head"),
            answered("/old", 301, "Location", "/tea"),
            answered("/gone", 200),
            answered("/new", 200));
    openReport(second);

    assertThat(browser.text(".headline")).isEqualTo("2 pages that were indexable may be dropped");
    assertThat(browser.text(".first"))
        .isEqualTo("First: A noindex, 1 page. Remove it, unless it is meant.");
    assertThat(browser.texts("#at-risk tbody tr"))
        .containsExactly(
            "high /coffee last indexable 2026-11-22 02:15 UTC # n"
                + " A noindex <meta name=\"robots\" content=\"noindex\"> in the head"
                + " 2026-11-23 02:15 UTC run 2 when Googlebot comes next documented",
            "high /tea last indexable 2026-11-22 02:15 UTC # 4"
                + " A 4xx answer status 404 Not Found"
                + " 2026-11-23 02:15 UTC run 2 a day after Googlebot comes next reported");
    assertThat(browser.text("#risk details[open]")).contains("Recovered").contains("/gone");
    assertThat(browser.texts("#changes > details > summary"))
        .containsExactly(
            "Indexable before, not any more 2",
            "Indexable again 1",
            "New URLs 1",
            "Not found any more: nothing links to them 4");
    assertThat(browser.texts(".tile .change")).startsWith("+2").contains("−3", "no change");
    browser.screenshot(Path.of("target", "report.png"));
  }

  @Test
  void showsOfTheLastRunWhatALogToldSince() {
    long first = firstNight();
    HitClass left = CountedLog.abort(ClientClass.GOOGLEBOT);
    site.read(
        new CountedLog("access.log")
            .hit("/tea", "2026-11-22T12:00:00Z", left)
            .hit("/tea", "2026-11-22T13:00:00Z", left));
    openReport(first);
    assertThat(browser.texts("#at-risk tbody tr"))
        .singleElement()
        .satisfies(row -> assertThat(row).startsWith("watch /tea"));

    site.read(
        new CountedLog("access.log.1")
            .hit("/tea", "2026-11-22T14:00:00Z", CountedLog.googlebot(200)));
    openReport(first);
    assertThat(browser.texts("#at-risk tbody tr")).isEmpty();
  }

  @Test
  void showsWhenClientsLeftWhatEachKindGotAndWhereTheTimeGoes() {
    long first = firstNight();
    HitClass left = CountedLog.abort(ClientClass.GOOGLEBOT);
    Duration long30 = Duration.ofSeconds(30);
    site.read(
        new CountedLog("access.log")
            .timed("/tea/1", "2026-11-22T14:00:00Z", left, long30)
            .timed("/tea/2", "2026-11-22T14:30:00Z", left, long30)
            .timed("/tea/2", "2026-11-15T14:30:00Z", left, long30)
            .timed("/tea/1", "2026-11-23T03:00:00Z", left, long30)
            .timed("/tea/1", "2026-11-22T14:00:00Z", CountedLog.person(200), Duration.ZERO)
            .hit("/coffee", "2026-11-22T09:00:00Z", CountedLog.person(503)));
    openReport(first);

    String sunday = ".heat-left tbody tr:nth-child(7) td";
    assertThat(browser.texts(sunday + ":nth-of-type(15)")).containsExactly("3");
    assertThat(browser.all(sunday + ":nth-of-type(15).h5")).hasSize(1);
    assertThat(browser.texts(".heat-left tbody tr:nth-child(1) td:nth-of-type(4)"))
        .containsExactly("1");
    assertThat(browser.all(".heat-left td:not(.h0)")).hasSize(3);
    assertThat(browser.texts(".heat-failed tbody tr:nth-child(7) td:nth-of-type(10)"))
        .containsExactly("1");
    assertThat(browser.texts("#log-by-client .chart figcaption"))
        .containsExactly(
            "Googlebot 2026-11-22 09:00 UTC – 2026-11-23 03:00 UTC at most 2 requests",
            "Person 2026-11-22 09:00 UTC – 2026-11-23 03:00 UTC at most 1 request");
    browser.all("#log-slow > summary, #aborted-by-pattern > summary").forEach(WebElement::click);
    assertThat(browser.texts("#log-time tbody tr"))
        .satisfiesExactly(
            row -> assertThat(row).contains("/tea/1", "60 s", "in the server behind"),
            row -> assertThat(row).contains("/tea/2", "60 s"));
    assertThat(browser.texts("#aborted-patterns tbody tr"))
        .singleElement()
        .satisfies(row -> assertThat(row).startsWith("/tea/* 2 4 5 80.0 % 4"));
  }

  @Test
  void saysFirstWhatMostOfTheMostUrgentPagesHave() {
    site.run(
        answered("/", 200),
        answered("/a", 200),
        answered("/b", 200),
        answered("/c", 200),
        answered("/d", 200));
    openReport(
        site.run(
            answered("/", 200),
            noindex("/a", "a tag"),
            answered("/b", 404),
            answered("/c", 410),
            answered("/d", 200)));

    assertThat(browser.text(".first")).startsWith("First: A 4xx answer, 2 pages.");
  }

  @Test
  void showsAFailureOfTheWholeSiteAsOneIncident() {
    firstNight();
    openReport(site.run(answered("/", 503), answered("/tea", 503), answered("/coffee", 503)));

    assertThat(browser.text(".headline")).isEqualTo("The site answered with server errors");
    assertThat(browser.text("#risk .incident"))
        .contains("Since 2026-11-23 02:15 UTC (run 2): 3 of the 3 pages that were indexable before")
        .contains("2026-11-25 02:15 UTC")
        .contains("it may have been our own network");
    assertThat(browser.texts("#at-risk tbody tr")).isEmpty();
  }

  @Test
  void neverCallsAPageGoneThatAnInterruptedRunDidNotReach() {
    firstNight();
    openReport(site.run(RunState.INTERRUPTED, answered("/", 200)));

    assertThat(browser.texts("#changes > details > summary")).isEmpty();
    assertThat(browser.text("#changes")).contains("did not see the whole site");
    assertThat(browser.text("#unseen")).contains("missing here, not gone");
  }

  @Test
  void saysSoWhereThereIsNothingToShow() {
    openReport(site.run());

    assertThat(browser.text(".headline")).isEqualTo("This run saw no URL");
    assertThat(browser.text("#risk .empty")).contains("first run of this site");
    assertThat(browser.text("#reasons")).contains("Nothing speaks against any URL");
    assertThat(browser.text("#answers")).contains("No URL was asked for.");
    assertThat(browser.consoleMessages()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<script>window.hit=1</script>",
        "<img src=x onerror=window.hit=1>",
        "\"><svg onload=window.hit=1>",
        "' onmouseover='window.hit=1",
        "</style><script>window.hit=1</script>",
        "</title><script>window.hit=1</script>",
        "<iframe srcdoc='<script>parent.hit=1</script>'></iframe>",
        "<a href=javascript:window.hit=1>x</a>",
        "<style>@import 'https://evil.example/x.css';</style>",
        "<meta http-equiv=refresh content='0;url=https://evil.example/'>",
        "{{constructor.constructor('window.hit=1')()}}",
        "${window.hit=1}",
        "@template.url(url = \"x\")",
        "-->\u2028<script>window.hit=1</script>"
      })
  void showsHostileTextAsText(String hostile) {
    PageObservation page = noindex("/" + hostile, hostile);
    openReport(site.run(page));
    browser.click("#reasons summary");

    assertThat(browser.text("#reasons td.proof")).isEqualTo(hostile.replace("\u2028", " "));
    assertThat(browser.script("return window.hit === undefined")).isEqualTo(true);
    assertThat(browser.all("iframe, svg[onload], img")).isEmpty();
    assertThat(browser.all("script")).hasSize(1);
    assertThat(browser.requests()).hasSize(1);
    assertThat(browser.all("a"))
        .isNotEmpty()
        .allMatch(link -> String.valueOf(link.getDomAttribute("href")).matches("(https?:|#).*"));
  }

  @Test
  void isWrittenUnderANameThatNoSiteCanBendAndNamesTheFileThatItCannotWrite() throws IOException {
    assertThat(HtmlReport.directoryName("shop.example:8443")).isEqualTo("shop.example_8443");
    assertThat(HtmlReport.directoryName("[::1]")).isEqualTo("___1_");
    long run = firstNight();
    Files.writeString(directory.resolve("reports"), "a file in the way");

    assertThatThrownBy(() -> write(run))
        .isInstanceOf(ReportException.class)
        .hasMessageContaining("run-1.html")
        .hasMessageContaining("The run itself is stored");
  }
}
