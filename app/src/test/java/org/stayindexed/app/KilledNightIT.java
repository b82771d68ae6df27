package org.stayindexed.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A night in which {@code serve} is killed while it crawls, beside one in which it is not. */
@Timeout(90)
class KilledNightIT {
  private static final Night NIGHT = Night.last(Clock.systemUTC());

  /** All that a reader is told, but for what names a run or the hour of our crawl. */
  private static final List<String> FACTS =
      List.of(
          "select url, state, cause, standing, evidence, googlebot_saw_it, status, verdict, reason"
              + " from at_risk",
          "select url, since, high_at, deadline from at_risk where since_run is null",
          "select url, status, failure, verdict, reason, evidence, title, found_on from page_current",
          "select url, old_status, new_status, old_reason, new_reason from status_change",
          "select url, client, hits, good_hits, first_hit, last_hit, last_status from bot_hit",
          "select url, aborts, by_googlebot, by_ai_bots, by_people, crawl_status from log_499",
          "select lines, counted, first_hit, last_hit from log_file");

  @TempDir private Path directory;
  private WatchedShop watched;
  private TeaShop shop;

  @BeforeEach
  void open() throws Exception {
    watched = new WatchedShop(directory);
    shop = watched.shop();
  }

  @AfterEach
  void close() {
    watched.close();
  }

  @Test
  void endsInTheSameFactsAsOneThatNobodyDisturbed() throws Exception {
    Path disturbed = afterAGoodNight("disturbed");
    Path undisturbed = afterAGoodNight("undisturbed");
    muchBreaks();

    killInTheMiddleOfTheCrawl(disturbed);
    assertThat(states(disturbed)).containsExactly("1 FINISHED", "2 RUNNING");
    try (ServeProcess again = ServeProcess.start(disturbed)) {
      again.awaitPrinted("nightly: ended: succeeded");
      again.awaitPrinted("logs: ended: succeeded");
      again.stop();
    }
    try (RunningServer serving = RunningServer.start(undisturbed, Clock.systemUTC())) {
      serving.awaitPrinted("nightly: ended: succeeded");
      serving.awaitPrinted("logs: ended: succeeded");
    }

    assertThat(states(disturbed)).containsExactly("1 FINISHED", "2 INTERRUPTED", "3 FINISHED");
    assertThat(states(undisturbed)).containsExactly("1 FINISHED", "2 FINISHED");
    assertThat(facts(disturbed)).isEqualTo(facts(undisturbed));
    assertThat(watched.sql(disturbed, "select count(*) as risks from at_risk"))
        .containsExactly("5");
  }

  /** A database that saw all well, and whose schedules are overdue since the last night. */
  private Path afterAGoodNight(String name) throws Exception {
    Path home = directory.resolve(name);
    SettableClock clock = new SettableClock(NIGHT.before().crawl());
    CommandLineRun crawled =
        CommandLineRun.at(
            clock, "crawl", watched.site(), "--delay=0", "--second-look=0", "--db=" + home);
    assertThat(crawled.exitCode()).as(crawled.err()).isZero();
    watched.log().tell(shop.requests(), clock.instant());
    clock.set(NIGHT.evening("18:00"));
    watched.schedule(home, clock);
    return home;
  }

  private void muchBreaks() throws Exception {
    shop.lose("/tea/black", "/tea/green", "/tea/white");
    shop.hide("/offer");
    shop.hang("/map");
    watched.log().reads(Visitor.GOOGLEBOT, "/tea/green", NIGHT.evening("20:00"));
    watched.log().leaves(Visitor.GOOGLEBOT, "/map", NIGHT.evening("20:10"));
    watched.log().leaves(Visitor.GOOGLEBOT, "/map", NIGHT.evening("20:20"));
    watched.log().leaves(Visitor.PERSON, "/map", NIGHT.evening("20:30"));
    shop.repair("/map");
  }

  /** While it waits for a page: some are stored then, some only asked for, some not yet. */
  private void killInTheMiddleOfTheCrawl(Path home) throws Exception {
    shop.hang("/tea/oolong");
    int asked = shop.requests("/tea/oolong");
    try (ServeProcess serving = ServeProcess.start(home)) {
      serving.await(() -> shop.requests("/tea/oolong") > asked);
    }
    shop.repair("/tea/oolong");
  }

  private List<String> states(Path home) throws Exception {
    return watched.sql(home, "select run_id, state from run_summary order by run_id");
  }

  private List<String> facts(Path home) throws Exception {
    List<String> facts = new ArrayList<>();
    for (String query : FACTS) {
      facts.addAll(watched.sql(home, query).stream().sorted().toList());
    }
    return facts;
  }
}
