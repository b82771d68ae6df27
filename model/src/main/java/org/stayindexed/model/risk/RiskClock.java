package org.stayindexed.model.risk;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.stayindexed.model.index.IndexReason;
import org.stayindexed.model.risk.Risk.Standing;
import org.stayindexed.model.risk.RiskVerdict.AtRisk;
import org.stayindexed.model.risk.RiskVerdict.Safe;
import org.stayindexed.model.risk.RiskVerdict.Why;

/**
 * The de-index clock: tells from what is known of a page whether search engines will drop it, and
 * when. It knows no time of its own: {@link Risk#stateAt} reads the clock.
 *
 * <p>Sources: Google, "HTTP status codes, network and DNS errors" and "Troubleshoot crawling
 * errors"; each {@link RiskCause} names its own. What is inferred says so.
 */
public final class RiskClock {
  /** Changes between eligible and not within the last {@link #FLAPPING_RUNS} runs. */
  private static final int FLAPPING_CHANGES = 3;

  /** How many runs are looked at for flapping. */
  public static final int FLAPPING_RUNS = 10;

  private static final int CONFIRMING_VIEWS = 2;

  private final RiskThresholds thresholds;

  /** A clock with these times. */
  public RiskClock(RiskThresholds thresholds) {
    this.thresholds = thresholds;
  }

  /** Judges one page. */
  public RiskVerdict judge(PageSituation page) {
    if (page.reason().isEmpty()) {
      return byLogAlone(page);
    }
    IndexReason reason = page.reason().get();
    if (!RiskCause.canFollowFrom(reason)) {
      return new Safe(Why.UNKNOWN);
    }
    if (reason == IndexReason.REDIRECTED && page.end() != RedirectEnd.NOT_ELIGIBLE) {
      return new Safe(Why.MOVED);
    }
    RiskCause cause = cause(reason, page.end());
    if (!page.wanted() || (cause.mayBeIntended() && page.lastEligible().isEmpty())) {
      return new Safe(Why.INTENDED);
    }
    boolean gone = reason == IndexReason.NOT_FOUND || reason == IndexReason.GONE;
    return gone && page.abandoned() ? new Safe(Why.GONE_ON_PURPOSE) : atRisk(page, cause);
  }

  /**
   * Whether a page with this reason that never was eligible is never at risk: its owner may exclude
   * it, or too little is known.
   */
  public static boolean mayBeIntended(IndexReason reason) {
    return !RiskCause.canFollowFrom(reason) || cause(reason, RedirectEnd.NONE).mayBeIntended();
  }

  /** The clock of a failure of the whole site; it counts for each of its pages. */
  public Risk ofSite(Incident incident, Instant since) {
    return clock(incident.cause(), since, Optional.empty(), Standing.CONFIRMED);
  }

  /** The cause that a reason amounts to. */
  private static RiskCause cause(IndexReason reason, RedirectEnd end) {
    return switch (reason) {
      case NOINDEX -> RiskCause.NOINDEX;
      case NOT_FOUND, GONE, UNAUTHORIZED, CLIENT_ERROR, TOKEN_REQUIRED_STATUS ->
          RiskCause.CLIENT_ERROR;
      case FORBIDDEN -> RiskCause.ACCESS_FORBIDDEN;
      case TOO_MANY_REQUESTS, SERVER_ERROR, NON_STANDARD_STATUS -> RiskCause.SERVER_ERROR;
      case NO_ANSWER, BROKEN_ANSWER -> RiskCause.NO_ANSWER;
      case ROBOTS_UNREACHABLE -> RiskCause.ROBOTS_UNREACHABLE;
      case BLOCKED_BY_ROBOTS -> RiskCause.BLOCKED_BY_ROBOTS;
      case REDIRECTED -> RiskCause.REDIRECT_TO_BAD_TARGET;
      case REDIRECT_ERROR, OTHER_REDIRECT -> RiskCause.REDIRECT_ERROR;
      case CANONICALISED ->
          end == RedirectEnd.NOT_ELIGIBLE
              ? RiskCause.CANONICAL_TO_BAD_TARGET
              : RiskCause.CANONICAL_MOVED;
      case TOKEN_REQUIRED, NO_CONTENT -> RiskCause.SOFT_ERROR;
      case NOT_ALLOWED_TO_US, PROCESSING_FAILED, UNUSUAL_SUCCESS, NOT_MODIFIED ->
          throw new IllegalArgumentException(reason + " is no cause of a risk");
    };
  }

