package org.stayindexed.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
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

  private static final List<String> WRAPPED =
      List.of("%s", "\">%s", "'>%s", "</td></table></script></style></title>%s", "=1+1|%s");

  private static final List<String> TEXTS =
      List.of(
          "<script>window.hit=1</script>",
          "<img src=x onerror=window.hit=1>",
          "<svg onload=window.hit=1>",
          "<svg><script>window.hit=1</script></svg>",
          "<svg><animate onbegin=window.hit=1 attributeName=x dur=1s>",
          "<math><mtext><table><mglyph><style><img src=x onerror=window.hit=1>",
          "<iframe srcdoc='<script>parent.hit=1</script>'></iframe>",
          "<iframe src=javascript:parent.hit=1>",
          "<a href=javascript:window.hit=1>x</a>",
          "<a href=\"java\tscript:window.hit=1\">x</a>",
          "javascript:window.hit=1",
          "data:text/html,<script>window.hit=1</script>",
          "<style>@import 'https://evil.example/x.css';</style>",
          "<link rel=stylesheet href=https://evil.example/x.css>",
          "<meta http-equiv=refresh content='0;url=https://evil.example/'>",
          "<base href=https://evil.example/>",
          "<form action=https://evil.example/><input autofocus onfocus=window.hit=1>",
          "<object data=https://evil.example/x></object>",
          "<details open ontoggle=window.hit=1>",
          "<body onpageshow=window.hit=1>",
          "<video><source onerror=window.hit=1>",
          "<template><script>window.hit=1</script></template>",
          "<noscript><p title=\"</noscript><img src=x onerror=window.hit=1>\">",
          "<!--><script>window.hit=1</script>-->",
          "--!><script>window.hit=1</script>",
          "]]><script>window.hit=1</script>",
          "' onmouseover='window.hit=1",
          "\" autofocus onfocus=\"window.hit=1",
          "` onmouseover=`window.hit=1",
          "{{constructor.constructor('window.hit=1')()}}",
          "${window.hit=1}",
          "@template.url(url = \"x\")",
          "&lt;script&gt;window.hit=1&lt;/script&gt;",
          "&#60;script&#62;window.hit=1&#60;/script&#62;",
          "\u2028<script>window.hit=1</script>\u2029",
          "\u202e<script>window.hit=1</script>\u202c\u2066",
          "\u0000<script\u0000>window.hit=1</script>",
          "+cmd|' /C calc'!A0",
          "-2+3+cmd|' /C calc'!A0",
          "@SUM(1+1)*cmd|' /C calc'!A0");

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
    List<String> all = new ArrayList<>();
    for (String wrap : WRAPPED) {
      TEXTS.forEach(text -> all.add(wrap.replace("%s", text)));
    }
    return all.subList(from, from + AT_ONCE);
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
