package org.stayindexed.crawler.frontier;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.stayindexed.model.run.DiscoveryKind;
import org.stayindexed.model.run.FoundKinds;
import org.stayindexed.model.run.FoundKinds.Found;
import org.stayindexed.model.run.FoundKinds.Since;

class SeenUrlsTest {
  private final SeenUrls seen = new SeenUrls();

  private List<Found> found() {
    List<Found> found = new ArrayList<>();
    seen.forEach(kinds -> found.addAll(kinds.of()));
    return found;
  }

  private static short bits(DiscoveryKind... kinds) {
    int bits = 0;
    for (DiscoveryKind kind : kinds) {
      bits |= kind.bit();
    }
    return (short) bits;
  }

  @Test
  void keepsEveryWayToAUrlAndTellsTheFirst() {
    assertThat(seen.add(7, DiscoveryKind.LINK)).isTrue();
    assertThat(seen.add(7, DiscoveryKind.SITEMAP)).isFalse();
    assertThat(seen.add(7, DiscoveryKind.LINK)).isFalse();
    assertThat(seen.add(0, DiscoveryKind.EARLIER_RUN)).isTrue();

    assertThat(found())
        .containsExactlyInAnyOrder(
            new Found(7, bits(DiscoveryKind.LINK, DiscoveryKind.SITEMAP), Since.BEGINNING),
            new Found(0, bits(DiscoveryKind.EARLIER_RUN), Since.BEGINNING));
  }

  @Test
  void saysWhereAnEarlierProcessMayKnowMore() {
    seen.addAll(new long[] {7, 8});

    assertThat(seen.add(7, DiscoveryKind.CANONICAL)).isFalse();
    assertThat(found()).containsExactly(new Found(7, bits(DiscoveryKind.CANONICAL), Since.RESUMED));
  }

  @Test
  void givesManyInParts() {
    for (long key = 0; key < 25_000; key++) {
      seen.add(key, DiscoveryKind.LINK);
    }
    List<FoundKinds> parts = new ArrayList<>();
    seen.forEach(parts::add);

    assertThat(parts).hasSize(3);
    assertThat(found()).hasSize(25_000);
  }

  @Test
  void everyKindHasItsOwnBit() {
    assertThat(bits(DiscoveryKind.values()))
        .isEqualTo((short) ((1 << DiscoveryKind.values().length) - 1));
  }
}
