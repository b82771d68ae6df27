package org.stayindexed.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.stayindexed.app.ThreeNightsIT.DAY;
import static org.stayindexed.app.ThreeNightsIT.FIRST;
import static org.stayindexed.app.ThreeNightsIT.GREEN_SEEN;
import static org.stayindexed.app.ThreeNightsIT.MAP_LEFT;
import static org.stayindexed.app.ThreeNightsIT.OFFER_SEEN;
import static org.stayindexed.app.ThreeNightsIT.SECOND;
import static org.stayindexed.app.ThreeNightsIT.THIRD;
import static org.stayindexed.app.WatchedShop.row;

import java.io.IOException;
import java.time.Instant;

/** After half of it was repaired: what Stayindexed says of it, by every way of asking. */
final class ThirdMorning {
  private final Morning morning;

  ThirdMorning(Morning morning) {
    this.morning = morning;
  }

  void tellsWhatIsLostAndWhatIsSaved() throws IOException {
    theClocksRanOn();
    timeMovedTheStates();
    whatWasRepairedHasRecovered();
    theHistoryIsKept();
    theReportShowsBothHalves();
  }

  private void theClocksRanOn() throws IOException {
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
            row("/offer NOINDEX CONFIRMED", seen, 2, seen, OFFER_SEEN, OFFER_SEEN),
            row("/tea/black CLIENT_ERROR CONFIRMED", seen, 2, seen, "null null"),
            row(
                "/tea/green CLIENT_ERROR CONFIRMED",
                seen,
                2,
                seen,
                GREEN_SEEN.plus(DAY),
                GREEN_SEEN));
  }

  private void timeMovedTheStates() throws IOException {
    assertThat(morning.sql("select url, state from at_risk order by url"))
        .containsExactly(
            "/map HIGH",
            "/offer PROBABLY_DROPPED",
            "/tea/black HIGH",
            "/tea/green PROBABLY_DROPPED");
    assertThat(morning.states())
        .containsExactly(
            "/tea/green PROBABLY_DROPPED",
            "/offer PROBABLY_DROPPED",
            "/map HIGH",
            "/tea/black HIGH",
            "/tea/oolong RECOVERED",
            "/tea/white RECOVERED");
  }

  private void whatWasRepairedHasRecovered() throws IOException {
    assertThat(
            morning.sql(
                "select url, state, ended_at, ended_run from risk_history"
                    + " where ended_at is not null order by url"))
        .containsExactly(
            row("/search RECOVERED", THIRD.ingest(), "null"),
            row("/tea/oolong RECOVERED", THIRD.crawl(), 3),
            row("/tea/white RECOVERED", THIRD.crawl(), 3));
    assertThat(
            morning.sql(
                "select run_id, url, old_status, new_status, new_reason from status_change"
                    + " order by run_id, url"))
        .containsExactly(
            "2 /offer 200 200 NOINDEX",
            "2 /tea/black 200 404 NOT_FOUND",
            "2 /tea/green 200 404 NOT_FOUND",
            "2 /tea/oolong 200 404 NOT_FOUND",
            "2 /tea/white 200 404 NOT_FOUND",
            "3 /tea/oolong 404 200 null",
            "3 /tea/white 404 200 null");
  }

  private void theHistoryIsKept() throws IOException {
    assertThat(
            morning.sql(
                "select run_id, observed_at, status from page_history"
                    + " where url like '%/tea/white' order by run_id"))
        .containsExactly(
            row(1, FIRST.crawl(), 200), row(2, SECOND.crawl(), 404), row(3, THIRD.crawl(), 200));
    assertThat(
            morning.sql(
                "select url, hits, good_hits, last_status, last_hit from bot_hit"
                    + " where client = 'GOOGLEBOT' order by url"))
        .containsExactly(
            row("/map 4 1 499", THIRD.evening("20:00")),
            row("/offer 2 2 200", OFFER_SEEN),
            row("/search 2 1 200", THIRD.evening("21:00")),
            row("/tea/green 2 1 404", GREEN_SEEN));
    assertThat(morning.sql("select run_id, state, urls, eligible from run_summary order by run_id"))
        .containsExactly("1 FINISHED 9 9", "2 FINISHED 9 4", "3 FINISHED 9 6");
  }

  private void theReportShowsBothHalves() {
    morning.openReport(3);
    assertThat(morning.headline()).startsWith("4 pages that were indexable may be dropped");
    assertThat(morning.riskColumn(".url"))
        .extracting(text -> text.replaceAll(" .*", ""))
        .containsExactly("/tea/green", "/offer", "/map", "/tea/black");
    assertThat(morning.riskColumn(":first-child"))
        .containsExactly("probably dropped", "probably dropped", "high", "high");
    assertThat(morning.riskColumn(":last-child").get(2))
        .matches("in 1 day 1\\d h " + Morning.utc(MAP_LEFT.plus(DAY.multipliedBy(3))) + " .*");
    assertThat(morning.browser().texts("#recovered-pages tbody tr"))
        .satisfiesExactly(
            oolong -> assertThat(oolong).contains("/tea/oolong A 4xx answer 20"),
            white -> assertThat(white).contains("/tea/white A 4xx answer 20"));
    morning.openIndex();
    assertThat(morning.browser().texts("#sites tbody tr"))
        .singleElement()
        .satisfies(site -> assertThat(site).contains("Run 3").endsWith(" 9 6 4"));
  }
}
