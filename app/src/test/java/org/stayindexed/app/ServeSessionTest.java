package org.stayindexed.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.stayindexed.crawler.testsite.TestSite;
import org.stayindexed.storage.Database;
import org.stayindexed.storage.DatabaseDirectory;

/** The server inside the process of the test, with a clock that the test sets. */
@Timeout(90)
class ServeSessionTest {
  private static final Instant EVENING = Instant.parse("2026-11-22T20:00:00Z");
  private static final Instant NIGHT = Instant.parse("2026-11-23T02:15:00Z");
  private static final Duration DAY = Duration.ofDays(1);

  @TempDir private Path directory;
  private final SettableClock clock = new SettableClock(EVENING);
  private final TestSite site = TestSite.start().page("/", "<a href=/b>b</a>").page("/b", "x");

  @AfterEach
  void stopSite() {
    site.close();
  }

  private void add(String name) {
    CommandLineRun run =
        CommandLineRun.at(
            clock,
            "schedule",
            "add",
            name,
            "--db=" + directory,
            "--cron=15 2 * * *",
            "--zone=UTC",
            "--",
            "crawl",
            site.url("/").toString(),
            "--delay=0");
    assertThat(run.err()).isEmpty();
  }

  private String csv(String query) {
    return CommandLineRun.csv(directory, query);
  }

  private RunningServer serve() {
    return RunningServer.start(directory, clock);
  }

  @Test
  void runsWhatIsDueWhenItIsDueAndOnce() throws Exception {
    add("nightly");
    try (RunningServer server = serve()) {
      assertThat(server.get("/")).contains("nightly", "Mon 2026-11-23 02:15", "not yet run");
      assertThat(site.requests()).isEmpty();

      clock.set(NIGHT);
      server.awaitPrinted("2026-11-23T02:15:00Z nightly: ended: succeeded");
      server.awaitPrinted("Next run: 2026-11-24T02:15:00Z");
      assertThat(server.out()).contains("2026-11-23T02:15:00Z nightly: started", "Report: file://");

      clock.set(NIGHT.plus(DAY));
      server.awaitPrinted("2026-11-24T02:15:00Z nightly: ended: succeeded");
      assertThat(server.err()).doesNotContain("stayindexed:", "Exception");
    }
    assertThat(csv("select run_id, state, urls from run_summary order by 1"))
        .isEqualTo("run_id,state,urls\n1,FINISHED,2\n2,FINISHED,2\n");
  }

  @Test
  void makesUpOnceForWhatWasMissedWhileNobodyServed() {
    add("nightly");
    clock.set(NIGHT.plus(DAY.multipliedBy(9)));
    try (RunningServer server = serve()) {
      server.awaitPrinted("nightly: ended: succeeded");
    }
    assertThat(csv("select count(*) as runs from run_summary")).isEqualTo("runs\n1\n");
    assertThat(csv("select next_run from schedule")).contains("2026-12-03");
  }

  @Test
  void runsTwoDueSchedulesOfOneSiteOneAfterTheOther() {
    add("first");
    add("second");
    clock.set(NIGHT);
    try (RunningServer server = serve()) {
      server.awaitPrinted("first: ended: succeeded");
      server.awaitPrinted("second: ended: succeeded");
    }
    assertThat(site.mostAtOnce()).isEqualTo(1);
    assertThat(csv("select run_id, state from run_summary order by 1"))
        .isEqualTo("run_id,state\n1,FINISHED\n2,FINISHED\n");
  }

  @Test
  void waitsForAProcessThatHasTheDatabaseAndSaysSoOnce() throws Exception {
    add("nightly");
    try (RunningServer server = serve()) {
      try (OtherProcess other = OtherProcess.holding(directory)) {
        clock.set(NIGHT);
        server.await(() -> server.err().contains("in use by " + other.holder()));
        assertThat(site.requests()).isEmpty();
      }
      server.awaitPrinted("nightly: ended: succeeded");
      assertThat(server.err().lines().filter(line -> line.contains("in use by"))).hasSize(1);
    }
  }

  @Test
  void whatAKilledServerWasRunningIsRunAgain() {
    add("nightly");
    try (Database killed = Database.open(new DatabaseDirectory(directory), "killed")) {
      killed.schedules().begin("nightly", "killed");
    }
    clock.set(NIGHT.plusSeconds(60));
    try (RunningServer server = serve()) {
      server.awaitPrinted("nightly: ended: succeeded");
    }
    assertThat(csv("select running, consecutive_failures from schedule"))
        .isEqualTo("running,consecutive_failures\nfalse,0\n");
  }

  @Test
  void showsTheRunThatGoesOnAndItsReportAfterwards() throws Exception {
    CountDownLatch mayAnswer = new CountDownLatch(1);
    site.page("/b", "b")
        .holdBack(
            "/b",
            () -> {
              try {
                mayAnswer.await();
              } catch (InterruptedException e) {
                throw new AssertionError(e);
              }
            });
    add("nightly");
    clock.set(NIGHT);
    try (RunningServer server = serve()) {
      server.await(() -> !site.requests("/b").isEmpty());
      assertThat(server.get("/")).contains("running now", "Run 1 crawls 127.0.0.1:");

      mayAnswer.countDown();
      server.awaitPrinted("nightly: ended: succeeded");
      clock.set(NIGHT.plusSeconds(10));
      String index = server.get("/");
      assertThat(index).contains("succeeded 2026-11-23 02:15 UTC").doesNotContain("running now");
      String report = index.replaceAll("(?s).*href=\"(reports/[^\"]+/run-1\\.html)\".*", "$1");
      assertThat(server.get(report)).contains("2 of 2 URLs can be indexed");
    }
    assertThat(directory.resolve("reports/index.html")).content().contains("/run-1.html\"");
  }

  @Test
  void aSecondServerOfTheSameDatabaseIsRefused() {
    try (RunningServer server = serve()) {
      assertThat(server.out()).contains("Serving " + directory);
      CommandLineRun second = CommandLineRun.of("serve", "--db", directory.toString());
      assertThat(second.exitCode()).isEqualTo(4);
      assertThat(second.err()).hasLineCount(1).contains("is served already by process");
    }
  }

  @Test
  void aPortThatIsTakenHasACodeOfItsOwn() throws Exception {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      String port = String.valueOf(taken.getLocalPort());
      CommandLineRun run = CommandLineRun.of("serve", "--port", port, "--db", directory.toString());

      assertThat(run.exitCode()).isEqualTo(7);
      assertThat(run.err())
          .hasLineCount(1)
          .contains("Nothing can listen on 127.0.0.1:" + port, "--port");
    }
    assertThat(CommandLineRun.of("serve", "--port", "0").exitCode()).isEqualTo(2);
  }
}
