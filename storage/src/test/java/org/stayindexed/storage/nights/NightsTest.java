package org.stayindexed.storage.nights;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Measures the de-index clock on sites that are played night by night before a modelled search
 * engine, and keeps the tables of docs/risk.md equal to what it measures. Refresh them with {@code
 * -Dstayindexed.refresh=true}; {@code -Dstayindexed.nights.pages=100} plays more pages, and {@code
 * -Dstayindexed.nights.seed} others, without comparing the tables.
 */
class NightsTest {
  private static final Path FILE = Path.of("..", "docs", "risk.md");
  private static final String START = "<!-- nights: made by NightsTest -->\n";
  private static final String END = "<!-- end of nights -->\n";
  private static final int PAGES = 10;
  private static final long SEED = 20_261_122;

  @TempDir Path directory;

  @Test
  void foretellsWhatTheModelledSearchEngineDrops() throws IOException {
    int pages = Integer.getInteger("stayindexed.nights.pages", PAGES);
    long seed = Long.getLong("stayindexed.nights.seed", SEED);
    Map<Scenario, Score> blind = new Nights(directory.resolve("blind"), pages, seed).play(false);
    Map<Scenario, Score> seeing = new Nights(directory.resolve("seeing"), pages, seed).play(true);
    String tables =
        "\nWith the access log, %d pages for each row, seed %d:\n\n%s\nWithout it:\n\n%s\n"
            .formatted(pages, seed, table(seeing), table(blind));

    Score withLog = sum(seeing);
    assertThat(withLog.recall()).as(tables).isGreaterThanOrEqualTo(0.95);
    assertThat(withLog.foresight()).as(tables).isGreaterThanOrEqualTo(0.95);
    assertThat(withLog.high().precision()).as(tables).isGreaterThanOrEqualTo(0.95);
    assertThat(withLog.probablyDropped().precision()).as(tables).isGreaterThanOrEqualTo(0.9);
    Score withoutLog = sum(blind);
    assertThat(withoutLog.recall()).as(tables).isGreaterThanOrEqualTo(0.85);
    assertThat(withoutLog.foresight()).as(tables).isGreaterThanOrEqualTo(0.85);
    assertThat(withoutLog.high().precision()).as(tables).isGreaterThanOrEqualTo(0.75);
    if (pages == PAGES && seed == SEED) {
      compare(tables);
    }
  }

  private static void compare(String tables) throws IOException {
    String text = Files.readString(FILE);
    String expected =
        text.substring(0, text.indexOf(START)) + START + tables + text.substring(text.indexOf(END));
    if (Boolean.getBoolean("stayindexed.refresh")) {
      Files.writeString(FILE, expected);
    }
    assertThat(Files.readString(FILE)).isEqualTo(expected);
  }

  private static Score sum(Map<Scenario, Score> scores) {
    return scores.values().stream().reduce(new Score(), Score::plus);
  }

  private static String table(Map<Scenario, Score> scores) {
    StringBuilder table =
        new StringBuilder(
            """
            | what happens | dropped | told | warned before | lead, median (least) | `HIGH` right | `PROBABLY_DROPPED` right |
            |---|---|---|---|---|---|---|
            """);
    scores.forEach(
        (scenario, score) ->
            table.append("| %s | %s |%n".formatted(scenario.title(), score.row())));
    return table.append("| **All** | %s |%n".formatted(sum(scores).row())).toString();
  }
}
