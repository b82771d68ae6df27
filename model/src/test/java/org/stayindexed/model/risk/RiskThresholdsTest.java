package org.stayindexed.model.risk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RiskThresholdsTest {
  @Test
  void areAsTheSourcesSay() {
    assertThat(RiskThresholds.DEFAULT)
        .isEqualTo(thresholds("PT24H", "PT48H", "PT24H", "PT72H", "PT24H", "PT720H"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          PT3H  | PT2H  | PT0S  | PT0S  | PT0S  | PT0S  | a server error
          PT-1S | PT2H  | PT0S  | PT0S  | PT0S  | PT0S  | a server error
          PT0S  | PT0S  | PT3H  | PT2H  | PT0S  | PT0S  | no answer
          PT0S  | PT0S  | PT-1S | PT2H  | PT0S  | PT0S  | no answer
          PT0S  | PT0S  | PT0S  | PT0S  | PT-1S | PT0S  | a 4xx
          PT0S  | PT0S  | PT0S  | PT0S  | PT0S  | PT-1S | an unreadable robots.txt
          """)
  void refuseTimesInTheWrongOrder(
      String errorHigh,
      String errorDropped,
      String silenceHigh,
      String silenceDropped,
      String clientError,
      String robots,
      String cause) {
    assertThatThrownBy(
            () ->
                thresholds(
                    errorHigh, errorDropped, silenceHigh, silenceDropped, clientError, robots))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("The risk of " + cause + " cannot be high after ");
  }

  @Test
  void mayBeEqualOrZero() {
    assertThatCode(() -> thresholds("PT2H", "PT2H", "PT3H", "PT3H", "PT0S", "PT0S"))
        .doesNotThrowAnyException();
  }

  @Test
  void sayBothTimesWhenTheyAreRefused() {
    assertThatThrownBy(() -> thresholds("PT3H", "PT2H", "PT0S", "PT0S", "PT0S", "PT0S"))
        .hasMessage(
            "The risk of a server error cannot be high after PT3H and the page dropped after PT2H:"
                + " the times must be in order, and not negative");
  }

  private static RiskThresholds thresholds(
      String errorHigh,
      String errorDropped,
      String silenceHigh,
      String silenceDropped,
      String clientError,
      String robots) {
    return new RiskThresholds(
        Duration.parse(errorHigh),
        Duration.parse(errorDropped),
        Duration.parse(silenceHigh),
        Duration.parse(silenceDropped),
        Duration.parse(clientError),
        Duration.parse(robots));
  }
}
