package org.stayindexed.model.risk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class RiskThresholdsTest {
  @ParameterizedTest
  @EnumSource
  void areAsTheSourcesSayUnlessChanged(RiskThreshold threshold) {
    assertThat(RiskThresholds.DEFAULT.of(threshold)).isEqualTo(threshold.standard());
    assertThat(RiskThreshold.labelled(threshold.label())).contains(threshold);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          SERVER_ERROR_HIGH | PT49H | server-error-dropped (PT48H) cannot be shorter than server-error-high (PT49H): a page is at high risk before it is dropped
          NO_ANSWER_DROPPED | PT23H | no-answer-dropped (PT23H) cannot be shorter than no-answer-high (PT24H): a page is at high risk before it is dropped
          ROBOTS_UNREACHABLE_DROPPED | PT11H | robots-unreachable-dropped (PT11H) cannot be shorter than robots-unreachable-high (PT12H): a page is at high risk before it is dropped
          CLIENT_ERROR_DROPPED | PT-1S | client-error-dropped cannot be PT-1S: it is a time of 0 to 3650 days
          EXPIRY_WATCHED | PT87600H0.001S | expiry-watched cannot be PT87600H0.001S: it is a time of 0 to 3650 days
          """)
  void refuseTimesThatCannotBe(RiskThreshold threshold, Duration time, String message) {
    assertThatThrownBy(() -> RiskThresholds.DEFAULT.with(Map.of(threshold, time)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(message);
  }

  @ParameterizedTest
  @CsvSource({"SERVER_ERROR_HIGH, PT48H", "EXPIRY_WATCHED, PT0S", "EXPIRY_WATCHED, PT87600H"})
  void mayBeEqualZeroOrLong(RiskThreshold threshold, Duration time) {
    assertThat(RiskThresholds.DEFAULT.with(Map.of(threshold, time)).of(threshold)).isEqualTo(time);
  }

  @Test
  void keepOnlyWhatIsChanged() {
    RiskThresholds changed =
        RiskThresholds.DEFAULT.with(
            Map.of(
                RiskThreshold.EXPIRY_WATCHED, Duration.ofDays(3),
                RiskThreshold.EXPIRY_DROPPED, RiskThreshold.EXPIRY_DROPPED.standard()));

    assertThat(changed.changed()).containsOnlyKeys(RiskThreshold.EXPIRY_WATCHED);
    assertThat(changed.with(Map.of(RiskThreshold.EXPIRY_WATCHED, Duration.ofDays(7))))
        .isEqualTo(RiskThresholds.DEFAULT);
  }

  @Test
  void doNotChangeWithTheMapThatTheyWereMadeOf() {
    Map<RiskThreshold, Duration> times = new EnumMap<>(RiskThreshold.class);
    times.put(RiskThreshold.EXPIRY_WATCHED, Duration.ofDays(3));
    RiskThresholds thresholds = new RiskThresholds(times);
    times.clear();

    assertThat(thresholds.of(RiskThreshold.EXPIRY_WATCHED)).isEqualTo(Duration.ofDays(3));
  }
}
