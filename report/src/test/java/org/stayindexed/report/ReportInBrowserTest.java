package org.stayindexed.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.stayindexed.storage.Observations.answered;
import static org.stayindexed.storage.Observations.noindex;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.Keys;
import org.stayindexed.model.run.PageObservation;
import org.stayindexed.storage.RunReader;
import org.stayindexed.storage.Snapshot;
import org.stayindexed.storage.StoredSite;

/** What a person can do with a report that lies as a file on a disk. */
class ReportInBrowserTest {
  private static final Instant NOW = Instant.parse("2026-11-23T06:00:00Z");
  private static final String LOST = "#lost-pages";
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

  private Path written(StoredSite site, long run) {
    try (Snapshot snapshot = Snapshot.take(site.directory());
        RunReader reader = snapshot.reader()) {
      return HtmlReport.write(
          reader, reader.run(run).orElseThrow(), directory.resolve("reports"), NOW);
    }
  }

  /** A site of so many pages, of which the second night loses nearly all. */
  private Path report(int pages) {
    StoredSite site = new StoredSite(directory);
    List<PageObservation> before = new ArrayList<>();
    List<PageObservation> after = new ArrayList<>();
    for (int i = 0; i < pages; i++) {
      before.add(answered("/p/" + i, 200));
      after.add(i % 3 == 0 ? answered("/p/" + i, 200) : lost(i));
    }
    site.run(before.toArray(PageObservation[]::new));
    return written(site, site.run(after.toArray(PageObservation[]::new)));
  }

  private static PageObservation lost(int i) {
    return i % 3 == 1 ? answered("/p/" + i, 404) : noindex("/p/" + i, "a noindex " + i);
  }

  private static List<String> firstColumn(String table) {
    return browser.texts(table + " tbody tr:not([hidden]) td:first-child a:not(.here)").stream()
        .map(url -> url.replaceFirst(".*/", ""))
        .toList();
  }

  /** The checker of accessibility takes most of a minute for it. */
  @Tag("large")
  @Test
  void opensFromAFileWithAThousandPages() throws IOException {
    opensFromAFileAsksForNothingAndIsOpenToAll(1_000);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 10})
  void opensFromAFileAsksForNothingAndIsOpenToAll(int pages) throws IOException {
    Path file = report(pages);
    assertThat(Files.size(file)).isLessThan(3_000_000);
    for (String scheme : List.of("light", "dark")) {
      browser.prefer(scheme);
      browser.open(file);
      assertThat(browser.consoleMessages()).isEmpty();
      assertThat(browser.requests()).hasSize(1).allMatch(address -> address.startsWith("file:"));
      assertThat(
              browser.script("document.querySelectorAll('main details').forEach(d => d.open = 1)"))
          .isNull();
      assertThat(browser.violations()).isEmpty();
    }
    browser.prefer("light");
    assertThat(new String(browser.pdf(), 0, 5, StandardCharsets.ISO_8859_1)).isEqualTo("%PDF-");
  }

  @Test
  void sortsByWhatCellsMeanAndBackToTheFirstOrder() {
    browser.open(report(40));
    List<String> first = firstColumn(LOST);
    String head = LOST + " th:first-child";

    browser.click(head + " button");
    assertThat(firstColumn(LOST)).startsWith("1", "2", "4", "5", "7", "8", "10");
    assertThat(browser.all(head + "[aria-sort=ascending]")).hasSize(1);
    browser.type(head + " button", Keys.ENTER);
    assertThat(firstColumn(LOST)).startsWith("38", "37", "35");
    browser.click(head + " button");
    assertThat(firstColumn(LOST)).isEqualTo(first);
    assertThat(browser.all(LOST + " [aria-sort]")).isEmpty();
  }

  @Test
  void filtersOneTableAndSearchesAll() {
    browser.open(report(40));
    browser.type("input[aria-label='Filter: Indexable before, not any more']", "noindex /p/2");
    assertThat(firstColumn(LOST)).containsExactlyInAnyOrder("2", "20", "23", "26", "29");
    assertThat(browser.texts("#lost .rows")).containsExactly("5 of 26 rows");

    browser.open(report(40));
    browser.type("body", "/");
    browser.type("#search", "https://shop.example/p/38");
    assertThat(browser.text(".found")).matches("\\d+ rows in \\d+ tables");
    assertThat(firstColumn(LOST)).containsExactly("38");
    assertThat(browser.script("return document.getElementById('answers').hidden")).isEqualTo(true);
    assertThat(browser.script("return document.getElementById('reason-NOINDEX').open"))
        .isEqualTo(true);
    browser.type("#search", Keys.ESCAPE);
    assertThat(firstColumn(LOST)).hasSize(26);
    assertThat(browser.script("return document.getElementById('reason-NOINDEX').open"))
        .isEqualTo(false);
  }

  @Test
  void unfoldsWhatALinkLeadsTo() {
    Path file = report(40);
    browser.open(file, "#pages-NOINDEX");
    assertThat(browser.script("return document.getElementById('reason-NOINDEX').open"))
        .isEqualTo(true);

    String row = RiskRows.id("https://shop.example/p/38");
    browser.open(file, "#" + row);
    assertThat(browser.texts(".aimed")).singleElement().asString().contains("/p/38");
    assertThat(
            browser.script(
                "const top = document.querySelector('.aimed').getBoundingClientRect().top;"
                    + "return top >= 0 && top < innerHeight"))
        .isEqualTo(true);
    browser.open(file, "#%E0%A4%A");
    assertThat(browser.consoleMessages()).isEmpty();
  }

  @Test
  void hidesColumnsAndExportsWhatIsShown() {
    browser.open(report(10));
    browser.script(
        "window.saved = []; URL.createObjectURL = blob => { saved.push(blob); return '#'; }");
    browser.click("#lost .choice summary");
    browser.click("#lost .choice label:nth-child(2) input");
    browser.type("input[aria-label='Filter: Indexable before, not any more']", "/p/1");
    browser.click("#lost .tools button:last-child");

    assertThat(browser.later("saved[0].text().then(arguments[0])"))
        .asString()
        .isEqualToNormalizingNewlines(
            """
            "Page","Now","Why"
            "https://shop.example/p/1","404","Not found (404) | status 404 Not Found"
            """);
  }

  @Test
  void turnsDarkAndForgetsIt() {
    browser.open(report(1));
    String ground = "return getComputedStyle(document.body).backgroundColor";
    Object light = browser.script(ground);
    browser.click(".bar button");
    assertThat(browser.script(ground)).isNotEqualTo(light);
    browser.open(report(1));
    assertThat(browser.script(ground)).isEqualTo(light);
  }
}
