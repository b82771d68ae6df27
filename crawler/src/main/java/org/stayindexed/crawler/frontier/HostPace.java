package org.stayindexed.crawler.frontier;

import java.time.Duration;
import java.util.Optional;

/**
 * How fast one host may be asked at this moment: the delay, wider and with fewer requests at once
 * while it is slow, and pauses while it fails. Guarded by the lock of its frontier. Times are of
 * {@link System#nanoTime}.
 */
final class HostPace {
  /** A few failures in a row can be a few broken pages. */
  private static final int FAILURES_BEFORE_PAUSE = 3;

  /** "Too many requests" more often than once in so many turns means that the gap is too small. */
  private static final int TURNS_BETWEEN_REFUSALS = 20;

  private static final double SMALLEST_WIDENED_NANOS = 100e6;
  private static final double WIDEST_NANOS = 30e9;
  private static final double NARROWING = 0.99;
  private static final double MOST_SLOWNESS = 10;

  private final Patience patience;
  private final int maxInFlight;
  private final Latency latency = new Latency();
  private long gap;
  private double widenedNanos;
  private long pausedUntil;
  private int failuresInARow;
  private int pausesInARow;
  private boolean troubled;
  private long troubledSince;
  private int turnsSinceRefusal = TURNS_BETWEEN_REFUSALS;
  private boolean hopeless;

  HostPace(Patience patience, int maxInFlight, long gap, long now) {
    this.patience = patience;
    this.maxInFlight = maxInFlight;
    this.gap = gap;
    this.pausedUntil = now;
  }

  /** Between the starts of two requests. */
  long gap() {
    return (long) Math.max(widenedNanos, gap * Math.min(MOST_SLOWNESS, latency.slowness()));
  }

  /** Makes the gap at least this wide; returns by how much it grew. */
  long widen(long wider) {
    long added = Math.max(0, wider - gap);
    gap += added;
    return added;
  }

  /** Requests at the same time; a host that failed is tried with one. */
  int maxInFlight() {
    return failuresInARow >= FAILURES_BEFORE_PAUSE
        ? 1
        : Math.max(1, (int) (maxInFlight / latency.slowness()));
  }

  /** No request may start before. */
  long pausedUntil() {
    return pausedUntil;
  }

  /** Whether it failed so long, or asks to be left alone so long, that waiting makes no sense. */
  boolean hopeless() {
    return hopeless;
  }

  void pause(long duration, long now) {
    pausedUntil = Math.max(pausedUntil - now, duration) + now;
  }

  /**
   * Learns from the end of a turn.
   *
   * @return how long the host is paused because of it, if it is
   */
  Optional<Duration> ended(TurnEnd end, long now) {
    turnsSinceRefusal++;
    return switch (end.health()) {
      case GOOD -> good(end);
      case BUSY -> busy(end, now);
      case FAILING -> failing(end, now);
      case UNKNOWN -> obey(end, now);
    };
  }

  private void trouble(long now) {
    if (!troubled) {
      troubled = true;
      troubledSince = now;
    }
  }

  private boolean troubledTooLong(long now) {
    return now - troubledSince > patience.giveUpAfter().toNanos();
  }

  private Optional<Duration> good(TurnEnd end) {
    latency.answered(end.firstByte());
    troubled = false;
    failuresInARow = 0;
    pausesInARow = 0;
    widenedNanos = widenedNanos * NARROWING < SMALLEST_WIDENED_NANOS ? 0 : widenedNanos * NARROWING;
    return Optional.empty();
  }

  private Optional<Duration> busy(TurnEnd end, long now) {
    if (turnsSinceRefusal < TURNS_BETWEEN_REFUSALS) {
      widenedNanos =
          Math.min(
              WIDEST_NANOS,
              Math.max(SMALLEST_WIDENED_NANOS, 2 * Math.max((double) gap, widenedNanos)));
    }
    turnsSinceRefusal = 0;
    trouble(now);
    hopeless |= troubledTooLong(now);
    return end.retryAfter().isPresent() ? obey(end, now) : backOff(now);
  }

  private Optional<Duration> failing(TurnEnd end, long now) {
    trouble(now);
    failuresInARow++;
    if (end.retryAfter().isPresent()) {
      return obey(end, now);
    }
    if (failuresInARow < FAILURES_BEFORE_PAUSE) {
      return Optional.empty();
    }
    hopeless |= troubledTooLong(now);
    return backOff(now);
  }

  /** Requests that were under way when the pause began say nothing new. */
  private Optional<Duration> backOff(long now) {
    if (now - pausedUntil < 0) {
      return Optional.empty();
    }
    Duration pause = patience.firstPause().multipliedBy(1L << Math.min(pausesInARow, 20));
    pausesInARow++;
    Duration bounded =
        pause.compareTo(patience.longestPause()) > 0 ? patience.longestPause() : pause;
    pause(bounded.toNanos(), now);
    return Optional.of(bounded);
  }

  private Optional<Duration> obey(TurnEnd end, long now) {
    Optional<Duration> asked = end.retryAfter().filter(wait -> !wait.isZero());
    hopeless |= asked.filter(wait -> wait.compareTo(patience.giveUpAfter()) > 0).isPresent();
    if (!hopeless) {
      asked.ifPresent(wait -> pause(wait.toNanos(), now));
    }
    return asked;
  }
}
