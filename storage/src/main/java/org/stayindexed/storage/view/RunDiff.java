package org.stayindexed.storage.view;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * How two runs of a site differ, in numbers.
 *
 * @param earlier the run that began first
 * @param counts how many URLs differ, by kind
 * @param notReached URLs that the earlier run saw and the later one, which did not look at
 *     everything, did not come to; nothing is known of them
 */
public record RunDiff(
    RunSummary earlier, RunSummary later, Map<DiffKind, Long> counts, long notReached) {

  public RunDiff {
    counts = Collections.unmodifiableMap(new EnumMap<>(counts));
  }

  /** How many URLs differ in that way. */
  public long count(DiffKind kind) {
    return counts.getOrDefault(kind, 0L);
  }
}
