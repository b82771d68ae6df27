package org.stayindexed.model.abort;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.stayindexed.model.abort.AbortDiagnosis.Confidence;
import org.stayindexed.model.traffic.TimeHistogram;

class AbortRulesTest {
  /** Times in milliseconds: of aborted requests, of the server behind, of answered ones. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          30010*20         | 30000*20 | 200*9   | TIMEOUT_IN_FRONT | HIGH
          60000*3 100*2    | 60000*3  | 200*9   | TIMEOUT_IN_FRONT | MEDIUM
          47000*20 100*2   | 47000*20 | 200*9   | TIMEOUT_IN_FRONT | HIGH
          47000*19         | 47000*19 | 200*9   | SLOW_UPSTREAM    | MEDIUM
          100000*20        | 60000*20 | 200*9   | TIMEOUT_IN_FRONT | HIGH
          41000*9 52000*9 9000*9 | 41000*20 | 200*9 | SLOW_UPSTREAM | HIGH
          60000*2 100*3    | 60000*2  | 200*9   | UNCLEAR          | LOW
          30010            | 30000    | 200*9   | SLOW_UPSTREAM    | LOW
          2500*20          | 2500*20  | 200*9   | SLOW_UPSTREAM    | HIGH
          2500*20          | 2000*20  | 200*9   | SLOW_UPSTREAM    | HIGH
          2500*20          | 100*20   | 200*9   | WAITED_IN_FRONT  | MEDIUM
          2500*20          |          | 200*9   | SLOW_UPSTREAM    | LOW
          600*20           | 600*20   | 200*9   | SLOW_UPSTREAM    | HIGH
          600*20           | 600*20   | 900*9   | UNCLEAR          | LOW
          600*20           | 600*20   |         | UNCLEAR          | LOW
          3*20             | 1*20     | 200*9   | LEFT_AT_ONCE     | MEDIUM
          3*4              | 1*4      | 1*9     | LEFT_AT_ONCE     | LOW
                           | 2500*20  |         | SLOW_UPSTREAM    | MEDIUM
                           | 3*20     |         | LEFT_AT_ONCE     | MEDIUM
                           | 60000*4  |         | TIMEOUT_IN_FRONT | LOW
                           |          | 200*9   | NO_TIMES         | LOW
          """)
  void theLikeliestCauseIsFoundInTheTimes(
      String aborted, String upstream, String answered, AbortCause cause, Confidence confidence) {
    AbortDiagnosis diagnosis =
        AbortRules.judge(new AbortTimes(times(aborted), times(upstream), times(answered)));

    assertThat(diagnosis.cause()).isEqualTo(cause);
    assertThat(diagnosis.confidence()).isEqualTo(confidence);
    assertThat(diagnosis.evidence()).isNotBlank();
    assertThat(cause.advice()).endsWith(".");
  }

  /** {@code 30000*3 100} is three of 30 s and one of 100 ms. */
  private static TimeHistogram times(String text) {
    TimeHistogram.Builder times = new TimeHistogram.Builder();
    if (text != null) {
      Arrays.stream(text.split(" ", -1)).forEach(part -> add(times, part));
    }
    return times.build();
  }

  private static void add(TimeHistogram.Builder times, String part) {
    String[] halves = part.split("\\*", -1);
    for (int i = 0; i < (halves.length == 1 ? 1 : Integer.parseInt(halves[1])); i++) {
      times.addMillis(Long.parseLong(halves[0]));
    }
  }

  @Test
  void aLimitAtWhichManyButNotMostLeftIsToldToo() {
    TimeHistogram many = times("5500*20 7000*20 30000*30");
    TimeHistogram few = times("5500*20 7000*20 30000*5");

    assertThat(AbortRules.judge(new AbortTimes(many, many, times("200*9"))).evidence())
        .contains("or longer (about 4")
        .contains(" % left after about 30 s, which is a limit in front), ");
    assertThat(AbortRules.judge(new AbortTimes(few, few, times("200*9"))).evidence())
        .doesNotContain("limit");
  }

  @Test
  void aLimitIsMoreCredibleIfNothingWasAnsweredBehindIt() {
    TimeHistogram aborted = times("30000*20");

    assertThat(AbortRules.judge(new AbortTimes(aborted, aborted, times("200*9 8000"))).evidence())
        .matches("60 % or more left after about 30 s; no answer took longer than [78]\\d{3} ms");
    assertThat(AbortRules.judge(new AbortTimes(aborted, aborted, times("200*9 50000"))).evidence())
        .isEqualTo("60 % or more left after about 30 s");
  }
}
