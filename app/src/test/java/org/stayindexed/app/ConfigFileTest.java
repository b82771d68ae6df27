package org.stayindexed.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.stayindexed.crawler.testsite.TestSite;

@Timeout(60)
class ConfigFileTest {
  @TempDir private Path directory;
  private final TestSite site = TestSite.start();

  @AfterEach
  void stopSite() {
    site.close();
  }

  private Path config(String text) throws Exception {
    return Files.writeString(directory.resolve("stayindexed.yaml"), text);
  }

  private CommandLineRun with(Path config, String... words) {
    return CommandLineRun.in(
        name -> Optional.ofNullable(Map.of("STAYINDEXED_CONFIG", config.toString()).get(name)),
        words);
  }

  private String settings() {
    return CommandLineRun.csv(
        directory.resolve("data"), "select settings from run_summary order by run_id desc limit 1");
  }

  @Test
  void whatTheFileSetsCountsAsIfItHadBeenTypedAndIsStoredWithTheRun() throws Exception {
    site.page("/", "<a href=/b>b</a><a href=/cart/1>c</a>").page("/b", "b");
    Path file =
        config(
            """
            db: data
            crawl:
              delay: 0
              no-probes: true
              insecure: false
              exclude: [/cart/*, '*?sort=']
            """);

    CommandLineRun run = with(file, "crawl", site.url("/").toString());

    assertThat(run.exitCode()).as(run.err()).isZero();
    assertThat(site.requests("/cart/1")).isEmpty();
    assertThat(settings())
        .contains("--delay 0s", "--no-probes", "--exclude '/cart/*' --exclude '*?sort='")
        .doesNotContain("--insecure", "--config");
    assertThat(with(file, "runs").out()).contains("127.0.0.1");
  }

  @Test
  void whatIsTypedCountsMore() throws Exception {
    site.page("/", "a").page("/x", "x");
    Path file =
        config(
            "db: data\ncrawl:\n  delay: 10m\n  no-probes: true\n  exclude: ['*']\n  insecure: true");

    CommandLineRun run =
        with(
            file,
            "crawl",
            site.url("/").toString(),
            "--delay=0",
            "--exclude",
            "/none",
            "--insecure=false");

    assertThat(run.exitCode()).as(run.err()).isZero();
    assertThat(settings()).contains("--exclude /none").doesNotContain("'*'", "--insecure");
  }

  @Test
  void aSiteHasOptionsOfItsOwn() throws Exception {
    site.page("/", "a");
    String host = site.url("/").host() + ":" + site.url("/").port();
    Path file =
        config(
            """
            db: data
            crawl: {delay: 5m, no-probes: true, max-depth: 3}
            sites:
              '%s':
                crawl: {delay: 0}
              other.example:
                crawl: {max-depth: 7}
            """
                .formatted(host));

    CommandLineRun run = with(file, "crawl", site.url("/").toString());

    assertThat(run.exitCode()).as(run.err()).isZero();
    assertThat(settings()).contains("--delay 0s", "--max-depth 3");
  }

