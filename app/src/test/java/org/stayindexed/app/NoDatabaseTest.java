package org.stayindexed.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What commands say where there is no database, as after a typing error behind {@code --db}. */
@Timeout(60)
class NoDatabaseTest {
  /** The commands that make one, or need none. */
  private static final Set<String> DO_WITHOUT =
      Set.of(
          "crawl",
          "logs ingest",
          "logs follow",
          "bots list",
          "bots update",
          "schedule add",
          "serve");

  /** What the others need to be typed behind their name. */
  private static final Map<String, List<String>> WORDS =
      Map.ofEntries(
          Map.entry("risks", List.of()),
          Map.entry("explain", List.of("https://shop.example/")),
          Map.entry("runs", List.of()),
          Map.entry("runs show", List.of()),
          Map.entry("diff", List.of("1", "2")),
          Map.entry("what-if", List.of("--header", "X-Robots-Tag: noindex")),
          Map.entry("thresholds", List.of("server-error-dropped=36h")),
          Map.entry("check", List.of()),
          Map.entry("report", List.of()),
          Map.entry("logs 499", List.of()),
          Map.entry("logs bots", List.of()),
          Map.entry("logs fold", List.of()),
          Map.entry("sql", List.of("select 1")),
          Map.entry("export", List.of("page_current")),
          Map.entry("schedule list", List.of()),
          Map.entry("schedule remove", List.of("nightly")),
          Map.entry("schedule run-now", List.of("nightly")),
          Map.entry("schedule systemd", List.of("nightly")),
          Map.entry("schedule crontab", List.of("nightly")));

  @TempDir private Path directory;

  static Stream<String> commands() {
    return WORDS.keySet().stream().sorted();
  }

  @Test
  void everyCommandWithADatabaseIsHere() {
    List<String> withDatabase =
        AllCommands.stream()
            .filter(command -> command.getCommandSpec().optionsMap().containsKey("--db"))
            .map(command -> command.getCommandSpec().qualifiedName(" "))
            .map(name -> name.replaceFirst("^stayindexed ", ""))
            .toList();

    assertThat(withDatabase)
        .containsExactlyInAnyOrderElementsOf(
            Stream.concat(DO_WITHOUT.stream(), WORDS.keySet().stream()).toList());
  }

  @ParameterizedTest
  @MethodSource("commands")
  void saysThatThereIsNoneAndMakesNone(String command) {
    saysThatThereIsNone(Stream.concat(Stream.of(command.split(" ", -1)), words(command)));
  }

  private static Stream<String> words(String command) {
    return WORDS.getOrDefault(command, List.of()).stream();
  }

  private void saysThatThereIsNone(Stream<String> words) {
    Path none = directory.resolve("none");
    CommandLineRun run =
        CommandLineRun.of(
            Stream.concat(words, Stream.of("--db", none.toString())).toArray(String[]::new));

    assertThat(run.err()).startsWith("stayindexed: There is no database in " + none);
    assertThat(run.out()).isEmpty();
    assertThat(run.exitCode()).isEqualTo(ExitCode.DATABASE_FAILED);
    assertThat(none).doesNotExist();
  }

  @Test
  void resumingACrawlNeedsOne() {
    saysThatThereIsNone(Stream.of("crawl", "--resume"));
  }
}
