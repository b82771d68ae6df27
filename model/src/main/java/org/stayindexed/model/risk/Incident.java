package org.stayindexed.model.risk;

import java.util.Optional;

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

  /**
   * What a run met of the pages that were eligible before it.
   *
   * @param asked all of them that it came to
   * @param serverErrors those with a 5xx or 429
   * @param unanswered those without an answer
   * @param robotsUnreachable those that it did not ask for, because robots.txt failed
   */
  public record Toll(long asked, long serverErrors, long unanswered, long robotsUnreachable) {}

  /**
   * Whether a run met a failure of the whole site: at least half of the pages that were eligible
   * before failed in a way that has nothing to do with the single page. (Inferred.)
   */
  public static Optional<Incident> of(Toll toll) {
    long failed = toll.serverErrors() + toll.unanswered() + toll.robotsUnreachable();
    if (failed == 0 || 2 * failed < toll.asked()) {
      return Optional.empty();
    }
    if (toll.robotsUnreachable() >= toll.serverErrors() + toll.unanswered()) {
      return Optional.of(ROBOTS_UNREACHABLE);
    }
    return Optional.of(toll.serverErrors() >= toll.unanswered() ? SITE_ERRORS : SITE_UNREACHABLE);
  }
}
