package org.stayindexed.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Deque;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SitePlanTest {
  @ParameterizedTest
  @ValueSource(ints = {10, 1_000, 30_000})
  void linksReachEveryUrlWithoutFollowingARedirect(int urls) {
    SitePlan plan = new SitePlan(urls);
    BitSet found = new BitSet(urls);
    Deque<Integer> queue = new ArrayDeque<>();
    found.set(0);
    queue.add(0);
    while (!queue.isEmpty()) {
      int number = queue.remove();
      if (plan.kind(number).hasLinks()) {
        for (int target : plan.links(number)) {
          if (!found.get(target)) {
            found.set(target);
            queue.add(target);
          }
        }
      }
    }

    assertThat(found.cardinality()).isEqualTo(urls);
  }

  @ParameterizedTest
  @ValueSource(ints = {30_000})
  void holdsEveryKindAndMostlyPlainPages(int urls) {
    SitePlan plan = new SitePlan(urls);
    Map<PageKind, Long> counts =
        IntStream.range(0, urls)
            .mapToObj(plan::kind)
            .collect(Collectors.groupingBy(kind -> kind, Collectors.counting()));

    assertThat(counts).containsOnlyKeys(PageKind.values());
    assertThat(counts.get(PageKind.PAGE)).isBetween(urls * 85L / 100, urls * 90L / 100);
    assertThat(counts.values()).allMatch(count -> count > urls / 200);
  }
}
