package org.stayindexed.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.stayindexed.crawler.testsite.TestSite;
import picocli.CommandLine;

@Timeout(60)
class JsonEverywhereTest {
  /** The only commands without it, and why. */
  private static final Map<String, String> WITHOUT =
      Map.of(
          "completion", "what it prints is a program for a shell",
          "man", "what it prints is a page for man",
          "help", "what it prints is for people");

  @TempDir private Path directory;
  private final TestSite site = TestSite.start();

  @AfterEach
  void stopSite() {
    site.close();
  }

  @Test
  void everyCommandThatAnswersHasIt() {
    List<String> lacking =
        AllCommands.stream()
            .filter(command -> command.getSubcommands().isEmpty())
            .filter(command -> !command.getCommandSpec().optionsMap().containsKey("--json"))
            .map(CommandLine::getCommandName)
            .toList();

    assertThat(lacking).containsExactlyInAnyOrderElementsOf(WITHOUT.keySet());
  }

  @Test
  void quietSaysNothingAndJsonIsAllThatIsPrinted() {
    site.page("/", "a");
    String db = directory.toString();
    CommandLineRun crawl =
        CommandLineRun.of(
            "--quiet",
            "crawl",
            site.url("/").toString(),
            "--delay",
            "0",
            "--no-probes",
            "--db",
            db);
    assertThat(crawl.exitCode()).isZero();
    assertThat(crawl.out() + crawl.err()).isEmpty();

    assertThat(CommandLineRun.of("report", "--json", "--db", db).out())
        .startsWith("[ {")
        .contains("\"file\"", "run-1.html");
    String config = directory.resolve("c.yaml").toString();
    assertThat(CommandLineRun.of("config", "init", config, "--json").out()).contains(config);
    assertThat(CommandLineRun.of("logs", "fold", "--json", "--db", db).out())
        .contains("\"rows_before\" : 0");
    assertThat(CommandLineRun.of("check", "--json", "--db", db).out()).startsWith("{");
    assertThat(CommandLineRun.of("sql", "select 1 as n", "--json", "--db", db).out())
        .isEqualTo("[\n{\"n\":1}\n]\n");
    assertThat(CommandLineRun.of("export", "--query", "select 1 as n", "--json", "--db", db).out())
        .isEqualTo("[\n{\"n\":1}\n]\n");
  }

  @Test
  void ofJsonAndFormatTheLastOneCountsSoThatWhatIsTypedBeatsTheFile() throws IOException {
    site.page("/", "a");
    String db = directory.resolve("db").toString();
    CommandLineRun.of("crawl", site.url("/").toString(), "--delay=0", "--no-probes", "--db", db);
    String file = Files.writeString(directory.resolve("c.yaml"), "json: true\n").toString();
    String[] query = {"sql", "select 1 as n", "--config", file, "--db", db};

    assertThat(CommandLineRun.of(query).out()).isEqualTo("[\n{\"n\":1}\n]\n");
    assertThat(CommandLineRun.of(with(query, "--format", "csv")).out()).isEqualTo("n\n1\n");
    assertThat(CommandLineRun.of(with(query, "--format", "csv", "--json")).out())
        .isEqualTo("[\n{\"n\":1}\n]\n");
    CommandLineRun csv =
        CommandLineRun.of("export", "page_current", "--json", "--output", "p.csv", "--db", db);
    assertThat(csv.err()).contains("--json does not fit to --output p.csv");
  }

  private static String[] with(String[] words, String... more) {
    return Stream.concat(Stream.of(words), Stream.of(more)).toArray(String[]::new);
  }

  @Test
  void coloursAreWhereTheyAreWanted() {
    assertThat(CommandLineRun.of("runs", "--help").out()).doesNotContain("\u001b");
    assertThat(CommandLineRun.of("--color=always", "runs", "--help").out()).contains("\u001b[");
    assertThat(CommandLineRun.of("runs", "--color", "allways").err())
        .contains("Did you mean: always?");
  }
}
