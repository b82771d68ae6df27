package org.stayindexed.model.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

class IndexVerdictTest {
  private static final Objection GONE = new Objection(IndexReason.GONE, "status 410 Gone");
  private static final Objection NOINDEX = new Objection(IndexReason.NOINDEX, "a tag");

  @Test
  void isDecidedByItsFirstObjection() {
    assertThat(new IndexVerdict(Eligibility.NOT_ELIGIBLE, List.of(GONE, NOINDEX)).decisive())
        .hasValue(GONE);
  }

  @Test
  void isDecidedByNothingWhereThePageIsEligible() {
    assertThat(new IndexVerdict(Eligibility.ELIGIBLE, List.of()).decisive()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(names = "ELIGIBLE", mode = Mode.EXCLUDE)
  void needsAnObjectionUnlessThePageIsEligible(Eligibility eligibility) {
    assertThatThrownBy(() -> new IndexVerdict(eligibility, List.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("A verdict of " + eligibility + " with 0 objections");
  }

  @Test
  void takesNoObjectionWhereThePageIsEligible() {
    assertThatThrownBy(() -> new IndexVerdict(Eligibility.ELIGIBLE, List.of(GONE)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("A verdict of ELIGIBLE with 1 objections");
  }

  @Test
  void doesNotChangeWithTheListThatItWasMadeOf() {
    List<Objection> objections = new ArrayList<>(List.of(GONE));
    IndexVerdict verdict = new IndexVerdict(Eligibility.NOT_ELIGIBLE, objections);

    objections.clear();

    assertThat(verdict.objections()).containsExactly(GONE);
  }
}
