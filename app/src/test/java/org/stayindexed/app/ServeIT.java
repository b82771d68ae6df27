package org.stayindexed.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.stayindexed.crawler.testsite.TestSite;

/** {@code serve} as a process of its own that is killed or stopped in the middle of a run. */
@Timeout(180)
class ServeIT {
  private static final int PAGES = 40;
  private static final String FACTS =
      "select count(*) as n, min(status) as lo, max(status) as hi, sum(case when eligible then 1"
          + " else 0 end) as ok from page_current";

  @TempDir private Path home;
  private final TestSite site = TestSite.start();
  private final List<ServeProcess> started = new ArrayList<>();

  @BeforeEach
  void fillSite() {
    site.page(
        "/",
        IntStream.range(1, PAGES)
            .mapToObj(i -> "<a href=/" + i + ">x</a>")
            .collect(Collectors.joining()));
    IntStream.range(1, PAGES).forEach(i -> site.page("/" + i, "<title>" + i + "</title>"));
    addOverdue("nightly");
  }

  /**
   * As if it had been added two days ago, and missed since: it is due as soon as somebody serves.
   */
  private void addOverdue(String name) {
    CommandLineRun added =
        CommandLineRun.at(
            Clock.offset(Clock.systemUTC(), Duration.ofDays(-2)),
            "schedule",
            "add",
            name,
            "--cron=@daily",
            "--db=" + home,
            "--",
            "crawl",
            site.url("/").toString(),
            "--delay=20ms");
    assertThat(added.err()).isEmpty();
  }

  @AfterEach
  void stop() {
    started.forEach(ServeProcess::close);
    site.close();
  }

  private CommandLineRun command(String... words) {
    List<String> all = new ArrayList<>(List.of(words));
    all.add("--db=" + home);
    return CommandLineRun.of(all.toArray(String[]::new));
  }

  private ServeProcess serve() throws IOException {
    ServeProcess serving = ServeProcess.start(home);
    started.add(serving);
    return serving;
  }

  private void awaitRequests(ServeProcess serving, int number) throws Exception {
    serving.await(() -> site.requests().size() >= number);
  }

  private String csv(String query) {
    return command("sql", "--format=csv", query).out();
  }

  @Test
  void killedInTheMiddleOfARunItEndsInTheSameFactsAfterTheNextStart() throws Exception {
    ServeProcess serving = serve();
    awaitRequests(serving, 20);
    serving.close();
    assertThat(csv("select state from run_summary")).isEqualTo("state\nRUNNING\n");

    serve().awaitPrinted("nightly: ended: succeeded");
    assertThat(csv("select run_id, state, stop_reason from run_summary where run_id < 3"))
        .contains("1,INTERRUPTED,its process ended without closing it\n2,FINISHED,\n");
    assertThat(csv(FACTS)).isEqualTo("n,lo,hi,ok\n40,200,200,40\n");
    assertThat(csv("select count(*) as n from status_change")).isEqualTo("n\n0\n");
  }

  @Test
  void leavesTheDatabaseToOthersWhileNothingIsDueAndTakesOverWhatTheyAdd() throws Exception {
    ServeProcess serving = serve();
    serving.awaitPrinted("nightly: ended: succeeded");
    String[] byHand = {"crawl", site.url("/").toString(), "--delay=0", "--db=" + home};
    int exitCode = CommandLineRun.of(byHand).exitCode();
    while (exitCode == ExitCode.DATABASE_IN_USE) {
      // It has printed the end, but not closed the database yet.
      exitCode = CommandLineRun.of(byHand).exitCode();
    }
    assertThat(exitCode).isZero();

    addOverdue("second");
    serving.awaitPrinted("second: ended: succeeded");
    assertThat(csv("select count(*) as runs from run_summary")).isEqualTo("runs\n3\n");
  }

  @Test
  void stoppedInTheMiddleOfARunItKeepsWhatWasSeenAndLeavesItDue() throws Exception {
    ServeProcess serving = serve();
    awaitRequests(serving, 20);

    assertThat(serving.stop()).isEqualTo(143);
    assertThat(serving.printed())
        .contains("INTERRUPTED", "Report: file://", "nightly: ended: interrupted, still due")
        .doesNotContain("Exception");
    assertThat(csv("select state from run_summary")).isEqualTo("state\nINTERRUPTED\n");
    assertThat(
            csv(
                "select running, last_success, last_failure, next_run < now() as due from schedule"))
        .isEqualTo("running,last_success,last_failure,due\nfalse,,,true\n");
  }
}
