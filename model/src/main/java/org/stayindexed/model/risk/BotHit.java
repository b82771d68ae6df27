package org.stayindexed.model.risk;

import java.time.Instant;
import org.stayindexed.model.traffic.HitOutcome;
import org.stayindexed.model.traffic.Verification;

/**
 * Visits of a search bot to one URL that ended alike, from the access log.
 *
 * @param status as the log has it
 * @param outcome how the requests ended
 * @param first when the first of them ended
 * @param last when the last of them ended
 * @param knownBy why it is believed to be that bot, as a part of a sentence
 */
public record BotHit(int status, HitOutcome outcome, Instant first, Instant last, String knownBy) {
  private static final int TOO_MANY_REQUESTS = 429;

  /** Visits of whoever says to be that bot. */
  public BotHit(int status, HitOutcome outcome, Instant first, Instant last) {
    this(status, outcome, first, last, Verification.CLAIMED.phrase());
  }

  /** What the bot made of the answer; it cares for classes, not for numbers. */
  public enum Kind {
    SUCCESS,
    REDIRECT,
    CLIENT_ERROR,
    /** 5xx, 429 and numbers outside of HTTP. */
    SERVER_ERROR,
    /** To the bot a timeout or a reset, whatever number the server wrote. */
    NO_ANSWER
  }

  /** What the bot made of the answers. */
  public Kind kind() {
    return switch (outcome) {
      case CLIENT_ABORT, CLIENT_ABORT_MID_BODY -> Kind.NO_ANSWER;
      case UPSTREAM_ERROR, UPSTREAM_TIMEOUT -> Kind.SERVER_ERROR;
      case ANSWERED -> byStatus();
    };
  }

  private Kind byStatus() {
    if (status == TOO_MANY_REQUESTS) {
      return Kind.SERVER_ERROR;
    }
    return switch (status / 100) {
      case 2 -> Kind.SUCCESS;
      case 3 -> Kind.REDIRECT;
      case 4 -> Kind.CLIENT_ERROR;
      default -> Kind.SERVER_ERROR;
    };
  }

  /** Whether the bot got the page, or was told where it is; 304 is among them. */
  boolean served() {
    return kind() == Kind.SUCCESS || kind() == Kind.REDIRECT;
  }

  boolean unserved() {
    return kind() == Kind.SERVER_ERROR || kind() == Kind.NO_ANSWER;
  }

  /**
   * The first of these visits that was surely after that time, if any was. The visits between the
   * first and the last are not kept, so that it may be a later one.
   */
  Instant firstAfter(Instant time) {
    return first.isAfter(time) ? first : last;
  }
}
