package org.stayindexed.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.stayindexed.crawler.testsite.TestSite;
import org.stayindexed.storage.Database;
import org.stayindexed.storage.DatabaseDirectory;

@Timeout(60)
class ScheduleCommandTest {
  private static final Instant EVENING = Instant.parse("2026-11-22T20:00:00Z");

  @TempDir private Path directory;
  private final SettableClock clock = new SettableClock(EVENING);
  private final TestSite site = TestSite.start();

  @AfterEach
  void stopSite() {
    site.close();
  }

  private CommandLineRun schedule(String command, String... more) {
    List<String> words =
        new ArrayList<>(List.of("schedule", command, "--db", directory.toString()));
    words.addAll(List.of(more));
    return CommandLineRun.at(clock, words.toArray(String[]::new));
  }

  private CommandLineRun addNightly() {
    return schedule(
        "add",
        "nightly",
        "--cron",
        "15 2 * * *",
        "--zone",
        "Europe/Paris",
        "--",
        "crawl",
        site.url("/").toString(),
        "--delay",
        "0");
  }

  @Test
  void saysWhenWhatWasAddedRunsFirst() {
    CommandLineRun run = addNightly();

    assertThat(run.exitCode()).isZero();
    assertThat(run.out())
        .isEqualTo(
            "Added nightly: crawl "
                + site.url("/")
                + " --delay 0\n"
                + "First run: Mon 2026-11-23 02:15 Europe/Paris (2026-11-23T01:15:00Z),"
                + " while ./stayindexed serve is running.\n");
  }

  @Test
  void listsSchedulesForPeopleAndForPrograms() {
    addNightly();

    assertThat(schedule("list").out())
        .contains("Mon 2026-11-23 02:15 Europe/Paris", "2026-11-23T01:15:00Z", "not yet run")
        .endsWith("(1 row)\n");
    assertThat(schedule("list", "--json").out())
        .isEqualTo(
            """
            [
            {"name":"nightly","cron":"15 2 * * *","zone":"Europe/Paris","command":"crawl %s --delay 0",\
            "next_run":"2026-11-23T01:15:00Z","last_success":null,"last_failure":null,\
            "consecutive_failures":0,"running":false}
            ]
            """
                .formatted(site.url("/")));
  }

  @Test
  void runsNowRecordsTheResultAndKeepsTheNextRun() {
    site.page("/", "x");
    addNightly();
    CommandLineRun run = schedule("run-now", "nightly");

    assertThat(run.exitCode()).isZero();
    assertThat(run.out())
        .startsWith("2026-11-22T20:00:00Z nightly: started\n")
        .contains("run 1: 1 URL in", "Report: file://")
        .endsWith("2026-11-22T20:00:00Z nightly: ended: succeeded\n");
    assertThat(schedule("list", "--json").out())
        .contains("\"last_success\":\"2026-11-22T20:00:00Z\"", "\"next_run\":\"2026-11-23T01:15");
    assertThat(directory.resolve("reports/index.html"))
        .content()
        .contains("/run-1.html", "nightly", "running now");
  }

  @Test
  void returnsTheCodeOfACommandThatFailsAndCountsTheFailure() {
    site.robots("User-agent: *\nDisallow: /\n");
    addNightly();
    CommandLineRun run = schedule("run-now", "nightly", "--json");

    assertThat(run.exitCode()).isEqualTo(3);
    assertThat(run.out())
        .startsWith("[")
        .contains("\"last_failure\":\"2026-11-22T20:00:00Z\"", "\"consecutive_failures\":1");
    assertThat(run.err()).contains("nightly: ended: failed, exit code 3");
  }

  @Test
  void aRunByHandMakesUpForOneThatWasMissed() {
    site.page("/", "x");
    addNightly();
    clock.set(EVENING.plus(Duration.ofHours(12)));
    assertThat(schedule("run-now", "nightly").exitCode()).isZero();

    assertThat(schedule("list", "--json").out()).contains("\"next_run\":\"2026-11-24T01:15");
  }

