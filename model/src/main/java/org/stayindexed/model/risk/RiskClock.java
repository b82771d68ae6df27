package org.stayindexed.model.risk;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
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

  private static final Set<IndexReason> GONE = Set.of(IndexReason.NOT_FOUND, IndexReason.GONE);

  private final RiskThresholds thresholds;

  /** A clock with these times. */
  public RiskClock(RiskThresholds thresholds) {
    this.thresholds = thresholds;
  }

  /** Judges one page. */
  public RiskVerdict judge(PageSituation page) {
    return page.reason().map(reason -> byReason(page, reason)).orElseGet(() -> byLogAlone(page));
  }

  /**
   * Whether a page with this reason that never was eligible is never at risk: its owner may exclude
   * it, or too little is known.
   */
  public static boolean mayBeIntended(IndexReason reason) {
    return RiskCause.of(reason, RedirectEnd.NONE).map(RiskCause::mayBeIntended).orElse(true);
  }

  /** The clock of a failure of the whole site; it counts for each of its pages. */
  public Risk ofSite(Incident incident, Instant since) {
    return clock(incident.cause(), new Sight(since, Optional.empty(), since), Standing.CONFIRMED);
  }

  private RiskVerdict byReason(PageSituation page, IndexReason reason) {
    Optional<RiskCause> cause = RiskCause.of(reason, page.end());
    if (cause.isEmpty()) {
      return new Safe(Why.UNKNOWN);
    }
    if (reason == IndexReason.REDIRECTED && page.end() != RedirectEnd.NOT_ELIGIBLE) {
      return new Safe(Why.MOVED);
    }
    if (!page.wanted() || (cause.get().mayBeIntended() && page.lastEligible().isEmpty())) {
      return new Safe(Why.INTENDED);
    }
    return GONE.contains(reason) && page.abandoned()
        ? new Safe(Why.GONE_ON_PURPOSE)
        : atRisk(page, cause.get());
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
    Standing standing =
        page.googlebot().failedOnceOnly() ? Standing.UNCONFIRMED : Standing.CONFIRMED;
    return new AtRisk(clock(cause, new Sight(since, Optional.of(since), since), standing));
  }

  private AtRisk atRisk(PageSituation page, RiskCause cause) {
    Optional<Instant> seen = seenByGooglebot(page, cause);
    Sight sight = new Sight(page.since(), seen, startOfPatience(page, seen));
    Risk risk = clock(cause, sight, standing(page, cause, seen));
    // What comes and goes, and was seen once only, may be gone again: no clock runs to its end.
    boolean passing = risk.standing() == Standing.FLAPPING && !confirmed(page, cause, seen);
    return new AtRisk(passing ? risk.withoutDeadline() : risk);
  }

  private static Standing standing(PageSituation page, RiskCause cause, Optional<Instant> seen) {
    if (page.changes() >= FLAPPING_CHANGES) {
      return Standing.FLAPPING;
    }
    return confirmed(page, cause, seen) ? Standing.CONFIRMED : Standing.UNCONFIRMED;
  }

  private static boolean confirmed(PageSituation page, RiskCause cause, Optional<Instant> seen) {
    return !cause.needsConfirmation() || page.views() >= CONFIRMING_VIEWS || seen.isPresent();
  }

  private static Optional<Instant> seenByGooglebot(PageSituation page, RiskCause cause) {
    BotHits hits = page.googlebot();
    return switch (cause) {
      // Both versions answer 200: only a visit after our own look surely met the noindex.
      case NOINDEX -> hits.firstAfter(page.since(), BotHit.Kind.SUCCESS);
      case CLIENT_ERROR, ACCESS_FORBIDDEN ->
          hits.firstLasting(page.earliestFailure(), Set.of(BotHit.Kind.CLIENT_ERROR));
      case SERVER_ERROR, NO_ANSWER ->
          hits.firstLasting(
              page.earliestFailure(), Set.of(BotHit.Kind.SERVER_ERROR, BotHit.Kind.NO_ANSWER));
      default -> Optional.empty();
    };
  }

  /**
   * Search engines lose patience from their own first failed visit, if the log tells of it, and not
   * before they got the page last.
   */
  private static Instant startOfPatience(PageSituation page, Optional<Instant> seen) {
    Instant start = page.googlebot().servedAfter(page.since()).orElse(page.since());
    return seen.filter(t -> t.isBefore(start)).orElse(start);
  }

  /**
   * When a failure was met.
   *
   * @param since by our crawl
   * @param seen by Googlebot
   * @param patience from when search engines forgive it for a while
   */
  private record Sight(Instant since, Optional<Instant> seen, Instant patience) {}

  private Risk clock(RiskCause cause, Sight sight, Standing standing) {
    return new Risk(
        cause,
        sight.since(),
        highAt(cause, sight),
        droppedAt(cause, sight),
        sight.seen(),
        standing);
  }

  /** Empty if search engines never mind it much. */
  private Optional<Instant> highAt(RiskCause cause, Sight sight) {
    return switch (cause) {
      case SERVER_ERROR, GOOGLEBOT_SERVER_ERROR ->
          Optional.of(sight.patience().plus(thresholds.serverErrorHigh()));
      case NO_ANSWER, GOOGLEBOT_UNANSWERED ->
          Optional.of(sight.patience().plus(thresholds.noAnswerHigh()));
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
          Optional.of(sight.since());
    };
  }

  private Optional<Instant> droppedAt(RiskCause cause, Sight sight) {
    return switch (cause) {
      case NOINDEX -> sight.seen();
      case CLIENT_ERROR, ACCESS_FORBIDDEN ->
          sight.seen().map(t -> t.plus(thresholds.clientErrorDropped()));
      case SERVER_ERROR, GOOGLEBOT_SERVER_ERROR ->
          Optional.of(sight.patience().plus(thresholds.serverErrorDropped()));
      case NO_ANSWER, GOOGLEBOT_UNANSWERED ->
          Optional.of(sight.patience().plus(thresholds.noAnswerDropped()));
      case ROBOTS_UNREACHABLE ->
          Optional.of(sight.since().plus(thresholds.robotsUnreachableDropped()));
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
