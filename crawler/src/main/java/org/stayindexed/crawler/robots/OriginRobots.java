package org.stayindexed.crawler.robots;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.stayindexed.model.fetch.FetchOutcome;
import org.stayindexed.model.robots.RobotsAnswer.State;
import org.stayindexed.model.robots.RobotsReading;

/** What the robots.txt of one origin says, as it was read last. Safe for many threads. */
final class OriginRobots {
  /** "SHOULD NOT use the cached version for more than 24 hours" (RFC 9309 section 2.4). */
  private static final Duration FRESH = Duration.ofHours(24);

  private final RobotsReading reading;
  private final AgentRulings rulings;
  private final Optional<FetchOutcome> originFailure;
  private final Optional<Duration> retryAfter;
  private final AtomicReference<Instant> renewal;

  /**
   * What a reading came to.
   *
   * @param rulings what it tells everybody
   * @param originFailure the failure on the way to the origin, which every request would share
   * @param retryAfter how long the host asked to be left alone
   */
  OriginRobots(
      RobotsReading reading,
      AgentRulings rulings,
      Optional<FetchOutcome> originFailure,
      Optional<Duration> retryAfter) {
    this.reading = reading;
    this.rulings = rulings;
    this.originFailure = originFailure;
    this.retryAfter = retryAfter;
    this.renewal = new AtomicReference<>(readable() ? reading.readAt().plus(FRESH) : Instant.MAX);
  }

  RobotsReading reading() {
    return reading;
  }

  AgentRulings rulings() {
    return rulings;
  }

  Optional<FetchOutcome> originFailure() {
    return originFailure;
  }

  Optional<Duration> retryAfter() {
    return retryAfter;
  }

  boolean readable() {
    return reading.answer().state() != State.UNREACHABLE;
  }

  /** Whether the caller, and nobody else, must read it again now; if so, it is due again later. */
  boolean claimRenewal(Instant now, Duration until) {
    Instant due = renewal.get();
    return !now.isBefore(due) && renewal.compareAndSet(due, now.plus(until));
  }
}
