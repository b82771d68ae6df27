package org.stayindexed.model.risk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.stayindexed.model.risk.Situations.SINCE;
import static org.stayindexed.model.risk.Situations.changing;
import static org.stayindexed.model.risk.Situations.eligible;
import static org.stayindexed.model.risk.Situations.seen;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PageSituationTest {
  @Test
  void refusesNoView() {
    assertThatThrownBy(() -> seen(0, eligible()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("A page is judged after 1 view and 0 changes or more, not after 0 and 1");
  }

  @Test
  void refusesLessThanNoChange() {
    assertThatThrownBy(() -> changing(-1, eligible()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("A page is judged after 1 view and 0 changes or more, not after 1 and -1");
  }

  @Test
  void doesNotChangeWithTheWishesThatItWasMadeOf() {
    Set<Wish> wishes = EnumSet.of(Wish.LINKED);
    PageSituation page =
        new PageSituation(
            Optional.empty(),
            SINCE,
            1,
            Optional.empty(),
            wishes,
            LoggedVisits.NONE,
            RedirectEnd.NONE,
            0,
            Optional.empty(),
            false);
    wishes.clear();

    assertThat(page.wishes()).containsExactly(Wish.LINKED);
  }
}
