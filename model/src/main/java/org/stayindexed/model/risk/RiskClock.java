package org.stayindexed.model.risk;

import java.time.Duration;
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

  /** A log that was read up to so long ago is still read, each night. */
  private static final Duration LOG_NIGHT = Duration.ofDays(1);

  private static final Set<IndexReason> GONE = Set.of(IndexReason.NOT_FOUND, IndexReason.GONE);

  private final RiskThresholds thresholds;

  /** A clock with these times. */
  public RiskClock(RiskThresholds thresholds) {
    this.thresholds = thresholds;
  }

  /** Judges one page. */
  public RiskVerdict judge(PageSituation page) {
    return page.reason().map(reason -> byReason(page, reason)).orElseGet(() -> ofEligible(page));
  }

  /**
   * Whether a page with this reason that never was eligible is never at risk: its owner may exclude
   * it, or too little is known.
   */
  public static boolean mayBeIntended(IndexReason reason) {
    return RiskCause.of(reason, RedirectEnd.NONE).map(RiskCause::mayBeIntended).orElse(true);
  }

  /**
   * The clock of a failure of the whole site; it counts for each of its pages.
   *
   * @param googlebotServed whether Googlebot got pages of it since: then the failure is ours alone,
   *     or robots.txt is all that failed and Google goes on by its last copy
   */
  public Risk ofSite(Incident incident, Instant since, boolean googlebotServed) {
    Sight sight = new Sight(since, Optional.empty(), since, since);
    Risk risk = clock(incident.cause(), sight, Standing.CONFIRMED);
    return googlebotServed ? risk.withoutUrgency(incident == Incident.ROBOTS_UNREACHABLE) : risk;
  }

  private RiskVerdict byReason(PageSituation page, IndexReason reason) {
    Optional<RiskCause> cause = RiskCause.of(reason, page.end());
    if (cause.isEmpty()) {
      return new Safe(Why.UNKNOWN);
    }
    if (reason == IndexReason.REDIRECTED && page.end() != RedirectEnd.NOT_ELIGIBLE) {
      return new Safe(Why.MOVED);
    }
    if (!page.wanted() || intended(page, cause.get())) {
      return new Safe(Why.INTENDED);
    }
    return GONE.contains(reason) && page.abandoned()
        ? new Safe(Why.GONE_ON_PURPOSE)
        : atRisk(page, cause.get());
  }

  /** Excluded from the beginning, or excluded and taken out of links and sitemaps. */
  private static boolean intended(PageSituation page, RiskCause cause) {
    return cause.mayBeIntended() && (page.lastEligible().isEmpty() || page.wishes().isEmpty());
  }

  private RiskVerdict ofEligible(PageSituation page) {
    Optional<Instant> unanswered = page.googlebot().unservedSince(BotHit.Kind.NO_ANSWER);
    Optional<Instant> failed = page.googlebot().unservedSince(BotHit.Kind.SERVER_ERROR);
    if (unanswered.isEmpty() && failed.isEmpty()) {
      return page.softError()
          ? atRisk(page, RiskCause.SOFT_ERROR)
          : page.expiry().<RiskVerdict>map(this::expiring).orElse(new Safe(Why.ELIGIBLE));
    }
    boolean unansweredFirst =
        failed.isEmpty() || unanswered.filter(t -> !t.isAfter(failed.get())).isPresent();
    RiskCause cause =
        unansweredFirst ? RiskCause.GOOGLEBOT_UNANSWERED : RiskCause.GOOGLEBOT_SERVER_ERROR;
    Instant since = unansweredFirst ? unanswered.orElseThrow() : failed.orElseThrow();
    Standing standing =
        page.googlebot().failedOnceOnly() ? Standing.UNCONFIRMED : Standing.CONFIRMED;
    return new AtRisk(clock(cause, new Sight(since, Optional.of(since), since, since), standing));
  }

  /** It is watched from some days before the date that it names itself. */
  private AtRisk expiring(Instant expiry) {
    return new AtRisk(
        new Risk(
            RiskCause.UNAVAILABLE_AFTER,
            expiry.minus(thresholds.of(RiskThreshold.EXPIRY_WATCHED)),
            Optional.of(expiry),
            Optional.of(expiry.plus(thresholds.of(RiskThreshold.EXPIRY_DROPPED))),
            Optional.empty(),
            Standing.CONFIRMED));
  }

  private AtRisk atRisk(PageSituation page, RiskCause cause) {
    if (cause == RiskCause.UNAVAILABLE_AFTER && page.expiry().isPresent()) {
      return expiring(page.expiry().get());
    }
    Optional<Instant> seen = seenByGooglebot(page, cause);
    Instant alarm = startOfAlarm(page, seen);
    Sight sight = new Sight(page.since(), seen, alarm, startOfPatience(page, seen, alarm));
    Risk risk = clock(cause, sight, standing(page, cause, seen));
    // What comes and goes, and was seen once only, may be gone again: no clock runs to its end.
    boolean passing = risk.standing() == Standing.FLAPPING && !confirmed(page, cause, seen);
    passing |= oursAlone(page, cause, seen);
    return new AtRisk(passing ? risk.withoutDeadline() : risk);
  }

  private static Standing standing(PageSituation page, RiskCause cause, Optional<Instant> seen) {
    if (page.changes() >= FLAPPING_CHANGES) {
      return Standing.FLAPPING;
    }
    return confirmed(page, cause, seen) && !oursAlone(page, cause, seen)
        ? Standing.CONFIRMED
        : Standing.UNCONFIRMED;
  }

  private static boolean confirmed(PageSituation page, RiskCause cause, Optional<Instant> seen) {
    // However often we look, a wall that stands for us alone looks the same.
    boolean onlyTheLogTells =
        cause == RiskCause.ACCESS_FORBIDDEN && page.log().reaches(page.since().minus(LOG_NIGHT));
    return !cause.needsConfirmation()
        || seen.isPresent()
        || (page.views() >= CONFIRMING_VIEWS && !onlyTheLogTells);
  }

  /** A wall or a rate limit that Googlebot does not meet. */
  private static boolean oursAlone(PageSituation page, RiskCause cause, Optional<Instant> seen) {
    return cause.needsConfirmation() && seen.isEmpty() && page.log().servedWhereWeAreNot();
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
  private static Instant startOfAlarm(PageSituation page, Optional<Instant> seen) {
    Instant start = page.googlebot().servedAfter(page.since()).orElse(page.since());
    return seen.filter(t -> t.isBefore(start)).orElse(start);
  }

  /** Where the log was read, what came before its first failed visit cannot have cost patience. */
  private static Instant startOfPatience(
      PageSituation page, Optional<Instant> seen, Instant alarm) {
    return seen.or(() -> page.log().until()).filter(alarm::isBefore).orElse(alarm);
  }

  /**
   * When a failure was met.
   *
   * @param since by our crawl
   * @param seen by Googlebot
   * @param alarm from when it is forgiven, as far as we can know
   * @param patience from when search engines forgive it for a while, at the earliest
   */
  private record Sight(Instant since, Optional<Instant> seen, Instant alarm, Instant patience) {}

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
          Optional.of(highAfter(thresholds.of(RiskThreshold.SERVER_ERROR_HIGH), sight));
      case NO_ANSWER, GOOGLEBOT_UNANSWERED ->
          Optional.of(highAfter(thresholds.of(RiskThreshold.NO_ANSWER_HIGH), sight));
      case ROBOTS_UNREACHABLE ->
          Optional.of(sight.since().plus(thresholds.of(RiskThreshold.ROBOTS_UNREACHABLE_HIGH)));
      case CANONICAL_MOVED -> Optional.empty();
      case NOINDEX,
          CLIENT_ERROR,
          ACCESS_FORBIDDEN,
          UNAVAILABLE_AFTER,
          BLOCKED_BY_ROBOTS,
          REDIRECT_TO_BAD_TARGET,
          REDIRECT_ERROR,
          CANONICAL_TO_BAD_TARGET,
          SOFT_ERROR,
          TYPE_NOT_INDEXED ->
          Optional.of(sight.since());
    };
  }

  /**
   * Where the time is not over when we look, the next look tells whether the failure is: until then
   * it counts from ours, and not from an earlier one of Googlebot.
   */
  private static Instant highAfter(Duration time, Sight sight) {
    boolean over = !sight.alarm().plus(time).isAfter(sight.since());
    Instant start = over || sight.alarm().isAfter(sight.since()) ? sight.alarm() : sight.since();
    return start.plus(time);
  }

  private Optional<Instant> droppedAt(RiskCause cause, Sight sight) {
    return switch (cause) {
      case NOINDEX, UNAVAILABLE_AFTER -> sight.seen();
      case CLIENT_ERROR, ACCESS_FORBIDDEN ->
          sight.seen().map(t -> t.plus(thresholds.of(RiskThreshold.CLIENT_ERROR_DROPPED)));
      case SERVER_ERROR, GOOGLEBOT_SERVER_ERROR ->
          Optional.of(sight.patience().plus(thresholds.of(RiskThreshold.SERVER_ERROR_DROPPED)));
      case NO_ANSWER, GOOGLEBOT_UNANSWERED ->
          Optional.of(sight.patience().plus(thresholds.of(RiskThreshold.NO_ANSWER_DROPPED)));
      case ROBOTS_UNREACHABLE ->
          Optional.of(sight.since().plus(thresholds.of(RiskThreshold.ROBOTS_UNREACHABLE_DROPPED)));
      case BLOCKED_BY_ROBOTS,
          REDIRECT_TO_BAD_TARGET,
          REDIRECT_ERROR,
          CANONICAL_MOVED,
          CANONICAL_TO_BAD_TARGET,
          SOFT_ERROR,
          TYPE_NOT_INDEXED ->
          Optional.empty();
    };
  }
}
