package org.stayindexed.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.stayindexed.app.Visitor.GOOGLEBOT;
import static org.stayindexed.app.Visitor.GPTBOT;
import static org.stayindexed.app.Visitor.PERSON;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.stayindexed.report.Browser;

/**
 * Three nights in the life of a site, from the first good one to the repair of half of what broke,
 * as {@code docs/risk.md} says that they are told. The third is the last that is over, so that the
 * states of SQL, which are those of the real time, are those of its morning too.
 */
@Timeout(90)
class ThreeNightsIT {
  static final Night THIRD = Night.last(Clock.systemUTC());
  static final Night SECOND = THIRD.before();
  static final Night FIRST = SECOND.before();

  static final Instant GREEN_SEEN = SECOND.evening("20:00");
  static final Instant MAP_LEFT = SECOND.evening("20:10");
  static final Instant SEARCH_LEFT = SECOND.evening("21:00");
  static final Instant OFFER_SEEN = THIRD.evening("21:10");
  static final Duration DAY = Duration.ofHours(24);

  private static Browser browser;

  @TempDir private Path directory;
  private final SettableClock clock = new SettableClock(FIRST.evening("18:00"));
  private WatchedShop watched;
  private TeaShop shop;
  private RetoldLog log;
  private Path home;

  @BeforeAll
  static void startBrowser() {
    browser = Browser.start();
  }

  @AfterAll
  static void stopBrowser() {
    if (browser != null) {
      browser.close();
    }
  }

  @BeforeEach
  void open() throws Exception {
    home = directory.resolve("home");
    watched = new WatchedShop(directory);
    shop = watched.shop();
    log = watched.log();
    watched.schedule(home, clock);
  }

  @AfterEach
  void close() {
    watched.close();
  }

  @Test
  void tellsEveryMorningWhatIsLostWhyAndByWhen() throws Exception {
    Morning morning = new Morning(watched, home, clock, browser);
    allIsWell();
    sleepThrough(FIRST);
    nothingIsAtRisk(morning);

    muchBreaks();
    sleepThrough(SECOND);
    new SecondMorning(morning).tellsWhatBroke();

    halfOfItIsRepaired();
    sleepThrough(THIRD);
    new ThirdMorning(morning).tellsWhatIsLostAndWhatIsSaved();
  }

  private void sleepThrough(Night night) throws Exception {
    clock.set(night.evening("23:00"));
    try (RunningServer server = RunningServer.start(home, clock)) {
      clock.set(night.crawl());
      server.awaitPrinted(night.crawl() + " nightly: ended: succeeded");
      log.tell(shop.requests(), night.crawl());
      clock.set(night.ingest());
      server.awaitPrinted(night.ingest() + " logs: ended: succeeded");
    }
    clock.set(night.breakfast());
  }

  private void allIsWell() throws Exception {
    log.reads(GOOGLEBOT, "/map", FIRST.evening("20:00"));
    log.reads(GOOGLEBOT, "/tea/green", FIRST.evening("20:10"));
  }

  private static void nothingIsAtRisk(Morning morning) throws Exception {
    assertThat(morning.sql("select run_id, state, urls, eligible from run_summary"))
        .containsExactly("1 FINISHED 9 9");
    assertThat(morning.sql("select url from at_risk")).isEmpty();
    assertThat(morning.states()).isEmpty();
    morning.openReport(1);
    assertThat(morning.headline()).isEqualTo("9 of 9 URLs can be indexed");
    assertThat(morning.browser().texts("#risk tbody tr")).isEmpty();
  }

  private void muchBreaks() throws Exception {
    shop.lose("/tea/black", "/tea/green", "/tea/oolong", "/tea/white");
    shop.hide("/offer");
    shop.hang("/map", "/prices", "/search");
    log.reads(GOOGLEBOT, "/tea/green", GREEN_SEEN);
    log.leaves(GOOGLEBOT, "/map", MAP_LEFT);
    log.leaves(GOOGLEBOT, "/map", SECOND.evening("20:20"));
    log.leaves(GPTBOT, "/map", SECOND.evening("20:30"));
    log.leaves(PERSON, "/prices", SECOND.evening("20:40"));
    log.leaves(GOOGLEBOT, "/search", SEARCH_LEFT);
    // Before our crawl sees the noindex: nobody knows which version Googlebot got.
    log.reads(GOOGLEBOT, "/offer", SECOND.evening("21:10"));
    // Slow in the evening only: our crawl gets them.
    shop.repair("/map", "/prices", "/search");
  }

  private void halfOfItIsRepaired() throws Exception {
    shop.repair("/tea/oolong", "/tea/white");
    shop.hang("/map");
    log.leaves(GOOGLEBOT, "/map", THIRD.evening("20:00"));
    shop.repair("/map");
    log.reads(GOOGLEBOT, "/search", THIRD.evening("21:00"));
    log.reads(GOOGLEBOT, "/offer", OFFER_SEEN);
  }
}
