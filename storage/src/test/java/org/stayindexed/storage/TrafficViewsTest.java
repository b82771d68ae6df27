package org.stayindexed.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.stayindexed.storage.CountedLog.abort;
import static org.stayindexed.storage.CountedLog.googlebot;
import static org.stayindexed.storage.CountedLog.person;
import static org.stayindexed.storage.Observations.START;
import static org.stayindexed.storage.Observations.answered;
import static org.stayindexed.storage.Observations.tokenRequired;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.stayindexed.model.traffic.ClientClass;
import org.stayindexed.model.traffic.HitClass;
import org.stayindexed.model.traffic.HitOutcome;

/** The figures of the views against a truth small enough to count by hand. */
class TrafficViewsTest {
  private static final Duration HALF_A_SECOND = Duration.ofMillis(512);
  private static final Duration A_SECOND = Duration.ofMillis(1_024);

  @TempDir private Path directory;
  private StoredSite site;

  @BeforeEach
  void open() {
    site = new StoredSite(directory);
  }

  private void store(CountedLog log) {
    try (Database database = Database.open(site.directory(), "a test");
        TrafficWriter writer = database.traffic(START)) {
      writer.accept(log.next());
    }
  }

  private static CountedLog log() {
    return new CountedLog("access.log");
  }

  @Test
  void the499sOfAUrlAreShownBesideWhatTheCrawlSaw() {
    site.run(answered("/report", 200), tokenRequired("/map"));
    store(
        log()
            .timed("/report", "2026-03-01T09:59:59Z", person(200), HALF_A_SECOND)
            .timed("/report", "2026-03-01T14:10:00Z", abort(ClientClass.PERSON), HALF_A_SECOND)
            .timed("/report", "2026-03-02T14:20:00Z", abort(ClientClass.GOOGLEBOT), A_SECOND)
            .timed("/report", "2026-03-02T15:00:00Z", abort(ClientClass.AI_BOT), A_SECOND)
            .hit("/report", "2026-03-02T16:00:00Z", midBody())
            .hit("/map", "2026-03-02T16:00:00Z", abort(ClientClass.OTHER_BOT))
            .hit("/fine", "2026-03-02T16:00:00Z", person(200)));

    assertThat(
            site.sql(
                """
                select url, aborts, mid_body_aborts, requests, abort_share, by_googlebot,
                  by_search_bots, by_ai_bots, by_other_bots, by_people, by_unknown, worst_hour,
                  worst_hour_aborts, bytes, first_seen, last_seen, crawl_status, crawl_verdict,
                  crawl_body_code
                from log_499 order by aborts desc
                """))
        .containsExactly(
            List.of(
                "https://shop.example/report",
                "3",
                "1",
                "5",
                "0.6",
                "1",
                "0",
                "1",
                "0",
                "1",
                "0",
                "14",
                "2",
                "30",
                "2026-03-01T14:10Z",
                "2026-03-02T15:00Z",
                "200",
                "ELIGIBLE",
                "null"),
            List.of(
                "https://shop.example/map",
                "1",
                "0",
                "1",
                "1.0",
                "0",
                "0",
                "0",
                "1",
                "0",
                "0",
                "16",
                "1",
                "0",
                "2026-03-02T16:00Z",
                "2026-03-02T16:00Z",
                "200",
                "NOT_ELIGIBLE",
                "499"));
  }

  private static HitClass midBody() {
    return new HitClass(200, HitOutcome.CLIENT_ABORT_MID_BODY, ClientClass.PERSON);
  }

  @Test
  void timesAreNearlyRightAndAbsentWhereTheLogHasNone() {
    store(
        log()
            .timed("/report", "2026-03-01T14:10:00Z", abort(ClientClass.PERSON), HALF_A_SECOND)
            .timed("/report", "2026-03-01T14:20:00Z", abort(ClientClass.PERSON), A_SECOND)
            .hit("/report", "2026-03-01T14:30:00Z", abort(ClientClass.PERSON))
            .hit("/map", "2026-03-01T14:30:00Z", abort(ClientClass.PERSON)));

    for (String view : List.of("log_499", "log_499_hour", "log_traffic")) {
      List<List<String>> rows =
          site.sql(
              "select request_mean_ms, request_max_ms, upstream_mean_ms, upstream_max_ms from "
                  + view
                  + " order by url desc");
      assertThat(rows).as(view).hasSize(2);
      assertThat(Long.parseLong(rows.get(0).get(0))).isBetween(720L, 816L);
      assertThat(Long.parseLong(rows.get(0).get(1))).isBetween(960L, 1_088L);
      assertThat(rows.get(0).subList(2, 4)).isEqualTo(rows.get(0).subList(0, 2));
      assertThat(rows.get(1)).containsOnly("null");
    }
  }

  @Test
  void hoursTellWhenClientsLeft() {
    store(
        log()
            .hit("/report", "2026-03-01T14:10:00Z", abort(ClientClass.PERSON))
            .hit("/report", "2026-03-01T14:59:59Z", abort(ClientClass.GOOGLEBOT))
            .hit("/report", "2026-03-01T15:00:00Z", person(500))
            .hit("/report", "2026-03-02T14:00:00Z", abort(ClientClass.PERSON)));

    assertThat(
            site.sql(
                "select hour_start, aborts, by_googlebot, by_people from log_499_hour"
                    + " order by hour_start"))
        .containsExactly(
            List.of("2026-03-01T14:00Z", "2", "1", "1"),
            List.of("2026-03-02T14:00Z", "1", "0", "1"));
  }

