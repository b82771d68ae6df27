package org.stayindexed.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.stayindexed.report.HostileTexts;
import org.stayindexed.storage.HostileShop;

/** What each command prints of a site that writes hostile text wherever it can. */
class HostileTerminalTest {
  @TempDir private static Path directory;

  @BeforeAll
  static void store() {
    List<String> all = HostileTexts.all();
    HostileShop.store(directory, all.subList(all.size() - 60, all.size()));
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
        run("sql", "--format", "csv", "select url from page_current order by url limit 12")
            .out()
            .lines()
            .skip(1)
            .map(line -> line.replaceAll("^\"|\"$", "").replace("\"\"", "\""))
            .toList();

    assertThat(urls).hasSizeGreaterThan(5);
    for (String url : urls) {
      CommandLineRun run = run("explain", url);
      assertThat(HostileTexts.unsafeOnTerminal(run.out() + run.err())).as(url).isEmpty();
    }
  }

  @Test
  void whatIsTypedOrConfiguredDoesNotEither() throws Exception {
    for (String text : HostileTexts.all().subList(200, HostileTexts.all().size())) {
      for (CommandLineRun run :
          List.of(
              run("explain", text),
              run("risks", "--site", text),
              run(text),
              run("--" + text),
              run("sql", text),
              run("crawl", text))) {
        assertThat(HostileTexts.unsafeOnTerminal(run.out() + run.err())).as(text).isEmpty();
      }
    }
    Path file =
        Files.writeString(directory.resolve("c.yaml"), "crawl: {exclude: \"\\e[2J\\u202e\"}\n");
    CommandLineRun show = CommandLineRun.of("--config", file.toString(), "config", "show", "crawl");
    assertThat(HostileTexts.unsafeOnTerminal(show.out() + show.err())).isEmpty();
  }
}
