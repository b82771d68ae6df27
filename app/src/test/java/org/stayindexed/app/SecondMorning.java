package org.stayindexed.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.stayindexed.app.ThreeNightsIT.DAY;
import static org.stayindexed.app.ThreeNightsIT.GREEN_SEEN;
import static org.stayindexed.app.ThreeNightsIT.MAP_LEFT;
import static org.stayindexed.app.ThreeNightsIT.SEARCH_LEFT;
import static org.stayindexed.app.ThreeNightsIT.SECOND;
import static org.stayindexed.app.WatchedShop.row;

import java.io.IOException;
import java.time.Instant;
import java.util.Map;

/** After much has broken: what Stayindexed says of it, by every way of asking. */
final class SecondMorning {
  private final Morning morning;

  SecondMorning(Morning morning) {
    this.morning = morning;
  }

  void tellsWhatBroke() throws IOException {
    everyClockRuns();
    nothingIsDroppedYet();
    theLogTellsWhoLeft();
    theReportNamesTheDeadlines();
  }

  private void everyClockRuns() throws IOException {
    Instant seen = SECOND.crawl();
    assertThat(morning.clocks())
        .containsExactly(
            row(
                "/map GOOGLEBOT_UNANSWERED CONFIRMED",
                MAP_LEFT,
                "null",
                MAP_LEFT.plus(DAY),
                MAP_LEFT.plus(DAY.multipliedBy(3)),
                MAP_LEFT),
            row("/offer NOINDEX CONFIRMED", seen, 2, seen, "null null"),
            row(
                "/search GOOGLEBOT_UNANSWERED UNCONFIRMED",
                SEARCH_LEFT,
                "null",
                SEARCH_LEFT.plus(DAY),
                SEARCH_LEFT.plus(DAY.multipliedBy(3)),
                SEARCH_LEFT),
            row("/tea/black CLIENT_ERROR CONFIRMED", seen, 2, seen, "null null"),
            row(
                "/tea/green CLIENT_ERROR CONFIRMED",
                seen,
                2,
                seen,
                GREEN_SEEN.plus(DAY),
                GREEN_SEEN),
            row("/tea/oolong CLIENT_ERROR CONFIRMED", seen, 2, seen, "null null"),
            row("/tea/white CLIENT_ERROR CONFIRMED", seen, 2, seen, "null null"));
  }

  private void nothingIsDroppedYet() throws IOException {
    assertThat(morning.states())
        .containsExactly(
            "/tea/green HIGH",
            "/offer HIGH",
            "/tea/black HIGH",
            "/tea/oolong HIGH",
            "/tea/white HIGH",
            "/map WATCH",
            "/search WATCH");
    assertThat(morning.sql("select evidence from at_risk where url like '%/search'").get(0))
        .contains("499 (it left without an answer) at " + SEARCH_LEFT);
  }

  private void theLogTellsWhoLeft() throws IOException {
    assertThat(
            morning.sql(
                "select url, aborts, by_googlebot, by_ai_bots, by_people, crawl_status"
                    + " from log_499 order by url"))
        .containsExactly("/map 3 2 1 0 200", "/prices 1 0 0 1 200", "/search 1 1 0 0 200");
    assertThat(
            morning.sql(
                "select url, crawl_status, googlebot_status, googlebot_outcome, googlebot_hits"
                    + " from crawl_and_log where googlebot_bad_hits > 0 order by url"))
        .containsExactly(
            "/map 200 499 CLIENT_ABORT 3",
            "/search 200 499 CLIENT_ABORT 1",
            "/tea/green 404 404 ANSWERED 2");
    Map<String, String> worst = JsonRows.of(morning.command("logs", "499", "--json")).get(0);
    assertThat(worst)
        .containsEntry("url", "/map")
        .containsEntry("clients/GOOGLEBOT", "2")
        .containsEntry("clients/AI_BOT", "1")
        .containsEntry("cause", "SLOW_UPSTREAM")
        .containsEntry("crawl/status", "200");
  }

  private void theReportNamesTheDeadlines() {
    morning.openReport(2);
    assertThat(morning.headline()).startsWith("7 pages that were indexable may be dropped");
    assertThat(morning.riskColumn(":first-child"))
        .containsExactly("high", "high", "high", "high", "high", "watch", "watch");
    assertThat(morning.riskColumn(":last-child").subList(0, 3))
        .satisfiesExactly(
            green ->
                assertThat(green)
                    .matches("in 1\\d h 0 min " + Morning.utc(GREEN_SEEN.plus(DAY)) + " reported"),
            offer -> assertThat(offer).isEqualTo("when Googlebot comes next documented"),
            black -> assertThat(black).isEqualTo("a day after Googlebot comes next reported"));
  }
}
