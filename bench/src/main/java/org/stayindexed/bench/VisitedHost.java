package org.stayindexed.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What one host saw of a crawler: when requests came, and how many were open. Thread-safe. */
final class VisitedHost {
  private final List<Long> arrivals = new ArrayList<>();
  private final Set<String> paths = new HashSet<>();
  private int open;
  private int mostOpen;
  private long silentUntil = Long.MIN_VALUE;
  private int insideRetryAfter;

  /** A request arrived, at that time of {@link System#nanoTime}. */
  synchronized void arrived(long nanos) {
    arrivals.add(nanos);
    mostOpen = Math.max(mostOpen, ++open);
    if (silentUntil != Long.MIN_VALUE && nanos - silentUntil < 0) {
      insideRetryAfter++;
    }
  }

  /** Whether nobody asked for that path before. */
  synchronized boolean firstVisit(String path) {
    return paths.add(path);
  }

  /** A request was answered. */
  synchronized void answered() {
    open--;
  }

  /** The crawler was told to stay away until then. */
  synchronized void toldToWait(long untilNanos) {
    silentUntil = untilNanos;
  }

  synchronized int requests() {
    return arrivals.size();
  }

  synchronized int mostOpen() {
    return mostOpen;
  }

  synchronized int insideRetryAfter() {
    return insideRetryAfter;
  }

  /** How many requests came sooner after the one before than that. */
  synchronized long gapsBelow(Duration gap) {
    return gaps().stream().filter(nanos -> nanos < gap.toNanos()).count();
  }

  /** The shortest time between two requests; a year if there were none. */
  synchronized Duration smallestGap() {
    return Duration.ofNanos(
        gaps().stream().min(Long::compare).orElse(Duration.ofDays(365).toNanos()));
  }

  private List<Long> gaps() {
    List<Long> gaps = new ArrayList<>();
    List<Long> sorted = arrivals.stream().sorted().toList();
    for (int i = 1; i < sorted.size(); i++) {
      gaps.add(sorted.get(i) - sorted.get(i - 1));
    }
    return gaps;
  }
}
