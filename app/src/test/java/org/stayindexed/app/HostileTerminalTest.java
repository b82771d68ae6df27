package org.stayindexed.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.stayindexed.model.url.PageUrl;
import org.stayindexed.report.HostileTexts;
import org.stayindexed.storage.DatabaseDirectory;
import org.stayindexed.storage.HostileShop;
import org.stayindexed.storage.Snapshot;
import org.stayindexed.storage.UrlReader;
import org.stayindexed.storage.view.UrlDossier;

/** What each command prints of a site that writes hostile text wherever it can. */
class HostileTerminalTest {
  private static final Instant NOW = Instant.parse("2026-11-25T06:00:00Z");

  @TempDir private static Path directory;

  @BeforeAll
  static void store() {
    HostileShop.store(directory, HostileTexts.all());
  }

  private static CommandLineRun run(String... words) {
    return CommandLineRun.of(
        Stream.concat(Stream.of(words), Stream.of("--db", directory.toString()))
            .toArray(String[]::new));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "risks",
        "risks --limit 100",
        "runs",
        "runs show",
        "runs show 1",
        "diff 1 2",
        "diff 2 1",
        "check --fail-on any",
        "thresholds",
        "logs 499 --limit 100",
        "logs bots --limit 100",
        "what-if --header X-Robots-Tag:noindex",
        "schedule list",
        "report",
      })
  void noCommandMovesTheCursorOrTurnsTheLine(String line) {
    CommandLineRun run = run(line.split(" ", -1));

    assertThat(run.out() + run.err()).isNotBlank();
    assertThat(HostileTexts.unsafeOnTerminal(run.out())).isEmpty();
    assertThat(HostileTexts.unsafeOnTerminal(run.err())).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "page_current",
        "page_history",
        "at_risk",
        "finding",
        "certificate",
        "log_499",
        "log_sample",
        "log_unreadable",
        "bot_visit",
        "robots_version",
        "run_summary",
      })
  void noTableOfAViewDoes(String view) {
    CommandLineRun run = run("sql", "select * from " + view);

    assertThat(run.exitCode()).as(run.err()).isZero();
    assertThat(HostileTexts.unsafeOnTerminal(run.out())).isEmpty();
  }

  @Test
  void explainDoesNotWhateverThePageSays() {
    List<String> urls =
        run("sql", "--format", "csv", "select url from page_current")
            .out()
            .lines()
            .skip(1)
            .map(line -> line.replaceAll("^\"|\"$", "").replace("\"\"", "\""))
            .toList();

    assertThat(urls).hasSizeGreaterThanOrEqualTo(HostileTexts.all().size());
    try (Snapshot snapshot = Snapshot.take(new DatabaseDirectory(directory));
        UrlReader reader = snapshot.urlReader()) {
      for (String url : urls) {
        UrlDossier page = reader.find(PageUrl.parse(url).url().orElseThrow()).orElseThrow();
        assertThat(HostileTexts.unsafeOnTerminal(explained(page))).as(url).isEmpty();
      }
    }
    CommandLineRun run = run("explain", urls.get(0));
    assertThat(run.exitCode()).isZero();
    assertThat(HostileTexts.unsafeOnTerminal(run.out() + run.err())).isEmpty();
  }

  private static String explained(UrlDossier page) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8);
    new UrlOutput(out, NOW, page).print();
    return bytes.toString(StandardCharsets.UTF_8);
  }

  @Test
  void whatIsTypedOrConfiguredDoesNotEither() throws Exception {
    List<String> texts = HostileTexts.all();
    for (int i = 0; i < texts.size(); i++) {
      String text = texts.get(i);
      List<CommandLineRun> runs =
          new ArrayList<>(List.of(run(text), run("--" + text), run("crawl", text)));
      // These open the database, so that each text meets one of them.
      switch (i % 3) {
        case 0 -> runs.add(run("explain", text));
        case 1 -> runs.add(run("risks", "--site", text));
        default -> runs.add(run("sql", text));
      }
      for (CommandLineRun run : runs) {
        assertThat(HostileTexts.unsafeOnTerminal(run.out() + run.err())).as(text).isEmpty();
      }
    }
    Path file =
        Files.writeString(directory.resolve("c.yaml"), "crawl: {exclude: \"\\e[2J\\u202e\"}\n");
    CommandLineRun show = CommandLineRun.of("--config", file.toString(), "config", "show", "crawl");
    assertThat(HostileTexts.unsafeOnTerminal(show.out() + show.err())).isEmpty();
  }
}
