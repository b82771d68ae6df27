package org.stayindexed.crawler.visit;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.stayindexed.crawler.frontier.TurnEnd;
import org.stayindexed.crawler.frontier.TurnEnd.Health;
import org.stayindexed.model.fetch.Doubt;
import org.stayindexed.model.fetch.FetchOutcome;
import org.stayindexed.model.fetch.FetchOutcome.Answered;
import org.stayindexed.model.fetch.RetryAfter;

/** Reads from the end of a request how its host is. */
final class HostHealth {
  private static final int FORBIDDEN = 403;
  private static final int TOO_MANY_REQUESTS = 429;

  private HostHealth() {}

  /**
   * What a request says of its host.
   *
   * @param look a second look at a URL that failed says nothing new if it fails again
   * @param now when it ended
   */
  static TurnEnd after(FetchOutcome outcome, Look look, Instant now) {
    Health health = health(outcome);
    if (health == Health.GOOD) {
      return TurnEnd.good(outcome.timings().firstByte());
    }
    Optional<Answered> answer = outcome.answer();
    Optional<Duration> retryAfter = answer.flatMap(a -> RetryAfter.of(a, now));
    return new TurnEnd(
        look == Look.SECOND ? Health.UNKNOWN : health,
        Duration.ZERO,
        retryAfter,
        Doubt.words(outcome));
  }

  /** Which look at a URL a request is. */
  enum Look {
    FIRST,
    SECOND
  }

  /** A 403 never means that the host suffers (Google slows down for 429 and 5xx only). */
  private static Health health(FetchOutcome outcome) {
    int status = outcome.status().orElse(0);
    if (status == TOO_MANY_REQUESTS) {
      return Health.BUSY;
    }
    return Doubt.about(outcome) && status != FORBIDDEN ? Health.FAILING : Health.GOOD;
  }
}
