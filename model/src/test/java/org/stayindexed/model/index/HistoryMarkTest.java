package org.stayindexed.model.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class HistoryMarkTest {

  @Test
  void noTwoHaveTheSameCharacter() {
    assertThat(Arrays.stream(HistoryMark.values()).map(HistoryMark::character).toList())
        .doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @EnumSource(IndexReason.class)
  void everyReasonHasOneThatIsNotEligible(IndexReason reason) {
    assertThat(HistoryMark.of(reason)).isNotEqualTo(HistoryMark.ELIGIBLE);
  }

  @ParameterizedTest
  @CsvSource({
    "NOT_FOUND, 4",
    "TOO_MANY_REQUESTS, 5",
    "NO_ANSWER, !",
    "NOINDEX, n",
    "REDIRECTED, r",
    "BLOCKED_BY_ROBOTS, b",
    "EMPTY_PAGE, s",
    "TYPE_NOT_INDEXED, f",
    "NOT_MODIFIED, ?"
  })
  void tellsReasonsApart(IndexReason reason, char character) {
    assertThat(HistoryMark.of(reason).character()).isEqualTo(character);
  }
}
