package org.stayindexed.model.risk;

import java.time.Instant;
import java.util.Optional;

/**
 * A page that may be dropped, and its clock.
 *
 * @param cause why
 * @param since when our crawl met the cause first; Googlebot, if only the access log tells of it
 * @param highAt from when the risk is high; empty if it is never more than a thing to watch
 * @param droppedAt the deadline: from when the page is probably dropped; empty where no time is
 *     known, where it begins with the next visit of Googlebot, or where the failure comes and goes
 *     and was seen once only
 * @param seenByGooglebot when Googlebot met the cause first, as the access log says
 * @param standing how sure we are of it
 */
public record Risk(
    RiskCause cause,
    Instant since,
    Optional<Instant> highAt,
    Optional<Instant> droppedAt,
    Optional<Instant> seenByGooglebot,
    Standing standing) {

  /** How sure we are of a risk. */
  public enum Standing {
    CONFIRMED,
    /** Seen once: by a crawl that may have caused it itself, or by a single visit of Googlebot. */
    UNCONFIRMED,
    /** It comes and goes. */
    FLAPPING
  }

  /** How near the page is to being dropped at a time. */
  public RiskState stateAt(Instant now) {
    if (standing == Standing.UNCONFIRMED) {
      return RiskState.WATCH;
    }
    if (passed(droppedAt, now)) {
      return RiskState.PROBABLY_DROPPED;
    }
    if (standing == Standing.FLAPPING) {
      return RiskState.FLAPPING;
    }
    return passed(highAt, now) ? RiskState.HIGH : RiskState.WATCH;
  }

  Risk withoutDeadline() {
    return new Risk(cause, since, highAt, Optional.empty(), seenByGooglebot, standing);
  }

  /** Nothing presses, because search engines are served. */
  Risk withoutUrgency(boolean keepsDeadline) {
    return new Risk(
        cause,
        since,
        Optional.empty(),
        keepsDeadline ? droppedAt : Optional.empty(),
        seenByGooglebot,
        standing);
  }

  private static boolean passed(Optional<Instant> time, Instant now) {
    return time.filter(t -> !t.isAfter(now)).isPresent();
  }
}