  @Test
  void forgetsWhatIsRemoved() {
    addNightly();
    assertThat(schedule("remove", "nightly").out()).startsWith("Removed nightly: crawl ");

    assertThat(schedule("list", "--json").out()).isEqualTo("[]\n");
  }

  @Test
  void saysThatANameIsTaken() {
    addNightly();
    CommandLineRun run = addNightly();

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err())
        .contains("There is a schedule \"nightly\" already", "schedule remove nightly");
  }

  @ParameterizedTest
  @CsvSource({"run-now", "remove", "systemd", "crontab"})
  void asksWhatWasMeantByAnUnknownName(String command) {
    addNightly();
    CommandLineRun run = schedule(command, "nighly");

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err())
        .startsWith("stayindexed: There is no schedule \"nighly\". Did you mean nightly?\n");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          a    | 61 2 * * *   | UTC   | crawl https://tea.example/ | --cron "61 2 * * *" is no cron expression: minute "61"
          a    | 0 15 2 * * * | UTC   | crawl https://tea.example/ | it has 6 fields instead of 5, and there are no seconds
          a    | @daily       | paris | crawl https://tea.example/ | --zone "paris" is no time zone. Did you mean Europe/Paris?
          a    | @daily       | +01:00 | crawl https://tea.example/ | Write a place such as Europe/Paris, or UTC
          a b  | @daily       | UTC   | crawl https://tea.example/ | "a b" cannot name a schedule
          a    | @daily       | UTC   | sql x                      | A schedule can run crawl or logs ingest or logs fold, not "sql"
          a    | @daily       | UTC   | serve                      | not "serve"
          a    | @daily       | UTC   | crawl tea.example          | The command of the schedule: "tea.example" is no URL
          a    | @daily       | UTC   | crawl https://tea.example/ --fast | Unknown option: '--fast'
          a    | @daily       | UTC   | crawl https://tea.example/ --concurrency 0 | --concurrency must be between
          a    | @daily       | UTC   | crawl https://tea.example/ --help | it only asks for help
          a    | @daily       | UTC   | crawl --db x https://tea.example/ | a schedule works on the database that holds it
          """)
  void refusesAMistakeAtOnce(
      String name, String cron, String zone, String command, String message) {
    List<String> words = new ArrayList<>(List.of(name, "--cron", cron, "--zone", zone, "--"));
    words.addAll(List.of(command.split(" ", -1)));
    CommandLineRun run = schedule("add", words.toArray(String[]::new));

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).startsWith("stayindexed: ").contains(message, "--help");
    assertThat(run.err().lines().count()).isLessThanOrEqualTo(3);
    assertThat(directory.resolve("stayindexed.mv.db")).doesNotExist();
  }

  @Test
  void waitsForNobodyWhoHoldsTheDatabase() {
    addNightly();
    try (Database held = Database.open(new DatabaseDirectory(directory), "process 7 (crawl x)")) {
      assertThat(held).isNotNull();
      CommandLineRun run = schedule("remove", "nightly");
      assertThat(run.exitCode()).isEqualTo(4);
      assertThat(run.err()).hasLineCount(1).contains("in use by process 7 (crawl x)");
    }
    assertThat(schedule("list").out()).contains("nightly");
  }

  @Test
  void printsUnitsAndLinesThatRunTheSchedule() {
    addNightly();

    assertThat(schedule("systemd", "nightly").out())
        .contains("# /etc/systemd/system/stayindexed-nightly.service\n[Unit]")
        .contains("OnCalendar=*-*-* 02:15:00 Europe/Paris\nPersistent=true")
        .contains("schedule run-now nightly --db " + directory.toAbsolutePath());
    assertThat(schedule("systemd", "nightly", "--json").out())
        .contains(
            "{\"file\":\"/etc/systemd/system/stayindexed-nightly.timer\",\"content\":\"[Unit]");
    assertThat(schedule("crontab", "nightly").out())
        .contains("\n15 2 * * * /", "stayindexed schedule run-now nightly --db ");
  }
}
