package org.stayindexed.model.risk;

import java.util.Arrays;
import java.util.Optional;
import org.stayindexed.model.index.IndexReason;

/**
 * A failure of the whole site, or of the network between it and us: one event, not a risk for each
 * page. Names are stable: SQL shows them.
 */
public enum Incident {
  SITE_ERRORS(RiskCause.SERVER_ERROR, "The site answered with server errors"),
  SITE_UNREACHABLE(RiskCause.NO_ANSWER, "The site, or our way to it, did not answer"),
  ROBOTS_UNREACHABLE(RiskCause.ROBOTS_UNREACHABLE, "robots.txt could not be read");

  private final RiskCause cause;
  private final String title;

  Incident(RiskCause cause, String title) {
    this.cause = cause;
    this.title = title;
  }

  /** What it is to each page; its deadline counts for all of them. */
  public RiskCause cause() {
    return cause;
  }

  /** In plain words. */
  public String title() {
    return title;
  }

  /** The failure of the whole site that a page with this reason speaks for, if it does. */
  public static Optional<Incident> suggestedBy(IndexReason reason) {
    return RiskCause.of(reason, RedirectEnd.NONE)
        .flatMap(
            cause -> Arrays.stream(values()).filter(kind -> kind.cause() == cause).findFirst());
  }

  /**
   * What a run met of the pages that were eligible before it.
   *
   * @param asked all of them that it came to, the other three among them
   * @param serverErrors those with a 5xx or 429
   * @param unanswered those without an answer
   * @param robotsUnreachable those that it did not ask for, because robots.txt failed
   */
  public record Toll(long asked, long serverErrors, long unanswered, long robotsUnreachable) {
    public Toll {
      long least = Math.min(serverErrors, Math.min(unanswered, robotsUnreachable));
      if (least < 0 || serverErrors + unanswered + robotsUnreachable > asked) {
        throw new IllegalArgumentException(
            "Of %d pages, %d + %d + %d cannot have failed"
                .formatted(asked, serverErrors, unanswered, robotsUnreachable));
      }
    }

    /** All that failed. */
    public long failed() {
      return serverErrors + unanswered + robotsUnreachable;
    }
  }

  /**
   * Whether a run met a failure of the whole site: at least half of the pages that were eligible
   * before failed in a way that has nothing to do with the single page. (Inferred.)
   */
  public static Optional<Incident> of(Toll toll) {
    if (toll.failed() == 0 || 2 * toll.failed() < toll.asked()) {
      return Optional.empty();
    }
    if (toll.robotsUnreachable() >= toll.serverErrors() + toll.unanswered()) {
      return Optional.of(ROBOTS_UNREACHABLE);
    }
    return Optional.of(toll.serverErrors() >= toll.unanswered() ? SITE_ERRORS : SITE_UNREACHABLE);
  }
}
