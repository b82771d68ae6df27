package org.stayindexed.storage.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WallClockCronTest {
  private static WallClockCron cron(String text, String zone) {
    return WallClockCron.of(text, ZoneId.of(zone));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # an ordinary night
          15 2 * * *    | Europe/Paris        | 2026-11-22T12:00:00Z | 2026-11-23T01:15:00Z
          # strictly after
          15 2 * * *    | Europe/Paris        | 2026-11-23T01:15:00Z | 2026-11-24T01:15:00Z
          # spring: 02:15 does not exist, the clock jumps from 02:00 to 03:00
          15 2 * * *    | Europe/Paris        | 2027-03-27T12:00:00Z | 2027-03-28T01:15:00Z
          15 2 * * *    | Europe/Paris        | 2027-03-28T01:05:00Z | 2027-03-28T01:15:00Z
          15 2 * * *    | Europe/Paris        | 2027-03-28T01:15:00Z | 2027-03-29T00:15:00Z
          # autumn: 02:15 comes twice, the first counts
          15 2 * * *    | Europe/Paris        | 2027-10-30T12:00:00Z | 2027-10-31T00:15:00Z
          15 2 * * *    | Europe/Paris        | 2027-10-31T00:15:00Z | 2027-11-01T01:15:00Z
          30 1 * * *    | America/New_York    | 2026-11-01T04:00:00Z | 2026-11-01T05:30:00Z
          30 1 * * *    | America/New_York    | 2026-11-01T05:30:00Z | 2026-11-02T06:30:00Z
          30 2 * * *    | America/New_York    | 2027-03-14T05:00:00Z | 2027-03-14T07:30:00Z
          # the jump of Lord Howe is half an hour, from 02:00 to 02:30
          10 2 * * *    | Australia/Lord_Howe | 2026-10-03T12:00:00Z | 2026-10-03T15:40:00Z
          # 02:10 moves behind 02:35, and both come
          10,35 2 * * * | Australia/Lord_Howe | 2026-10-03T12:00:00Z | 2026-10-03T15:35:00Z
          10,35 2 * * * | Australia/Lord_Howe | 2026-10-03T15:35:00Z | 2026-10-03T15:40:00Z
          # the jump of Cairo begins at midnight
          0 0 * * *     | Africa/Cairo        | 2026-04-23T12:00:00Z | 2026-04-23T22:00:00Z
          30 0 * * *    | Africa/Cairo        | 2026-04-23T22:10:00Z | 2026-04-23T22:30:00Z
          # every hour that exists
          0 * * * *     | Europe/Paris        | 2027-03-28T00:30:00Z | 2027-03-28T01:00:00Z
          0 * * * *     | Europe/Paris        | 2027-03-28T01:00:00Z | 2027-03-28T02:00:00Z
          # day of the month or weekday, when both are given
          0 0 13 * 5    | UTC                 | 2026-11-22T00:00:00Z | 2026-11-27T00:00:00Z
          0 0 13 * 5    | UTC                 | 2026-12-11T00:00:00Z | 2026-12-13T00:00:00Z
          # Sunday is 0, 7 and sun
          0 0 * * 0     | UTC                 | 2026-11-22T00:00:00Z | 2026-11-29T00:00:00Z
          0 0 * * 7     | UTC                 | 2026-11-22T00:00:00Z | 2026-11-29T00:00:00Z
          0 0 * * sun   | UTC                 | 2026-11-22T00:00:00Z | 2026-11-29T00:00:00Z
          0 0 * * MON-FRI | UTC               | 2026-11-27T00:00:00Z | 2026-11-30T00:00:00Z
          */20 * * * *  | UTC                 | 2026-11-22T00:01:00Z | 2026-11-22T00:20:00Z
          0 0 29 2 *    | UTC                 | 2026-11-22T00:00:00Z | 2028-02-29T00:00:00Z
          @daily        | Asia/Kolkata        | 2026-11-22T00:00:00Z | 2026-11-22T18:30:00Z
          @Weekly       | UTC                 | 2026-11-22T00:00:00Z | 2026-11-29T00:00:00Z
          """)
  void findsTheNextTimeOnTheWallClock(String cron, String zone, Instant after, Instant next) {
    assertThat(cron(cron, zone).nextAfter(after)).isEqualTo(next);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Europe/Paris",
        "America/New_York",
        "Australia/Lord_Howe",
        "Africa/Cairo",
        "America/Havana",
        "Asia/Beirut",
        "America/Santiago",
        "Pacific/Chatham",
        "Asia/Kathmandu",
        "UTC"
      })
  void aDailyScheduleRunsOnceOnEachDayOfTheCalendar(String zone) {
    for (String cron : List.of("0 0 * * *", "30 0 * * *", "30 1 * * *", "15 2 * * *")) {
      ZoneId place = ZoneId.of(zone);
      LocalDate first = LocalDate.of(2026, 1, 1);
      Instant now = first.atStartOfDay(place).minusSeconds(1).toInstant();
      List<LocalDate> days = new ArrayList<>();
      for (int i = 0; i < 400; i++) {
        now = cron(cron, zone).nextAfter(now);
        days.add(now.atZone(place).toLocalDate());
      }
      assertThat(days)
          .as("%s in %s", cron, zone)
          .isEqualTo(first.datesUntil(first.plusDays(400)).toList());
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          61 2 * * *      | minute "61": Value 61 not in range [0, 59]
          0 24 * * *      | hour "24":
          0 0 0 * *       | day of the month "0":
          0 0 * foo *     | month "foo":
          0 0 * * 8       | weekday "8": Value 8 not in range [0, 7]
          5-1 * * * *     | minute "5-1": Invalid range
          0 0 L * *       | day of the month "L":
          0 0 * *         | it has 4 fields instead of 5. Write for example "15 2 * * *"
          0 15 2 * * *    | it has 6 fields instead of 5, and there are no seconds
          daily           | it has 1 field instead of 5
          @reboot         | of the nicknames only @hourly, @daily
          -               | it has 1 field
          0 0 30 2 *      | never comes
          """)
  void saysWhichPartOfAWrongExpressionIsWrong(String text, String message) {
    assertThatThrownBy(() -> cron(text, "UTC"))
        .isInstanceOf(InvalidCronException.class)
        .hasMessageStartingWith("\"" + text + "\"")
        .hasMessageContaining(message);
  }

  @Test
  void refusesNothing() {
    assertThatThrownBy(() -> cron(" ", "UTC")).isInstanceOf(InvalidCronException.class);
  }
}
