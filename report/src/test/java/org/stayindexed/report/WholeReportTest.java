package org.stayindexed.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.stayindexed.storage.RunReader;
import org.stayindexed.storage.ShopOfManyNights;
import org.stayindexed.storage.Snapshot;
import org.stayindexed.storage.StoredSite;

/** A report that has every section, read and looked at. */
class WholeReportTest {
  @TempDir private static Path directory;

  /** The tables that are wider than their place, all parts unfolded. */
  private static final String TOO_WIDE =
      "return [...document.querySelectorAll('main table')]"
          + ".filter(table => table.scrollWidth > table.parentNode.clientWidth + 1)"
          + ".map(table => table.id)";

  private static Browser browser;
  private static StoredSite site;

  @BeforeAll
  static void start() {
    browser = Browser.start();
    site = ShopOfManyNights.store(directory);
  }

  @AfterAll
  static void stop() {
    if (browser != null) {
      browser.close();
    }
  }

  private static Path written(long run) {
    try (Snapshot snapshot = Snapshot.take(site.directory());
        RunReader reader = snapshot.reader()) {
      return HtmlReport.write(
          reader,
          reader.run(run).orElseThrow(),
          directory.resolve("reports"),
          ShopOfManyNights.BREAKFAST);
    }
  }

  /** The texts of the cells in the rows of a table, links to rows left out. */
  private static List<String> rows(String table) {
    browser.script("document.querySelectorAll('main details').forEach(d => d.open = true)");
    return browser.texts("#" + table + " tbody tr").stream()
        .map(row -> row.replace("https://shop.example", ""))
        .toList();
  }

  @Test
  void hasASectionForEverythingThatHappened() throws Exception {
    browser.open(written(ShopOfManyNights.NIGHTS));

    assertThat(browser.consoleMessages()).isEmpty();
    assertThat(browser.texts("nav a").stream().map(text -> text.replaceAll(" [0-9,]+$", "")))
        .containsExactly(
            "At risk",
            "Changes",
            "Trend",
            "Findings",
            "Why pages are not indexable",
            "Directories",
            "Answers",
            "Redirects",
            "Canonical conflicts",
            "Broken links",
            "Sitemaps",
            "Orphans",
            "Languages (hreflang)",
            "Where Bing differs",
            "Certificates",
            "Access log",
            "robots.txt",
            "Speed",
            "What this run could not see",
            "Method");
    assertThat(rows("redirect-chains"))
        .contains("several hops /old-tea 2 200 /old-tea → /older-tea → /tea/tea-0");
    assertThat(rows("broken-targets").get(0)).startsWith("/gone 410 2 /");
    assertThat(rows("certificate-rows"))
        .containsExactly(
            "shop.example:443 2026-12-22 06:00 UTC 19 ends soon CN=Tea Authority, O=Trust EC 256");
    assertThat(rows("engine-rows").get(0)).contains("/wholesale", "Bingbot");
    assertThat(rows("directory-rows")).anyMatch(row -> row.startsWith("/coffee/ 12 8 66.7 % 4 "));
    assertThat(rows("meanings-499").get(2)).endsWith("1 URL");
    assertThat(browser.texts("#robots-0 .come")).contains("+ User-agent: GPTBot", "+ Disallow: /");
    assertThat(browser.texts("#finding-STATUS_404 .side")).containsExactly("4 new · 1 fixed");
    assertThat(browser.texts("#findings .group")).startsWith("Severity high", "Severity medium");
    assertThat(browser.script(TOO_WIDE)).isEqualTo(List.of());
    assertThat(browser.all("#trend svg")).hasSize(4);
    assertThat(browser.violations()).isEmpty();
    browser.prefer("dark");
    assertThat(browser.violations()).isEmpty();
    browser.prefer("light");
  }

  @Test
  void sendsReadersOfAnOldRunToTheLastOne() {
    browser.open(written(6));

    assertThat(browser.text("#unseen")).contains("It is not the last run of its site");
    assertThat(browser.all("#redirects, #log, #certificates")).isEmpty();
    assertThat(browser.consoleMessages()).isEmpty();
  }

  @Test
  void datesAndStripsStayOnOneLineOnPaper() throws Exception {
    browser.open(written(ShopOfManyNights.NIGHTS));
    browser.medium("print");
    browser.size(760, 1_000);

    assertThat(browser.all("#at-risk .strip, #at-risk .whole")).hasSizeGreaterThan(20);
    assertThat(
            browser.script(
                """
                return [...document.querySelectorAll("main .strip, main .whole, .headline .whole")]
                  .filter(piece => piece.getClientRects().length > 1 || piece.offsetHeight > 30)
                  .map(piece => piece.outerHTML)
                """))
        .isEqualTo(List.of());
    browser.medium("screen");
  }

  @Test
  void canBeLookedAt() throws Exception {
    Path file = written(ShopOfManyNights.NIGHTS);
    for (String scheme : List.of("light", "dark")) {
      browser.prefer(scheme);
      browser.open(file);
      browser.screenshot(Path.of("target", "report-" + scheme + ".png"));
    }
    browser.prefer("light");
    browser.open(file);
    browser.screenshot(Path.of("target", "report-phone.png"), 400);
    browser.open(file);
    browser.glance(Path.of("target", "report-top.png"), 1280, 1500);
    Files.write(Path.of("target", "report.pdf"), browser.pdf());
    browser.medium("print");
    browser.screenshot(Path.of("target", "report-print.png"), 760);
    browser.medium("screen");

    assertThat(Files.size(Path.of("target", "report.pdf"))).isPositive();
  }
}
