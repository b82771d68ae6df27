package org.stayindexed.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.stayindexed.storage.Observations.answered;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.stayindexed.storage.RunReader;
import org.stayindexed.storage.Snapshot;
import org.stayindexed.storage.StoredSite;
import org.stayindexed.storage.schedule.Schedule;
import org.stayindexed.storage.schedule.ScheduleState;
import org.stayindexed.storage.schedule.WallClockCron;

/** The list of runs and reports, opened in a real browser. */
class HtmlIndexTest {
  private static final Instant NOW = Instant.parse("2026-11-24T12:00:00Z");
  private static final Instant DUE = Instant.parse("2026-11-23T01:15:00Z");

  private static Browser browser;

  @TempDir private Path directory;

  @BeforeAll
  static void start() {
    browser = Browser.start();
  }

  @AfterAll
  static void stop() {
    if (browser != null) {
      browser.close();
    }
  }

  private static ScheduleState state(String url, int failures, boolean running) {
    WallClockCron when = WallClockCron.of("15 2 * * *", ZoneId.of("Europe/Paris"));
    @Nullable Instant failed = failures > 0 ? NOW : null;
    return new ScheduleState(
        new Schedule("nightly", when, List.of("crawl", url)), DUE, NOW, failed, failures, running);
  }

  private Path written(StoredSite site, ScheduleState... states) {
    try (Snapshot snapshot = Snapshot.take(site.directory());
        RunReader reader = snapshot.reader()) {
      for (var run : reader.latestRuns(1)) {
        Path report = HtmlReport.write(reader, run, directory.resolve("reports"), NOW);
        assertThat(report).exists();
      }
      return new HtmlIndex(directory.resolve("reports")).write(reader, List.of(states), NOW);
    }
  }

  @Test
  void listsSitesSchedulesAndRunsAndLeadsToTheReports() throws Exception {
    StoredSite site = new StoredSite(directory);
    site.run(answered("/", 200), answered("/a", 200));
    site.run(answered("/", 200), answered("/a", 404));
    browser.open(written(site, state("https://tea.example/", 2, false)));

    assertThat(browser.text(".headline"))
        .isEqualTo("1 page was indexable and is not any more, on 1 site");
    assertThat(browser.texts("#sites tbody tr")).hasSize(1);
    assertThat(browser.texts("#sites tbody tr").get(0)).contains("Run 2").endsWith("2 1 1");
    assertThat(browser.texts("#schedules tbody tr").get(0))
        .contains("crawl https://tea.example/", "Mon 2026-11-23 02:15", "2026-11-23 01:15 UTC")
        .endsWith("failed 2026-11-24 12:00 UTC 2 times in a row");
    assertThat(browser.texts("#runs tbody tr")).hasSize(2);
    // Only the second has a report.
    assertThat(browser.all("#runs a:not(.here, h2 a)")).hasSize(1);
    assertThat(browser.all("#trend svg")).hasSize(4);
    assertThat(browser.violations()).isEmpty();
    assertThat(browser.consoleMessages()).isEmpty();

    browser.click("#runs td a:not(.here)");
    assertThat(browser.text(".headline")).contains("indexable");
    browser.open(directory.resolve("reports/index.html"));
    browser.screenshot(Path.of("target/index.png"));
  }

  @Test
  void showsForeignTextAsText() {
    StoredSite site = new StoredSite(directory);
    site.run(answered("/", 200));
    browser.open(
        written(site, state("https://x.example/<script>document.title='x'</script>", 0, true)));

    assertThat(browser.text("#schedules")).contains("<script>", "running now");
    assertThat(browser.script("return document.title")).isEqualTo("Runs and reports – Stayindexed");
    assertThat(browser.consoleMessages()).isEmpty();
  }

  @Test
  void saysHowToBeginWhereThereIsNothing() {
    String html = new String(HtmlIndex.empty(NOW), StandardCharsets.UTF_8);

    assertThat(html)
        .contains("No site was crawled yet", "./stayindexed crawl https://example.com/")
        .contains("./stayindexed schedule add nightly");
  }
}
