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
  ROBOTS_UNREACHABLE(RiskCause.ROBOTS_UNREACHABLE, "robots.txt could not be read"),
  SITE_CONTENT_LOST(
      RiskCause.SOFT_ERROR, "The site answered as if all was well, but without its content");

  /** So few pages may say the same, or fail behind a 200, each for a reason of its own. */
  private static final int FEW_PAGES = 3;

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

  /** What would look the same to a single run, and be no fault of the site. */
  public String ourPart() {
    return this == SITE_CONTENT_LOST
        ? "a wall that stands for this crawl alone"
        : "our own network";
  }

  /** Whether it is the same event as a risk of a single page with this cause. */
  public boolean covers(RiskCause other) {
    return this == SITE_CONTENT_LOST ? other == cause : other.ofTheWholeSite();
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
   * @param asked all of them that it came to, the other four among them
   * @param serverErrors those with a 5xx or 429
   * @param unanswered those without an answer
   * @param robotsUnreachable those that it did not ask for, because robots.txt failed
   * @param contentLost those that answered with success, but with an error, with nothing, or with
   *     one and the same text that took the place of their own: a maintenance page, or a wall;
   *     fewer than three are none
   */
  public record Toll(
      long asked, long serverErrors, long unanswered, long robotsUnreachable, long contentLost) {
    public Toll {
      boolean negative =
          serverErrors < 0 || unanswered < 0 || robotsUnreachable < 0 || contentLost < 0;
      if (negative || serverErrors + unanswered + robotsUnreachable + contentLost > asked) {
        throw new IllegalArgumentException(
            "Of %d pages, %d + %d + %d + %d cannot have failed"
                .formatted(asked, serverErrors, unanswered, robotsUnreachable, contentLost));
      }
      contentLost = contentLost < FEW_PAGES ? 0 : contentLost;
    }

    /** All that failed. */
    public long failed() {
      return serverErrors + unanswered + robotsUnreachable + contentLost;
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
    if (2 * toll.robotsUnreachable() >= toll.failed()) {
      return Optional.of(ROBOTS_UNREACHABLE);
    }
    long most = Math.max(toll.contentLost(), Math.max(toll.serverErrors(), toll.unanswered()));
    if (toll.contentLost() == most) {
      return Optional.of(SITE_CONTENT_LOST);
    }
    return Optional.of(toll.serverErrors() == most ? SITE_ERRORS : SITE_UNREACHABLE);
  }
}
