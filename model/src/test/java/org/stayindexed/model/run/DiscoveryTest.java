package org.stayindexed.model.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.stayindexed.model.url.PageUrl;

class DiscoveryTest {
  private static final PageUrl HOME = PageUrl.of("https://shop.example/");
  private static final PageUrl OLD = PageUrl.of("https://shop.example/old");

  @Test
  void startsAtDepthZeroWithoutAPage() {
    assertThat(Discovery.START)
        .isEqualTo(new Discovery(DiscoveryKind.START, 0, Optional.empty(), 0));
  }

  @Test
  void aLinkLeadsOneDeeper() {
    assertThat(Discovery.START.linkOn(HOME))
        .isEqualTo(new Discovery(DiscoveryKind.LINK, 1, Optional.of(HOME), 0));
  }

  @Test
  void aRedirectAddsAHopAndNoDepth() {
    assertThat(Discovery.START.linkOn(HOME).redirectFrom(OLD).redirectFrom(HOME))
        .isEqualTo(new Discovery(DiscoveryKind.REDIRECT, 1, Optional.of(HOME), 2));
  }

  @Test
  void aLinkBehindARedirectStartsCountingHopsAnew() {
    assertThat(Discovery.START.redirectFrom(OLD).linkOn(HOME))
        .isEqualTo(new Discovery(DiscoveryKind.LINK, 1, Optional.of(HOME), 0));
  }

  @ParameterizedTest
  @CsvSource({"-1, 0", "0, -1"})
  void refusesToCountBelowZero(int depth, int hops) {
    assertThatThrownBy(() -> new Discovery(DiscoveryKind.LINK, depth, Optional.empty(), hops))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Depth " + depth + " and hops " + hops + " count from 0");
  }
}
