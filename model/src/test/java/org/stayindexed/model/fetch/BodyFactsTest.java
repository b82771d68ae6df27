package org.stayindexed.model.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.stayindexed.model.fetch.BodyFacts.End;

class BodyFactsTest {
  private static final Optional<FailureClass> RESET = Optional.of(FailureClass.RESET);

  @Test
  void hasAFailureExactlyWhenItBroke() {
    assertThat(BodyFacts.EMPTY).isEqualTo(new BodyFacts(0, End.COMPLETE, Optional.empty()));
    assertThat(BodyFacts.complete(7)).isEqualTo(new BodyFacts(7, End.COMPLETE, Optional.empty()));
    assertThat(BodyFacts.cut(7)).isEqualTo(new BodyFacts(7, End.CUT_AT_LIMIT, Optional.empty()));
    assertThat(BodyFacts.broken(0, FailureClass.RESET))
        .isEqualTo(new BodyFacts(0, End.BROKEN, RESET));
  }

  @ParameterizedTest
  @EnumSource(names = "BROKEN", mode = Mode.EXCLUDE)
  void refusesAFailureOfABodyThatDidNotBreak(End end) {
    assertThatThrownBy(() -> new BodyFacts(7, end, RESET))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(end + " with failure Optional[RESET]");
  }

  @Test
  void refusesABrokenBodyWithoutAFailure() {
    assertThatThrownBy(() -> new BodyFacts(7, End.BROKEN, Optional.empty()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("BROKEN with failure Optional.empty");
  }

  @Test
  void refusesANegativeLength() {
    assertThatThrownBy(() -> BodyFacts.complete(-1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("A body cannot have -1 bytes");
  }
}
