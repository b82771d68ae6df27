package org.stayindexed.model.abort;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AbortMomentsTest {
  /** March 2026 began on a Sunday. {@code 02T14*5} is five from 14:00 on the second of March on. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          02T14*12 03T09*2                 | 5 | BURST   | 85 % in the hour from 2026-03-02T14:00:00Z on
          02T14*6 03T09*4                  | 5 | BURST   | 60 % in the hour
          02T14*12                         | 0 | UNKNOWN | covers less than a day
          02T14*5 03T14*5 04T14*5 05T03*2  | 5 | DAILY   | 88 % from 14:00 to 14:59 UTC, on 3 days
          02T14*5 03T14*5 05T03*2          | 5 | SPREAD  | in 3 different hours
          02T01*5 02T09*5 09T13*5 05T03*2  | 9 | WEEKLY  | 88 % on Mondays (UTC), in 2 weeks
          02T01*5 02T09*5 05T03*2          | 9 | SPREAD  | in 3 different hours
          02T01*3 03T05*3 04T09*3 05T11*3  | 5 | SPREAD  | in 4 different hours
          02T01*9                          | 5 | UNKNOWN | 9 with a known hour are too few
                                           | 5 | UNKNOWN | 0 with a known hour are too few
          """)
  void theMomentsTellWhatTheyHaveInCommon(
      String moments, int days, AbortRhythm rhythm, String evidence) {
    AbortMoments.Finding finding = new AbortMoments(byHour(moments), Duration.ofDays(days)).judge();

    assertThat(finding.rhythm()).isEqualTo(rhythm);
    assertThat(finding.evidence()).contains(evidence);
    assertThat(rhythm.advice()).endsWith(".");
  }

  private static Map<Instant, Long> byHour(String text) {
    Map<Instant, Long> hours = new HashMap<>();
    if (text != null) {
      Arrays.stream(text.split(" ", -1))
          .map(part -> part.split("\\*", -1))
          .forEach(
              part ->
                  hours.put(
                      Instant.parse("2026-03-" + part[0] + ":00:00Z"), Long.parseLong(part[1])));
    }
    return hours;
  }
}
