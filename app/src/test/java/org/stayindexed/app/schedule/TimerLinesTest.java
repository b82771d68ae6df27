package org.stayindexed.app.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.stayindexed.storage.schedule.Schedule;
import org.stayindexed.storage.schedule.WallClockCron;

class TimerLinesTest {
  private static Schedule schedule(String cron, String zone) {
    return new Schedule(
        "nightly", WallClockCron.of(cron, ZoneId.of(zone)), List.of("crawl", "https://x.example/"));
  }

  private static TimerTarget target(String database) {
    return new TimerTarget(
        schedule("15 2 * * *", "Europe/Paris"),
        List.of("/opt/stay indexed/stayindexed"),
        Path.of(database),
        Optional.empty(),
        "tea");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          15 2 * * *       | *-*-* 02:15:00 UTC
          */20 * * * *     | *-*-* *:00,20,40:00 UTC
          5/20 1-3 * * *   | *-*-* 01,02,03:05,25,45:00 UTC
          0 4 * * sun      | Sun *-*-* 04:00:00 UTC
          0 4 * * 7        | Sun *-*-* 04:00:00 UTC
          0 4 * * 1-5      | Mon,Tue,Wed,Thu,Fri *-*-* 04:00:00 UTC
          0 4 * * 5-7      | Sun,Fri,Sat *-*-* 04:00:00 UTC
          0 0 1,15 jan-mar * | *-01,02,03-01,15 00:00:00 UTC
          0 0 13 * fri     | *-*-13 00:00:00 UTC; Fri *-*-* 00:00:00 UTC
          @monthly         | *-*-01 00:00:00 UTC
          """)
  void writesTheTimesOfCronForSystemd(String cron, String calendars) {
    assertThat(SystemdUnits.calendars(schedule(cron, "UTC")))
        .isEqualTo(List.of(calendars.split("; ", -1)));
  }

  @Test
  void quotesWordsAsSystemdReadsThem() {
    assertThat(new SystemdUnits(target("/srv/100% \"tea\"$x")).service())
        .contains(
            "ExecStart=\"/opt/stay indexed/stayindexed\" schedule run-now nightly --db"
                + " \"/srv/100%% \\\"tea\\\"$$x\"\n")
        .contains("User=tea\n");
  }

  @Test
  void quotesWordsAsCronAndShReadThem() {
    assertThat(new CrontabLine(target("/srv/it's 100%"), ZoneId.of("Europe/Paris")).text())
        .endsWith(
            "15 2 * * * '/opt/stay indexed/stayindexed' schedule run-now nightly --db"
                + " '/srv/it'\\''s 100\\%'\n")
        .contains("# Its times are in Europe/Paris, which is the zone of this machine too.\n");
  }

  @Test
  void warnsWhereCronWouldReadTheTimesInAnotherZone() {
    assertThat(new CrontabLine(target("/srv"), ZoneId.of("UTC")).text())
        .contains("# BEWARE: its times are in Europe/Paris, but cron would read them in")
        .contains("UTC.\n");
  }

  @ParameterizedTest
  @CsvSource({
    "nighly,nightly",
    "NIGHTLY,nightly",
    "paris,Europe/Paris",
    "Europe/Pris,Europe/Paris"
  })
  void findsWhatWasMeant(String typed, String meant) {
    assertThat(NearMatch.of(typed, List.of("nightly", "weekly", "Europe/Paris", "Asia/Tokyo")))
        .contains(meant);
  }

  @Test
  void doesNotGuessWhereNothingIsNear() {
    assertThat(NearMatch.of("xy", List.of("nightly", "Europe/Paris"))).isEmpty();
  }
}
