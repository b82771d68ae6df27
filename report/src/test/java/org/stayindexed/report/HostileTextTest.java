package org.stayindexed.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.stayindexed.storage.HostileShop;
import org.stayindexed.storage.RunReader;
import org.stayindexed.storage.Snapshot;
import org.stayindexed.storage.StoredSite;

/** Two hundred hostile texts in every place where a report shows foreign text. */
class HostileTextTest {
  private static final Instant NOW = Instant.parse("2026-11-24T06:00:00Z");
  private static final int AT_ONCE = 50;

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

  private static List<String> texts(int from) {
    return HostileTexts.inPages().subList(from, from + AT_ONCE);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 50, 100, 150})
  void isInertInThePageAndInWhatIsExported(int from) throws Exception {
    StoredSite site = HostileShop.store(directory, texts(from));
    Path file;
    try (Snapshot snapshot = Snapshot.take(site.directory());
        RunReader reader = snapshot.reader()) {
      file = HtmlReport.write(reader, reader.run(2).orElseThrow(), directory, NOW);
    }
    browser.open(file);
    useEverything();

    assertThat(browser.script("return window.hit === undefined")).isEqualTo(true);
    assertThat(browser.consoleMessages()).isEmpty();
    assertThat(browser.requests()).hasSize(1);
    assertThat(browser.all("iframe, img, object, embed, video, form, base, link, template, math"))
        .isEmpty();
    assertThat(browser.all("script, style")).hasSize(2);
    assertThat(browser.script(HANDLERS)).isEqualTo(0L);
    assertThat(browser.script(OTHER_LINKS)).isEqualTo(0L);
    assertThat((List<?>) browser.later(RISKY_FIELDS)).isEmpty();
    assertThat((Long) browser.script("return saved.length")).isGreaterThan(15);
    assertThat(Files.size(file)).isLessThan(3_000_000);
  }

  /** Unfolds, sorts, searches and exports. */
  private static void useEverything() {
    browser.script(
        """
        window.saved = [];
        URL.createObjectURL = blob => { saved.push(blob); return '#'; };
        document.querySelectorAll('main details').forEach(part => { part.open = true; });
        document.querySelectorAll('button.sort').forEach(head => head.click());
        document.querySelectorAll('.tools button:last-child').forEach(press => press.click());
        const search = document.getElementById('search');
        search.value = '<script>';
        search.dispatchEvent(new Event('input'));
        """);
  }

  private static final String HANDLERS =
      """
      return [...document.querySelectorAll('*')]
        .filter(element => [...element.attributes].some(a => /^on|^style$|^srcdoc$/.test(a.name)))
        .length;
      """;

  private static final String OTHER_LINKS =
      """
      return [...document.querySelectorAll('[href]')]
        .filter(link => !/^(https?:\\/\\/|#)/.test(link.getAttribute('href'))).length;
      """;

  /** Fields of all exported files that a spreadsheet would take for a formula. */
  private static final String RISKY_FIELDS =
      """
      const done = arguments[arguments.length - 1];
      Promise.all(saved.map(blob => blob.text())).then(files => done(files
        .flatMap(file => [...file.matchAll(/"((?:[^"]|"")*)"/g)].map(field => field[1]))
        .filter(field => /^[=+\\-@\\t\\r]/.test(field) && !/^-?\\d+(\\.\\d+)?$/.test(field))));
      """;
}
