package org.stayindexed.crawler.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuietHoursTest {
  private static QuietHours hours(String from, String to, String zone) {
    return new QuietHours(LocalTime.parse(from), LocalTime.parse(to), ZoneId.of(zone));
  }

  @ParameterizedTest
  @CsvSource({
    "01:00, 05:00, UTC, 2026-11-22T00:30:00Z, PT30M",
    "01:00, 05:00, UTC, 2026-11-22T01:00:00Z, PT0S",
    "01:00, 05:00, UTC, 2026-11-22T04:59:59Z, PT0S",
    "01:00, 05:00, UTC, 2026-11-22T05:00:00Z, PT20H",
    "23:00, 04:00, UTC, 2026-11-22T22:00:00Z, PT1H",
    "23:00, 04:00, UTC, 2026-11-22T23:30:00Z, PT0S",
    "23:00, 04:00, UTC, 2026-11-22T03:30:00Z, PT0S",
    "23:00, 04:00, UTC, 2026-11-22T04:30:00Z, PT18H30M",
    "01:00, 05:00, Europe/Paris, 2026-11-22T00:00:00Z, PT0S",
    // The night in which the clock jumps from 02:00 to 03:00.
    "02:30, 05:00, Europe/Paris, 2026-03-29T00:00:00Z, PT1H30M",
  })
  void tellsHowLongItIsUntilTheyBegin(
      String from, String to, String zone, OffsetDateTime now, Duration wait) {
    assertThat(hours(from, to, zone).untilOpen(now.toInstant())).isEqualTo(wait);
  }

  @ParameterizedTest
  @CsvSource({
    "01:00, 05:00, UTC, 2026-11-22T01:00:00Z, PT4H",
    "23:00, 04:00, UTC, 2026-11-22T23:30:00Z, PT4H30M",
    "23:00, 04:00, UTC, 2026-11-22T03:30:00Z, PT30M",
    "01:00, 05:00, Europe/Paris, 2026-03-29T00:00:00Z, PT3H",
    "01:00, 05:00, Europe/Paris, 2026-10-24T23:00:00Z, PT5H",
  })
  void tellsHowLongTheyLast(
      String from, String to, String zone, OffsetDateTime open, Duration rest) {
    assertThat(hours(from, to, zone).untilClosed(open.toInstant())).isEqualTo(rest);
  }

  @Test
  void refusesHoursThatNeverAre() {
    assertThatThrownBy(() -> hours("01:00", "01:00", "UTC")).hasMessageContaining("never are");
  }
}