  private RiskVerdict byLogAlone(PageSituation page) {
    Optional<Instant> unanswered = page.googlebot().unservedSince(BotHit.Kind.NO_ANSWER);
    Optional<Instant> failed = page.googlebot().unservedSince(BotHit.Kind.SERVER_ERROR);
    if (unanswered.isEmpty() && failed.isEmpty()) {
      return new Safe(Why.ELIGIBLE);
    }
    boolean unansweredFirst =
        failed.isEmpty() || unanswered.filter(t -> !t.isAfter(failed.get())).isPresent();
    RiskCause cause =
        unansweredFirst ? RiskCause.GOOGLEBOT_UNANSWERED : RiskCause.GOOGLEBOT_SERVER_ERROR;
    Instant since = unansweredFirst ? unanswered.orElseThrow() : failed.orElseThrow();
    return new AtRisk(clock(cause, since, Optional.of(since), Standing.CONFIRMED));
  }

  private AtRisk atRisk(PageSituation page, RiskCause cause) {
    Optional<Instant> seen = seenByGooglebot(page, cause);
    return new AtRisk(clock(cause, page.since(), seen, standing(page, cause, seen)));
  }

  private static Standing standing(PageSituation page, RiskCause cause, Optional<Instant> seen) {
    if (page.changes() >= FLAPPING_CHANGES) {
      return Standing.FLAPPING;
    }
    boolean sure =
        !cause.needsConfirmation() || page.views() >= CONFIRMING_VIEWS || seen.isPresent();
    return sure ? Standing.CONFIRMED : Standing.UNCONFIRMED;
  }

  private static Optional<Instant> seenByGooglebot(PageSituation page, RiskCause cause) {
    BotHits hits = page.googlebot();
    return switch (cause) {
      // Both versions answer 200: only a visit after our own look surely met the noindex.
      case NOINDEX -> hits.firstAfter(page.since(), BotHit.Kind.SUCCESS);
      case CLIENT_ERROR, ACCESS_FORBIDDEN ->
          hits.firstAfter(page.earliestFailure(), BotHit.Kind.CLIENT_ERROR);
      case SERVER_ERROR, NO_ANSWER ->
          hits.firstAfter(page.earliestFailure(), BotHit.Kind.SERVER_ERROR)
              .or(() -> hits.firstAfter(page.earliestFailure(), BotHit.Kind.NO_ANSWER));
      default -> Optional.empty();
    };
  }

  private Risk clock(RiskCause cause, Instant since, Optional<Instant> seen, Standing standing) {
    return new Risk(
        cause,
        since,
        highAfter(cause).map(since::plus),
        droppedAt(cause, since, seen),
        seen,
        standing);
  }

  /** How long search engines forgive it; empty if they never mind it much. */
  private Optional<Duration> highAfter(RiskCause cause) {
    return switch (cause) {
      case SERVER_ERROR, GOOGLEBOT_SERVER_ERROR -> Optional.of(thresholds.serverErrorHigh());
      case NO_ANSWER, GOOGLEBOT_UNANSWERED -> Optional.of(thresholds.noAnswerHigh());
      case CANONICAL_MOVED -> Optional.empty();
      case NOINDEX,
          CLIENT_ERROR,
          ACCESS_FORBIDDEN,
          ROBOTS_UNREACHABLE,
          BLOCKED_BY_ROBOTS,
          REDIRECT_TO_BAD_TARGET,
          REDIRECT_ERROR,
          CANONICAL_TO_BAD_TARGET,
          SOFT_ERROR ->
          Optional.of(Duration.ZERO);
    };
  }

  private Optional<Instant> droppedAt(RiskCause cause, Instant since, Optional<Instant> seen) {
    return switch (cause) {
      case NOINDEX -> seen;
      case CLIENT_ERROR, ACCESS_FORBIDDEN -> seen.map(t -> t.plus(thresholds.clientErrorDropped()));
      case SERVER_ERROR, GOOGLEBOT_SERVER_ERROR ->
          Optional.of(since.plus(thresholds.serverErrorDropped()));
      case NO_ANSWER, GOOGLEBOT_UNANSWERED -> Optional.of(since.plus(thresholds.noAnswerDropped()));
      case ROBOTS_UNREACHABLE -> Optional.of(since.plus(thresholds.robotsUnreachableDropped()));
      case BLOCKED_BY_ROBOTS,
          REDIRECT_TO_BAD_TARGET,
          REDIRECT_ERROR,
          CANONICAL_MOVED,
          CANONICAL_TO_BAD_TARGET,
          SOFT_ERROR ->
          Optional.empty();
    };
  }
}
