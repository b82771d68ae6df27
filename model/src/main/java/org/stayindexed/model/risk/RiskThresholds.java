package org.stayindexed.model.risk;

import java.time.Duration;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * The times of the de-index clock, each as its source says or as it was changed.
 *
 * @param changed those that are not standard
 */
public record RiskThresholds(Map<RiskThreshold, Duration> changed) {
  /** Longer than anybody waits; more would overflow the calendar. */
  private static final Duration MAX = Duration.ofDays(3_650);

  /** As the sources say. */
  public static final RiskThresholds DEFAULT = new RiskThresholds(Map.of());

  public RiskThresholds {
    Map<RiskThreshold, Duration> copy = new EnumMap<>(RiskThreshold.class);
    changed.forEach(
        (threshold, time) -> {
          if (time.isNegative() || time.compareTo(MAX) > 0) {
            throw new IllegalArgumentException(
                "%s cannot be %s: it is a time of 0 to 3650 days"
                    .formatted(threshold.label(), time));
          }
          if (!time.equals(threshold.standard())) {
            copy.put(threshold, time);
          }
        });
    changed = Collections.unmodifiableMap(copy);
    requireOrder(copy, RiskThreshold.SERVER_ERROR_HIGH, RiskThreshold.SERVER_ERROR_DROPPED);
    requireOrder(copy, RiskThreshold.NO_ANSWER_HIGH, RiskThreshold.NO_ANSWER_DROPPED);
    requireOrder(
        copy, RiskThreshold.ROBOTS_UNREACHABLE_HIGH, RiskThreshold.ROBOTS_UNREACHABLE_DROPPED);
  }

  /** How long it is. */
  public Duration of(RiskThreshold threshold) {
    return of(changed, threshold);
  }

  /** These times, but with others for some. */
  public RiskThresholds with(Map<RiskThreshold, Duration> others) {
    Map<RiskThreshold, Duration> all = new EnumMap<>(RiskThreshold.class);
    all.putAll(changed);
    all.putAll(others);
    return new RiskThresholds(all);
  }

  private static Duration of(Map<RiskThreshold, Duration> changed, RiskThreshold threshold) {
    return changed.getOrDefault(threshold, threshold.standard());
  }

  private static void requireOrder(
      Map<RiskThreshold, Duration> changed, RiskThreshold high, RiskThreshold dropped) {
    if (of(changed, dropped).compareTo(of(changed, high)) < 0) {
      throw new IllegalArgumentException(
          "%s (%s) cannot be shorter than %s (%s): a page is at high risk before it is dropped"
              .formatted(dropped.label(), of(changed, dropped), high.label(), of(changed, high)));
    }
  }
}
