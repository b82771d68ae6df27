package org.stayindexed.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.stayindexed.storage.Database;
import org.stayindexed.storage.DatabaseDirectory;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;

class CommandLineTest {
  @TempDir private Path directory;

  @Test
  void explainsItselfWithoutArguments() {
    CommandLineRun run = CommandLineRun.of();

    assertThat(run.exitCode()).isZero();
    assertThat(run.out())
        .contains("crawl", "report", "sql", "./stayindexed crawl https://example.com/")
        .isEqualTo(CommandLineRun.of("--help").out());
    assertThat(run.err()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "crawl",
        "report",
        "sql",
        "serve",
        "schedule add",
        "schedule list",
        "schedule run-now",
        "schedule remove",
        "schedule systemd",
        "schedule crontab"
      })
  void everyCommandExplainsItselfWithAnExample(String command) {
    CommandLineRun run = CommandLineRun.of((command + " --help").split(" ", -1));

    assertThat(run.exitCode()).isZero();
    assertThat(run.out()).contains("Examples:", "./stayindexed " + command, "--db=PATH");
    assertThat(run.out().lines()).allMatch(line -> line.length() <= 100);
  }

  @Test
  void theOptionsOfACrawlStandInSections() {
    List<String> lines = CommandLineRun.of("crawl", "--help").out().lines().toList();
    List<String> headings =
        Stream.of(CrawlHelp.Section.values()).map(CrawlHelp.Section::heading).toList();

    assertThat(lines.stream().filter(headings::contains)).isEqualTo(headings);
    assertThat(sectionOf("--list", lines)).isEqualTo("What to crawl");
    assertThat(sectionOf("--hours", lines)).isEqualTo("Politeness");
    assertThat(sectionOf("--proxy=", lines)).startsWith("Access");
    assertThat(sectionOf("--db=", lines)).isEqualTo("Output");
  }

  @Test
  void everyOptionOfACrawlHasASectionAndAnExplanation() {
    CommandLine crawl =
        Objects.requireNonNull(
            Main.commandLine(
                    new Surroundings(System.out, System.err, Clock.systemUTC(), Terminal.NONE))
                .getSubcommands()
                .get("crawl"));
    List<String> elsewhere =
        crawl.getCommandSpec().options().stream()
            .filter(option -> CrawlHelp.of(option) == CrawlHelp.Section.OUTPUT)
            .map(OptionSpec::longestName)
            .toList();

    assertThat(elsewhere)
        .as("An option of a class that CrawlHelp does not know stands here by mistake")
        .containsExactlyInAnyOrder(
            "--db",
            "--robots-agents",
            "--help",
            "--version",
            "--config",
            "--quiet",
            "--verbose",
            "--color");
    assertThat(crawl.getCommandSpec().options())
        .allMatch(option -> option.description().length > 0);
  }

  private static String sectionOf(String option, List<String> lines) {
    int at = 0;
    while (!lines.get(at).strip().startsWith(option)) {
      at++;
    }
    while (lines.get(at).isEmpty() || lines.get(at).startsWith(" ")) {
      at--;
    }
    return lines.get(at);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          crwl                                     | Did you mean
          crawl                                    | Where to start? Write: crawl https://example.com/
          crawl example                            | "example" is no URL to start from: it has no scheme
          crawl ftp://example.com/                 | only http and https can be crawled, not ftp
          crawl https://exa mple.com/              | Unmatched argument at index 2
          crawl https:// --delay 1s                | it has no host
          crawl https://tea.example/ --delay soon  | "soon" is no duration
          crawl https://tea.example/ --delay -1s   | "-1s" is no duration
          crawl https://tea.example/ --concurrency 0  | --concurrency must be between 1 and 64, not 0
          crawl https://tea.example/ --concurrency 65 | --concurrency must be between 1 and 64, not 65
          crawl https://tea.example/ --fast        | Unknown option: '--fast'
          sql                                      | What to ask? Write: sql "select ..."
          sql x --file y                           | Write a query or name a --file, not both
          sql --file /no/such.sql                  | --file /no/such.sql cannot be read: no such file
          sql x --limit 0                          | --limit must be at least 1, not 0
          sql --format xml x                       | --format
          """)
  void wrongUsageIsSaidInOneLineWithTheWayToHelp(String arguments, String message) {
    CommandLineRun run = CommandLineRun.of(arguments.split(" +", -1));

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).startsWith("stayindexed: ").contains(message).contains("--help");
    assertThat(run.err()).doesNotContain("Exception", "\tat ");
  }

  @Test
  void aMissingDatabaseIsNamedWithWhatToDo() {
    for (String[] command : new String[][] {{"sql", "select 1"}, {"report"}}) {
      String[] arguments = java.util.Arrays.copyOf(command, command.length + 2);
      arguments[command.length] = "--db";
      arguments[command.length + 1] = directory.resolve("none").toString();
      CommandLineRun run = CommandLineRun.of(arguments);

      assertThat(run.exitCode()).isEqualTo(5);
      assertThat(run.err())
          .hasLineCount(1)
          .contains("There is no database in", "Crawl a site first");
    }
    assertThat(directory.resolve("none")).doesNotExist();
  }

  @Test
  void aDatabaseInUseHasACodeOfItsOwnAndStillAnswersQueries() {
    String db = directory.toString();
    try (Database held =
        Database.open(new DatabaseDirectory(directory), "process 7 (crawl https://tea.example/)")) {
      CommandLineRun run =
          CommandLineRun.of("crawl", "http://127.0.0.1:1/", "--second-look", "0", "--db", db);
      assertThat(held).isNotNull();
      assertThat(run.exitCode()).isEqualTo(4);
      assertThat(run.err()).hasLineCount(1).contains("in use by process 7 (crawl");

      assertThat(CommandLineRun.of("sql", "select 1 as n", "--db", db).out())
          .isEqualTo("n\n-\n1\n(1 row)\n");
    }
  }

  @Test
  void aWrongQueryIsWrongUsage() {
    Database.open(new DatabaseDirectory(directory), "a test").close();
    CommandLineRun run =
        CommandLineRun.of("sql", "select nothing from page_current", "--db", directory.toString());

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err())
        .isEqualTo(
            """
            stayindexed: The query failed: Column "NOTHING" not found
              select nothing from page_current
                     ^
            """);
  }

  @Test
  void aPlaceThatCannotHoldADatabaseIsNamed() throws Exception {
    Path file = Files.writeString(directory.resolve("file"), "x");
    CommandLineRun run =
        CommandLineRun.of("crawl", "http://127.0.0.1:1/", "--db", file.resolve("db").toString());

    assertThat(run.exitCode()).isEqualTo(5);
    assertThat(run.err()).hasLineCount(1).contains(file.toString());
  }

  @Test
  void anUnknownRunIsSaidSo() {
    Database.open(new DatabaseDirectory(directory), "a test").close();
    CommandLineRun run = CommandLineRun.of("report", "--run", "9", "--db", directory.toString());

    assertThat(run.exitCode()).isEqualTo(5);
    assertThat(run.err()).contains("There is no run 9 in");
  }
}
