package org.stayindexed.crawler.frontier;

import java.time.Duration;
import java.util.Optional;

/**
 * What a turn came to, as far as its host is concerned.
 *
 * @param health what it says of the host
 * @param firstByte how long the host took to begin its answer; zero where it gave none
 * @param retryAfter how long the host asks to be left alone
 * @param words what failed, for the person who watches: {@code 503}; empty if nothing did
 */
public record TurnEnd(
    Health health, Duration firstByte, Optional<Duration> retryAfter, String words) {

  /** What an answer, or its absence, says of the host. */
  public enum Health {
    /** It answered; also with an error that is about the one page. */
    GOOD,
    /** It says that we ask too much. */
    BUSY,
    /** It failed; one page alone may be the reason, several in a row are the host's. */
    FAILING,
    /** Nothing that was not known: a URL that failed was asked for again and failed again. */
    UNKNOWN
  }

  /** An answer that came in that time. */
  public static TurnEnd good(Duration firstByte) {
    return new TurnEnd(Health.GOOD, firstByte, Optional.empty(), "");
  }
}