  @Test
  void aCrawlThatGoesOnKeepsTheOptionsThatItBeganWith() throws Exception {
    site.page("/", "<a href=/1>1</a><a href=/2>2</a>").page("/1", "1").page("/2", "2");
    Path file = config("db: data\ncrawl: {delay: 0, no-probes: true, max-pages: 1}");
    assertThat(with(file, "crawl", site.url("/").toString()).exitCode()).isZero();
    Path later = config("db: data\ncrawl: {delay: 10m, exclude: ['*']}");

    CommandLineRun resumed = with(later, "crawl", "--resume", "--max-pages", "10");

    assertThat(resumed.exitCode()).as(resumed.err()).isZero();
    assertThat(site.requests("/2")).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          crawl: {dely: 1s}             | line 1: crawl.dely: there is no such option or command here; did you mean delay?
          crwl: {delay: 1s}             | crwl: there is no such option or command here; did you mean crawl?
          crawl: {delay: soon}          | line 1: crawl.delay: soon: Invalid value for option '--delay': "soon" is no duration
          crawl: {delay: [1s, 2s]}      | crawl.delay takes a value, not a list
          crawl: {delay: {a: b}}        | crawl.delay takes a value, not a section
          crawl: {delay: }              | crawl.delay has no value
          crawl: {concurrency: 65}      | crawl.concurrency: --concurrency must be between 1 and 64, not 65
          crawl: {max-pages: many}      | crawl.max-pages: many: Invalid value for option '--max-pages'
          crawl: {insecure: yes}        | crawl.insecure: "yes" is neither true nor false
          crawl: {exclude: cart}        | crawl.exclude: --exclude patterns begin with / or *
          crawl: {resume: true}         | crawl.resume: there is no such option
          crawl: {help: true}           | crawl.help: there is no such option
          crawl: {header: 'X-Api-Key: c4nary'} | --header-from-env
          crawl: 1s                     | crawl is a command: write its options below it, not a value
          serve: {port: 0}              | serve.port: --port must be between 1 and 65535, not 0
          logs: {fold: {keep-hours: 3d}} | logs.fold.keep-hours: --keep-hours must be at least 61d
          logs: {ingst: {}}             | logs.ingst: there is no such option or command here; did you mean ingest?
          sites: {https://a.example/: {}} | write the host of the site
          sites: {a.example: {delay: 1s}} | sites.a.example.delay: there is no such option
          db: a`db: b                   | line 2: db stands here a second time; first in line 1
          a: &x 1                       | begins an anchor
          crawl: {exclude: *x}          | begins an alias
          db: !!java.net.URL [x]        | begins a tag
          db: 'a                        | this is no YAML
          - a                           | write keys with values
          db: a`---`db: b               | a second document begins here
          """)
  void whatIsWrongIsSaidWithFileLineKeyAndNearMatch(String text, String message) throws Exception {
    Path file = config(text.replace('`', '\n'));

    CommandLineRun run = with(file, "runs");

    assertThat(run.exitCode()).isEqualTo(ExitCode.USAGE);
    assertThat(run.err()).startsWith("stayindexed: " + file + ", line ").contains(message);
    assertThat(run.out() + run.err()).doesNotContain("c4nary", "Exception");
  }

  @Test
  void allMistakesAreSaidAtOnce() throws Exception {
    Path file = config("colour: never\ncrawl:\n  delay: x\nserve:\n  prot: 1\n");

    assertThat(with(file, "runs").err().lines())
        .satisfiesExactly(
            line -> assertThat(line).contains("line 1: colour", "did you mean color?"),
            line -> assertThat(line).contains("line 3: crawl.delay: x"),
            line -> assertThat(line).contains("line 5: serve.prot", "did you mean port?"));
  }

  @Test
  void aComplaintOfACommandNamesTheLineThatSetIt() throws Exception {
    Path file = config("crawl:\n  zone: UTC\n  user: anna\n");
    Path token = Files.writeString(directory.resolve("token"), "t");
    Files.setPosixFilePermissions(token, PosixFilePermissions.fromString("rw-------"));

    assertThat(with(file, "runs").err()).contains("line 2: crawl.zone: --zone is the zone of");

    Path other = config("crawl:\n  user: anna\n");
    CommandLineRun run =
        with(other, "crawl", site.url("/").toString(), "--bearer-file", token.toString());
    assertThat(run.exitCode()).isEqualTo(ExitCode.USAGE);
    assertThat(run.err())
        .contains("--user and a bearer token")
        .contains("--user is set in " + other + ", line 2 (crawl.user: anna)");
  }

  @Test
  void aFileThatAnybodyMayWriteIsRefused() throws Exception {
    Path file = config("crawl: {}\n");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-rw-rw-"));

    CommandLineRun run = with(file, "runs");

    assertThat(run.exitCode()).isEqualTo(ExitCode.USAGE);
    assertThat(run.err()).contains("everybody on this machine may write the file", "chmod o-w");
  }

  @Test
  void aNamedFileMustBeThereAndHelpNeedsNone() {
    Path none = directory.resolve("none.yaml");

    CommandLineRun run = CommandLineRun.of("runs", "--config", none.toString());

    assertThat(run.exitCode()).isEqualTo(ExitCode.USAGE);
    assertThat(run.err()).contains(none + ": there is no such configuration file");
    assertThat(with(none, "crawl", "--help").exitCode()).isZero();
  }

  @Test
  void theUsersDirectoryIsLookedInAndTheEmptyFileSetsNothing() throws Exception {
    Path file = directory.resolve("stayindexed/stayindexed.yaml");
    Files.createDirectories(directory.resolve("stayindexed"));
    Files.writeString(file, "# nothing\n");

    CommandLineRun run =
        CommandLineRun.in(
            name ->
                name.equals("XDG_CONFIG_HOME")
                    ? Optional.of(directory.toString())
                    : Optional.empty(),
            "config",
            "show");

    assertThat(run.out()).contains("Configuration file: " + file);
  }

  @Test
  void aRequiredOptionCanStandInTheFile() throws Exception {
    Path log =
        Files.writeString(
            directory.resolve("a.log"),
            "192.0.2.1 - - [22/Nov/2026:10:00:00 +0000] \"GET / HTTP/1.1\" 200 5 \"-\" \"x\"\n");
    Path file = config("db: data\nsite: https://tea.example/\njson: true\n");

    CommandLineRun run = with(file, "logs", "ingest", log.toString());

    assertThat(run.exitCode()).as(run.err()).isZero();
    assertThat(run.out()).startsWith("[").contains("\"new_lines\"");
  }

  @Test
  void showTellsWhereEachValueComesFrom() throws Exception {
    Path file = config("db: data\ncrawl:\n  delay: 5s\n  exclude: [/a, /b]\n");

    CommandLineRun run =
        with(file, "config", "show", "--json", "crawl", "https://a.example/", "--concurrency", "2");

    assertThat(run.exitCode()).as(run.err()).isZero();
    assertThat(run.out().lines())
        .contains(
            "{\"command\":\"crawl\",\"option\":\"delay\",\"value\":\"5s\",\"source\":\"file\",\"file\":\""
                + file
                + "\",\"line\":3},",
            "{\"command\":\"crawl\",\"option\":\"concurrency\",\"value\":\"2\",\"source\":\"flag\",\"file\":null,\"line\":null},",
            "{\"command\":\"crawl\",\"option\":\"timeout\",\"value\":\"30s\",\"source\":\"default\",\"file\":null,\"line\":null},")
        .anyMatch(line -> line.contains("\"value\":\"/a, /b\""))
        .anyMatch(line -> line.contains("STAYINDEXED_CONFIG") && line.contains("\"environment\""));
    assertThat(with(file, "config", "show").out()).contains("crawl", "delay", "5s", "file");
  }

  @Test
  void initWritesAFileOfWhichEveryDefaultCanBeTakenIn() throws Exception {
    Path file = directory.resolve("new/stayindexed.yaml");

    assertThat(CommandLineRun.of("config", "init", file.toString()).exitCode()).isZero();
    assertThat(Files.readAllLines(file)).allMatch(line -> line.isEmpty() || line.startsWith("#"));
    assertThat(with(file, "config", "show").exitCode()).isZero();

    CommandLineRun again = CommandLineRun.of("config", "init", file.toString());
    assertThat(again.exitCode()).isEqualTo(ExitCode.USAGE);
    assertThat(again.err()).contains("is there already; to write over it, add --force");
    assertThat(CommandLineRun.of("config", "init", file.toString(), "--force").exitCode()).isZero();

    String uncommented =
        Files.readAllLines(file).stream()
            .filter(line -> line.matches("#( {2,}.*|[a-z][a-z0-9-]*:.*)"))
            .map(line -> line.substring(1))
            .filter(line -> !line.matches(".*'[A-Z|\"$].*|.*\\[.*|.*: [A-Z].*"))
            .collect(Collectors.joining("\n"));
    Path all = Files.writeString(directory.resolve("all.yaml"), uncommented);
    CommandLineRun shown = with(all, "config", "show");
    assertThat(shown.exitCode()).as(shown.err() + uncommented).isZero();
    assertThat(shown.out()).contains("give-up-after", "keep-hours", "port");
  }

  @Test
  void aScheduleRunsWithTheFileOfTheProcessThatRunsIt() throws Exception {
    site.page("/", "a");
    Path file = config("db: data\ncrawl: {delay: 0, no-probes: true}\n");
    String[] add = {
      "schedule", "add", "nightly", "--cron", "@daily", "--", "crawl", site.url("/").toString()
    };
    assertThat(with(file, add).exitCode()).isZero();

    CommandLineRun run = with(file, "schedule", "run-now", "nightly");
    assertThat(run.exitCode()).as(run.err()).isZero();
    assertThat(settings()).contains("--no-probes");

    assertThat(with(file, "schedule", "systemd", "nightly").out()).contains("--config " + file);
    assertThat(with(file, "schedule", "crontab", "nightly").out()).contains("--config " + file);
    Path wrong = config("db: data\ncrawl: {delay: x}\n");
    assertThat(
            with(
                    wrong,
                    Stream.of(add).map(w -> w.equals("nightly") ? "two" : w).toArray(String[]::new))
                .exitCode())
        .isEqualTo(ExitCode.USAGE);
    assertThat(Arrays.asList(add)).hasSize(8);
  }
}
