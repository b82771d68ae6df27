package org.stayindexed.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LogsIngestCommandTest {
  private static final String LINES =
      """
      192.168.1.50 - - [02/Mar/2026:14:22:10 +0000] "GET /api/heavy-report HTTP/1.1" 499 0 "-" "python-requests/2.31.0"
      66.249.66.1 - - [02/Mar/2026:14:22:11 +0000] "GET / HTTP/1.1" 200 5120 "-" "Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)"
      """;

  @TempDir private Path directory;

  private Path write(String name, String text) throws IOException {
    return Files.writeString(directory.resolve(name), text);
  }

  private CommandLineRun ingest(Path file, String... more) {
    List<String> arguments = new ArrayList<>(List.of("logs", "ingest", file.toString()));
    arguments.addAll(List.of("--site", "https://shop.example/"));
    arguments.addAll(List.of("--db", directory.resolve("db").toString()));
    arguments.addAll(List.of(more));
    return CommandLineRun.of(arguments.toArray(new String[0]));
  }

  private String sql(String query) {
    return CommandLineRun.of(
            "sql", query, "--format", "csv", "--db", directory.resolve("db").toString())
        .out();
  }

  @Test
  void countsGoIntoTheDatabaseOnce() throws Exception {
    Path log = write("access.log", LINES);
    CommandLineRun first = ingest(log);
    CommandLineRun again = ingest(log);

    assertThat(first.exitCode()).as(first.err()).isZero();
    assertThat(first.out())
        .contains(
            "Counted for a URL",
            "From 2026-03-02T14:22:10Z to 2026-03-02T14:22:11Z",
            "Counted 2 of 2 new lines.",
            "./stayindexed logs 499");
    assertThat(again.out()).contains("Lines that were counted before", "Counted 0 of 0 new lines.");
    assertThat(sql("select url, aborts from log_499"))
        .isEqualTo("url,aborts\nhttps://shop.example/api/heavy-report,1\n");
    assertThat(sql("select sum(hits) as n from log_traffic")).isEqualTo("n\n2\n");
  }

  private static String failures(int from, int to) {
    return IntStream.range(from, to)
        .mapToObj(
            second ->
                "198.51.100.7 - - [02/Mar/2026:14:22:%02d +0000] \"GET /a?token=s3cr3t HTTP/1.1\" 404 7"
                        .formatted(second)
                    + " \"-\" \"curl/8.%d (token=s3cr3t)\"\n".formatted(second))
        .collect(Collectors.joining());
  }

  @Test
  void theNewestFailedRequestsOfEachKindAreKeptWithoutAddressesAndSecrets() throws Exception {
    Path log = write("access.log", LINES + failures(12, 35));
    ingest(log);
    assertThat(sql("select count(*) as n from log_sample where status = 404")).isEqualTo("n\n20\n");

    write("access.log", LINES + failures(12, 40));
    ingest(log);
    ingest(log);

    String samples =
        sql("select url, hit_at, client, bytes, user_agent from log_sample where status = 404");
    assertThat(samples.lines())
        .hasSize(21)
        .anyMatch(row -> row.contains("2026-03-02T14:22:20Z"))
        .anyMatch(
            row ->
                row.contains("2026-03-02T14:22:39Z,OTHER_BOT,7,curl/8.39 (token=***")
                    && row.startsWith("https://shop.example/a?token=***"))
        .noneMatch(row -> row.contains("14:22:19Z"))
        .noneMatch(row -> row.contains("198.51") || row.contains("s3cr3t"));
    assertThat(sql("select outcome, url, user_agent from log_sample where status = 499"))
        .isEqualTo(
            "outcome,url,user_agent\nCLIENT_ABORT,https://shop.example/api/heavy-report,"
                + "python-requests/2.31.0\n");
    assertThat(explained("https://shop.example/api/heavy-report"))
        .contains("2026-03-02T14:22:10Z OTHER_BOT 499 CLIENT_ABORT, python-requests/2.31.0");
  }

  private String explained(String url) {
    return CommandLineRun.of("explain", url, "--db", directory.resolve("db").toString()).out();
  }

  @Test
  void aProgramGetsJson() throws Exception {
    CommandLineRun run = ingest(write("access.log", LINES + "junk\n"), "--json");

    assertThat(run.out())
        .startsWith("[")
        .contains(
            "\"new_lines\":3",
            "\"counted\":2",
            "\"not_in_format\":1",
            "\"first_hit\":\"2026-03-02T14:22:10Z\"");
  }

  @Test
  void whatTheFormatCannotTellIsSaid() throws Exception {
    CommandLineRun run =
        ingest(
            write("timed.log", "127.0.0.1 499 0.501 0.000 /slow\n"),
            "--format",
            "timed",
            "--date",
            "2026-11-21");

    assertThat(run.exitCode()).as(run.err()).isZero();
    assertThat(run.err()).startsWith("This format has no time: days must be given with --date");
    assertThat(sql("select aborts, worst_hour from log_499")).isEqualTo("aborts,worst_hour\n1,\n");
    assertThat(CommandLineRun.of("logs", "499", "--db", directory.resolve("db").toString()).out())
        .doesNotContain("  hours ")
        .contains(
            "cause   unclear (low confidence): half of them left within", "this is the upstream's");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          --format combind                    | There is no log format "combind". Known are combined, main, timed
          --format timed                      | has no time
          --format $status                    | The log format, line 1, column 8: it lacks the request
          --date 2026-11-21                   | --date is for formats without a time
          --format timed --date yesterday     | --date "yesterday" is no day; write 2026-11-21
          --format timed --date 2026-11-21 --zone Mars | --zone "Mars" is no time zone
          --format main                       | does not have the format main: 2 of its first 2 lines do not fit
          """)
  void wrongUsageIsSaidInOneLineWithTheWayToHelp(String options, String message) throws Exception {
    CommandLineRun run = ingest(write("access.log", LINES), options.split(" +", -1));

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.err())
        .contains("stayindexed: ", message, "See: ./stayindexed logs ingest --help");
    assertThat(run.err()).doesNotContain("Exception", "\tat ");
  }

  @Test
  void aFileThatIsNotThereIsNamedBeforeAnythingIsCounted() throws Exception {
    Path none = directory.resolve("none.log");
    CommandLineRun run = ingest(write("access.log", LINES), none.toString());

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).contains("stayindexed: There is no file " + none + ".");
    assertThat(directory.resolve("db")).doesNotExist();
  }

  @Test
  void whatIsNoLogInADirectoryIsPassedOverAndSaid() throws Exception {
    Path logs = Files.createDirectory(directory.resolve("logs"));
    Files.writeString(logs.resolve("access.log"), LINES);
    Path notes = Files.writeString(logs.resolve("notes.txt"), "rotate on Sundays\n");
    CommandLineRun whole = ingest(logs);

    assertThat(whole.exitCode()).as(whole.err()).isZero();
    assertThat(whole.out()).contains("Counted 2 of 2 new lines.");
    assertThat(whole.err())
        .contains("Passed over: " + notes + " has no format that is known.\n")
        .doesNotContain("Nearest");

    Files.delete(logs.resolve("access.log"));
    assertThat(ingest(logs).exitCode()).isEqualTo(2);
    CommandLineRun meant = ingest(notes);
    assertThat(meant.exitCode()).isEqualTo(2);
    assertThat(meant.err()).contains("Nearest are:");
  }

  /** A common log, one of another format, and what is no log. */
  private Path mixedLogs() throws IOException {
    Path logs = Files.createDirectory(directory.resolve("mixed"));
    Files.writeString(logs.resolve("a.log"), LINES);
    Files.writeString(
        logs.resolve("b.json"),
        """
        {"time":"2026-03-02T14:22:12Z","status":200,"uri":"/tea","method":"GET"}
        {"time":"2026-03-02T14:22:13Z","status":404,"uri":"/gone","method":"GET"}
        """);
    Files.writeString(logs.resolve("c.log"), LINES.replace("14:22", "15:22"));
    byte[] binary = new byte[5_000];
    new Random(7).nextBytes(binary);
    Files.write(logs.resolve("d.bin"), binary);
    return logs;
  }

  @Test
  void aFileOfAnotherFormatIsNamedAndTheOthersAreCounted() throws Exception {
    Path logs = mixedLogs();
    CommandLineRun run = ingest(logs, "--format", "combined");

    assertThat(run.exitCode()).isEqualTo(ExitCode.USAGE);
    assertThat(run.out())
        .contains(
            "Counted 4 of 4 new lines.",
            "Files: 2 read, 2 not read: " + logs.resolve("b.json") + ", " + logs.resolve("d.bin"));
    assertThat(run.err())
        .contains(
            "Not read: " + logs.resolve("b.json") + " does not have the format combined",
            "Line 1 stops fitting at column 1, where $remote_addr",
            "Not read: " + logs.resolve("d.bin") + " does not have the format combined");
    assertThat(run.err().chars()).allMatch(c -> (c >= ' ' && c != 0x7f) || c == '\n');
    assertThat(sql("select count(*) as n from log_file")).isEqualTo("n\n2\n");

    CommandLineRun json = ingest(logs, "--format", "combined", "--json");
    assertThat(json.exitCode()).isEqualTo(ExitCode.USAGE);
    assertThat(JsonRows.of(json.out()))
        .extracting(row -> "null".equals(row.get("not_read")))
        .containsExactly(true, true, false, false);
  }

  @Test
  void theReasonNamesTheFileAlsoWhereNginxConfDoesNotKnowIt() throws Exception {
    Path conf =
        write(
            "nginx.conf",
            "log_format short '$remote_addr $status $request_uri'; access_log /x/a.log;"
                + " access_log /x/b.json short;");
    Path logs = mixedLogs();
    CommandLineRun run = ingest(logs, "--nginx-conf", conf.toString());

    assertThat(run.exitCode()).isEqualTo(ExitCode.USAGE);
    assertThat(run.out()).contains("Counted 2 of 2 new lines.", "Files: 1 read, 3 not read");
    assertThat(run.err())
        .contains(
            "Not read: " + logs.resolve("b.json") + ": The format short has no time",
            "Not read: " + logs.resolve("c.log") + ": nginx.conf does not say which format c.log");
  }

  @Test
  void eachFileOfADirectoryHasItsOwnFormatAndWhatIsNoLogIsNoFault() throws Exception {
    Path logs = mixedLogs();
    CommandLineRun run = ingest(logs);

    assertThat(run.exitCode()).as(run.err()).isZero();
    assertThat(run.out()).contains("Counted 6 of 6 new lines.").doesNotContain("not read");
    assertThat(run.err())
        .contains(
            "The format of " + logs.resolve("a.log") + " and 1 other has no $request_completion")
        .contains(
            logs.resolve("a.log") + " has the format combined",
            logs.resolve("b.json") + " has the format json",
            "Passed over: " + logs.resolve("d.bin") + " has no format that is known.");
  }

  @Test
  void aFileThatWasNamedAndIsNoLogIsAFaultButKeepsNoOtherFromBeingCounted() throws Exception {
    Path log = write("access.log", LINES);
    Path notes = write("notes.txt", "rotate on Sundays\n");
    CommandLineRun run = ingest(log, notes.toString());

    assertThat(run.exitCode()).isEqualTo(ExitCode.USAGE);
    assertThat(run.out()).contains("Counted 2 of 2 new lines.", "1 not read: " + notes);
    assertThat(run.err()).contains("Not read: " + notes, "Nearest are:", "Line 1 stops fitting");
  }

  @Test
  void standardInputIsCalledThat() throws Exception {
    InputStream before = System.in;
    try {
      System.setIn(new ByteArrayInputStream(LINES.getBytes(StandardCharsets.UTF_8)));
      CommandLineRun run = ingest(Path.of("-"));

      assertThat(run.out()).startsWith("standard input\n  New lines").doesNotContain("/tmp");
      assertThat(run.err()).startsWith("standard input has the format combined:");
      assertThat(sql("select file from log_file")).isEqualTo("file\nstandard input\n");
    } finally {
      System.setIn(before);
    }
  }

  @Test
  void bothCommandsExplainThemselvesWithAnExample() {
    for (String[] command : new String[][] {{"logs", "--help"}, {"logs", "ingest", "--help"}}) {
      CommandLineRun run = CommandLineRun.of(command);

      assertThat(run.exitCode()).isZero();
      assertThat(run.out()).contains("Examples:", "./stayindexed logs ingest ", "--site https://");
      assertThat(run.out().lines()).allMatch(line -> line.length() <= 100);
    }
  }
}
