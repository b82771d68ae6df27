package org.stayindexed.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.stayindexed.storage.Observations.answered;
import static org.stayindexed.storage.Observations.lookedAtTwice;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.stayindexed.storage.StoredSite;

/** Runs are a day apart; the second sees /tea fail on 2026-11-23 at 02:15 UTC. */
class ThresholdsCommandTest {
  private static final Instant MORNING = Instant.parse("2026-11-23T09:15:00Z");

  @TempDir Path directory;
  private StoredSite site;

  @BeforeEach
  void loseAPage() {
    site = new StoredSite(directory);
    site.run(answered("/", 200), answered("/tea", 200), answered("/cups", 200));
    site.run(
        answered("/", 200), lookedAtTwice("503", answered("/tea", 503)), answered("/cups", 200));
  }

  private CommandLineRun run(String... arguments) {
    List<String> all = new ArrayList<>(List.of("thresholds", "--db", directory.toString()));
    all.addAll(List.of(arguments));
    return CommandLineRun.at(Clock.fixed(MORNING, ZoneOffset.UTC), all.toArray(new String[0]));
  }

  @Test
  void showsEachTimeWithItsSource() {
    CommandLineRun run = run();

    assertThat(run.exitCode()).isZero();
    assertThat(run.out())
        .contains(
            """
            server-error-dropped  48h
              from the first 5xx or 429 until the page is probably dropped
              documented: https://developers.google.com/search/docs/crawling-indexing/troubleshoot-crawling-errors
            """);
  }

  @Test
  void changesTheDeadlinesOfRisksThatAreOpenAndOfLaterOnes() {
    assertThat(run("server-error-dropped=36h", "expiry-watched=14d").out())
        .contains("server-error-dropped  36h (yours; standard 48h)\n")
        .contains("expiry-watched  14d (yours; standard 7d)\n");
    assertThat(site.value("select deadline from at_risk")).isEqualTo("2026-11-24T14:15Z");
    assertThat(
            site.sql(
                "select threshold, cast(hours as integer) from risk_threshold where hours <> standard_hours order by 1"))
        .containsExactly(List.of("expiry-watched", "336"), List.of("server-error-dropped", "36"));

    assertThat(run().out()).contains("server-error-dropped  36h (yours; standard 48h)\n");
    assertThat(run("--reset").exitCode()).isZero();
    assertThat(site.value("select deadline from at_risk")).isEqualTo("2026-11-25T02:15Z");
  }

  @Test
  void printsJson() throws IOException {
    assertThat(JsonRows.of(run("--json", "no-answer-high=90m").out()))
        .hasSize(9)
        .anySatisfy(
            row ->
                assertThat(row)
                    .containsEntry("threshold", "no-answer-high")
                    .containsEntry("hours", "1.5")
                    .containsEntry("standard_hours", "24.0"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          server-eror-dropped=36h | There is no threshold "server-eror-dropped". Did you mean server-error-dropped? All of them: ./stayindexed thresholds
          tea=36h                 | There is no threshold "tea". All of them: ./stayindexed thresholds
          no-answer-high          | "no-answer-high" sets no time; write server-error-dropped=36h
          no-answer-high=36       | "36" is no time; write 90m, 36h or 14d
          no-answer-high=-1h      | "-1h" is no time; write 90m, 36h or 14d
          no-answer-high=99999d   | no-answer-high cannot be PT2399976H: it is a time of 0 to 3650 days. Nothing was changed.
          server-error-dropped=1h | server-error-dropped (PT1H) cannot be shorter than server-error-high (PT24H): a page is at high risk before it is dropped. Nothing was changed.
          """)
  void saysWhatIsWrong(String change, String message) {
    CommandLineRun run = run(change);

    assertThat(run.exitCode()).isEqualTo(ExitCode.USAGE);
    assertThat(run.err()).contains(message);
    assertThat(site.sql("select * from risk_threshold where hours <> standard_hours")).isEmpty();
  }
}
