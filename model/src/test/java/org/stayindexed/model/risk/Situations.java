package org.stayindexed.model.risk;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.stayindexed.model.index.IndexReason;
import org.stayindexed.model.risk.RiskVerdict.AtRisk;
import org.stayindexed.model.risk.RiskVerdict.Safe;
import org.stayindexed.model.traffic.HitOutcome;

/**
 * Pages that were eligible a day before hour 0, when they were seen with the reason that the method
 * names, and verdicts written down with their times in hours from there.
 */
final class Situations {
  static final Instant SINCE = Instant.parse("2026-11-10T03:00:00Z");
  private static final Instant LAST_ELIGIBLE = at(-24);

  private Situations() {}

  static Instant at(int hour) {
    return SINCE.plus(Duration.ofHours(hour));
  }

  static PageSituation eligible() {
    return situation(Optional.empty());
  }

  static PageSituation lost(IndexReason reason) {
    return situation(Optional.of(reason));
  }

  private static PageSituation situation(Optional<IndexReason> reason) {
    return new PageSituation(
        reason,
        SINCE,
        1,
        Optional.of(LAST_ELIGIBLE),
        Set.of(Wish.LINKED),
        LoggedVisits.NONE,
        RedirectEnd.NONE,
        1,
        Optional.empty(),
        false);
  }

  static PageSituation seen(int views, PageSituation page) {
    return changed(page, draft -> draft.views = views);
  }

  static PageSituation changing(int changes, PageSituation page) {
    return changed(page, draft -> draft.changes = changes);
  }

  static PageSituation eligibleLast(Instant time, PageSituation page) {
    return changed(page, draft -> draft.lastEligible = Optional.of(time));
  }

  static PageSituation neverEligible(PageSituation page) {
    return changed(page, draft -> draft.lastEligible = Optional.empty());
  }

  static PageSituation unlinked(PageSituation page) {
    return changed(page, draft -> draft.wishes = Set.of());
  }

  static PageSituation askedForAt(Instant time, PageSituation page) {
    return changed(page, draft -> draft.lastSearchBotHit = Optional.of(time));
  }

  static PageSituation leadingTo(RedirectEnd end, PageSituation page) {
    return changed(page, draft -> draft.end = end);
  }

  static PageSituation googlebot(PageSituation page, BotHit... hits) {
    return changed(page, draft -> draft.googlebot = new BotHits(List.of(hits)));
  }

  static PageSituation logUntil(Instant time, PageSituation page) {
    return changed(page, draft -> draft.logUntil = Optional.of(time));
  }

  static PageSituation servedWhereWeAreNot(PageSituation page) {
    return changed(page, draft -> draft.servedWhereWeAreNot = true);
  }

  static PageSituation expiring(Instant date, PageSituation page) {
    return changed(page, draft -> draft.expiry = Optional.of(date));
  }

  static PageSituation softError(PageSituation page) {
    return changed(page, draft -> draft.softError = true);
  }

  private static PageSituation changed(PageSituation page, Consumer<Draft> change) {
    Draft draft = new Draft(page);
    change.accept(draft);
    return new PageSituation(
        page.reason(),
        page.since(),
        draft.views,
        draft.lastEligible,
        draft.wishes,
        new LoggedVisits(
            draft.googlebot, draft.lastSearchBotHit, draft.logUntil, draft.servedWhereWeAreNot),
        draft.end,
        draft.changes,
        draft.expiry,
        draft.softError);
  }

  private static final class Draft {
    int views;
    Optional<Instant> lastEligible;
    Set<Wish> wishes;
    Optional<Instant> lastSearchBotHit;
    BotHits googlebot;
    Optional<Instant> logUntil;
    boolean servedWhereWeAreNot;
    Optional<Instant> expiry;
    RedirectEnd end;
    int changes;
    boolean softError;

    Draft(PageSituation page) {
      views = page.views();
      lastEligible = page.lastEligible();
      wishes = page.wishes();
      lastSearchBotHit = page.log().lastSearchBotHit();
      googlebot = page.log().googlebot();
      logUntil = page.log().until();
      servedWhereWeAreNot = page.log().servedWhereWeAreNot();
      expiry = page.expiry();
      end = page.end();
      changes = page.changes();
      softError = page.softError();
    }
  }

  static BotHit answered(int status, int firstHour, int lastHour) {
    return new BotHit(status, HitOutcome.ANSWERED, at(firstHour), at(lastHour));
  }

  static BotHit answered(int status, int hour) {
    return answered(status, hour, hour);
  }

  static BotHit aborted(int hour) {
    return new BotHit(499, HitOutcome.CLIENT_ABORT, at(hour), at(hour));
  }

  /** One line, such as {@code SERVER_ERROR since 0, high 24, dropped 48, seen -, CONFIRMED}. */
  static String describe(RiskVerdict verdict) {
    return verdict instanceof Safe safe ? "safe: " + safe.why() : describe(risk(verdict));
  }

  static String describe(Risk risk) {
    return "%s since %s, high %s, dropped %s, seen %s, %s"
        .formatted(
            risk.cause(),
            hours(Optional.of(risk.since())),
            hours(risk.highAt()),
            hours(risk.droppedAt()),
            hours(risk.seenByGooglebot()),
            risk.standing());
  }

  static Risk risk(RiskVerdict verdict) {
    return ((AtRisk) verdict).risk();
  }

  /**
   * The states just before, at and just after each time that a risk knows, such as {@code 24: WATCH
   * HIGH HIGH}.
   */
  static String timeline(Risk risk) {
    Set<Instant> times = new TreeSet<>();
    risk.highAt().ifPresent(times::add);
    risk.droppedAt().ifPresent(times::add);
    return times.stream()
        .map(time -> hours(Optional.of(time)) + ": " + around(risk, time))
        .collect(Collectors.joining(", "));
  }

  private static String around(Risk risk, Instant time) {
    return Stream.of(time.minusNanos(1), time, time.plusNanos(1))
        .map(now -> risk.stateAt(now).toString())
        .collect(Collectors.joining(" "));
  }

  private static String hours(Optional<Instant> time) {
    return time.map(t -> String.valueOf(Duration.between(SINCE, t).toHours())).orElse("-");
  }
}