  @Test
  void aBotIsShownWithItsLastAnswerAndWithWhatWasGoodAndBad() {
    store(
        log()
            .hit("/tea", "2026-03-01T10:00:00Z", googlebot(200))
            .hit("/tea", "2026-03-02T10:00:00Z", googlebot(301))
            .hit("/tea", "2026-03-03T10:00:00Z", googlebot(404))
            .hit("/tea", "2026-03-03T12:00:00Z", abort(ClientClass.GOOGLEBOT))
            .hit("/tea", "2026-03-04T12:00:00Z", person(200)));

    assertThat(
            site.sql(
                """
                select client, hits, good_hits, bad_hits, first_hit, last_hit, last_status,
                  last_outcome, last_good, last_bad from bot_hit
                """))
        .containsExactly(
            List.of(
                "GOOGLEBOT",
                "4",
                "2",
                "2",
                "2026-03-01T10:00Z",
                "2026-03-03T12:00Z",
                "499",
                "CLIENT_ABORT",
                "2026-03-02T10:00Z",
                "2026-03-03T12:00Z"));
  }

  @Test
  void whereTheCrawlAndGooglebotDisagreeIsShownAndWhatOnlyTheLogHas() {
    site.run(answered("/report", 200), answered("/gone", 404), answered("/fine", 200));
    store(
        log()
            .hit("/report", "2026-03-02T10:00:00Z", abort(ClientClass.GOOGLEBOT))
            .hit("/gone", "2026-03-02T10:20:00Z", googlebot(200))
            .hit("/fine", "2026-03-02T11:00:00Z", googlebot(200))
            .hit("/no-such-page", "2026-03-02T11:00:00Z", own(404))
            .hit("/only-logged", "2026-03-02T11:00:00Z", person(200)));

    assertThat(site.sql("select url, difference from crawl_vs_log order by url"))
        .containsExactly(
            List.of("https://shop.example/gone", "FAILS_FOR_US"),
            List.of("https://shop.example/report", "FAILS_FOR_GOOGLEBOT"));
    assertThat(site.sql("select url, people_hits from orphan_in_log"))
        .containsExactly(List.of("https://shop.example/only-logged", "1"));
    assertThat(
            site.sql(
                """
                select hour(hour_start), status, hits, aborts, googlebot_hits, people_hits
                from log_status_hourly order by hour_start, status
                """))
        .containsExactly(
            List.of("10", "200", "1", "0", "1", "0"),
            List.of("10", "499", "1", "1", "1", "0"),
            List.of("11", "200", "2", "0", "1", "1"),
            List.of("11", "404", "1", "0", "0", "0"));
  }

  private static HitClass own(int status) {
    return new HitClass(status, HitOutcome.ANSWERED, ClientClass.OWN_CRAWLER);
  }

  @Test
  void whatIs200ForUsAnd499ForGooglebotIsFound() {
    site.run(answered("/report", 200), answered("/only-crawled", 200));
    store(
        log()
            .hit("/report", "2026-03-01T10:00:00Z", googlebot(200))
            .hit("/report", "2026-03-02T10:00:00Z", abort(ClientClass.GOOGLEBOT))
            .hit("/report", "2026-03-02T11:00:00Z", person(200))
            .hit("/only-logged", "2026-03-02T11:00:00Z", person(404)));

    assertThat(
            site.sql(
                """
                select url, in_crawl, in_log, crawl_status, crawl_verdict, googlebot_status,
                  googlebot_outcome, googlebot_hits, googlebot_bad_hits, people_hits, hits,
                  bad_hits, aborts
                from crawl_and_log order by url desc
                """))
        .containsExactly(
            List.of(
                "https://shop.example/report",
                "true",
                "true",
                "200",
                "ELIGIBLE",
                "499",
                "CLIENT_ABORT",
                "2",
                "1",
                "1",
                "3",
                "1",
                "1"),
            List.of(
                "https://shop.example/only-logged",
                "false",
                "true",
                "null",
                "null",
                "null",
                "null",
                "0",
                "0",
                "1",
                "1",
                "1",
                "0"),
            List.of(
                "https://shop.example/only-crawled",
                "true",
                "false",
                "200",
                "ELIGIBLE",
                "null",
                "null",
                "null",
                "null",
                "null",
                "null",
                "null",
                "null"));
  }

  @Test
  void theTrafficOfASiteIsAnHourlySeries() {
    store(
        log()
            .hit("/tea", "2026-03-01T10:00:00Z", person(200))
            .hit("/cups", "2026-03-01T10:59:59Z", person(200))
            .hit("/cups", "2026-03-01T11:00:00Z", person(200)));

    assertThat(
            site.sql(
                "select site, hour_start, status, client, hits from site_traffic"
                    + " order by hour_start"))
        .containsExactly(
            List.of("shop.example", "2026-03-01T10:00Z", "200", "PERSON", "2"),
            List.of("shop.example", "2026-03-01T11:00Z", "200", "PERSON", "1"));
  }
}
