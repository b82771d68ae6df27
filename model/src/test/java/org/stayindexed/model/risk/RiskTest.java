package org.stayindexed.model.risk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.stayindexed.model.risk.Situations.SINCE;
import static org.stayindexed.model.risk.Situations.at;
import static org.stayindexed.model.risk.Situations.timeline;

import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.stayindexed.model.risk.Risk.Standing;

class RiskTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          CONFIRMED   | 10: WATCH HIGH HIGH, 20: HIGH PROBABLY_DROPPED PROBABLY_DROPPED
          UNCONFIRMED | 10: WATCH WATCH WATCH, 20: WATCH WATCH WATCH
          FLAPPING    | 10: FLAPPING FLAPPING FLAPPING, 20: FLAPPING PROBABLY_DROPPED PROBABLY_DROPPED
          """)
  void changesItsStateExactlyAtItsTimes(Standing standing, String states) {
    assertThat(timeline(risk(Optional.of(at(10)), Optional.of(at(20)), standing)))
        .isEqualTo(states);
  }

  @Test
  void isDroppedAlsoWhereTheDeadlineCameBeforeItWasHigh() {
    assertThat(timeline(risk(Optional.of(at(10)), Optional.of(at(5)), Standing.CONFIRMED)))
        .isEqualTo(
            "5: WATCH PROBABLY_DROPPED PROBABLY_DROPPED,"
                + " 10: PROBABLY_DROPPED PROBABLY_DROPPED PROBABLY_DROPPED");
  }

  @ParameterizedTest
  @EnumSource
  void keepsAllButTheDeadlineWhereItHasNone(Standing standing) {
    Risk risk = risk(Optional.of(at(10)), Optional.of(at(20)), standing);

    assertThat(risk.withoutDeadline())
        .isEqualTo(risk(Optional.of(at(10)), Optional.empty(), standing));
  }

  private static Risk risk(
      Optional<Instant> highAt, Optional<Instant> droppedAt, Standing standing) {
    return new Risk(RiskCause.SERVER_ERROR, SINCE, highAt, droppedAt, Optional.of(at(3)), standing);
  }
}
