package org.stayindexed.storage;

import it.unimi.dsi.fastutil.longs.Long2ObjectMap;
import it.unimi.dsi.fastutil.longs.LongRBTreeSet;
import it.unimi.dsi.fastutil.longs.LongSortedSet;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.stayindexed.model.index.IndexReason;
import org.stayindexed.model.risk.BotHit;
import org.stayindexed.model.risk.BotHits;
import org.stayindexed.model.risk.Incident;
import org.stayindexed.model.risk.LoggedVisits;
import org.stayindexed.model.risk.PageSituation;
import org.stayindexed.model.risk.RedirectEnd;
import org.stayindexed.model.risk.Risk;
import org.stayindexed.model.risk.RiskCause;
import org.stayindexed.model.risk.RiskClock;
import org.stayindexed.model.risk.RiskVerdict;
import org.stayindexed.model.risk.RiskVerdict.AtRisk;
import org.stayindexed.model.risk.RiskVerdict.Safe;
import org.stayindexed.model.risk.RiskVerdict.Why;

/**
 * Judges the risk of every page of a site anew: of those that are not eligible, that were at risk,
 * or that failed for Googlebot. {@link #judge} only reads; {@link #write} writes what it found.
 */
final class RiskReview implements AutoCloseable {
  private final RiskClock clock;
  private final long siteId;
  private final @Nullable Long runId;
  private final Optional<Incident> incident;
  private final Instant now;
  private final RiskPages pages;
  private final BotVisits visits;
  private final GooglebotAnswers answers;
  private final RiskRows rows;

  /**
   * A review of one site.
   *
   * @param runId the run that it follows, absent if it follows the reading of a log
   * @param incident a failure of the whole site that goes on
   */
  RiskReview(
      Connection connection,
      RiskClock clock,
      long siteId,
      @Nullable Long runId,
      Optional<Incident> incident,
      Instant now)
      throws SQLException {
    this.clock = clock;
    this.siteId = siteId;
    this.runId = runId;
    this.incident = incident;
    this.now = now;
    this.pages = new RiskPages(connection);
    this.visits = new BotVisits(connection);
    this.answers = new GooglebotAnswers(connection, visits, siteId);
    this.rows = new RiskRows(connection, siteId, now);
  }

  void judge() throws SQLException {
    Long2ObjectMap<OpenRisk> open = rows.open();
    long firstRecentRun = pages.firstRecentRun(siteId);
    LongSortedSet urls = new LongRBTreeSet(pages.candidates(siteId));
    Long2ObjectMap<String> softErrors = pages.softErrors(siteId);
    urls.addAll(softErrors.keySet());
    urls.addAll(open.keySet());
    urls.addAll(visits.failedForGooglebot(siteId, now));
    for (long urlId : urls) {
      Optional<RiskPage> page = pages.find(urlId);
      BotVisits.Visits visited = visits.of(urlId);
      Judged judged =
          page.isPresent()
              ? judge(
                  known(page.get(), visited, firstRecentRun, softErrors.get(urlId)),
                  open.get(urlId))
              : new Judged(
                  clock.judge(onlyInTheLog(visited)),
                  sighting(evidence(visited.googlebot()), Optional.empty()));
      record(urlId, open.get(urlId), judged);
    }
  }

  /** A verdict, and what is written beside it. */
  private record Judged(RiskVerdict verdict, RiskRows.Sighting sighting) {}

  /** What is known of a page besides since when. */
  private record Known(
      RiskPage page, LoggedVisits log, RedirectEnd end, int changes, @Nullable String softError) {
    PageSituation since(Sight sight) {
      return new PageSituation(
          page.reason(),
          sight.since(),
          sight.views(),
          page.lastEligible(),
          page.wishes(),
          log,
          end,
          changes,
          page.expiry(),
          softError != null);
    }
  }

  private Known known(
      RiskPage page, BotVisits.Visits visited, long firstRecentRun, @Nullable String softError)
      throws SQLException {
    return new Known(
        page,
        log(visited, page.reason()),
        pages.end(page.pointsTo()),
        pages.changesSince(firstRecentRun, page.versionId()),
        softError);
  }

  private PageSituation onlyInTheLog(BotVisits.Visits visited) throws SQLException {
    return new PageSituation(
        Optional.empty(),
        now,
        1,
        Optional.empty(),
        Set.of(),
        log(visited, Optional.empty()),
        RedirectEnd.NONE,
        0,
        Optional.empty(),
        false);
  }

  private LoggedVisits log(BotVisits.Visits visited, Optional<IndexReason> reason)
      throws SQLException {
    return new LoggedVisits(
        visited.googlebot(), visited.last(), answers.until(), answers.servedDespite(reason));
  }

  private Judged judge(Known known, @Nullable OpenRisk open) {
    RiskPage page = known.page();
    Sight sight = open == null ? Sight.first(page) : Sight.again(open, page);
    RiskVerdict verdict = clock.judge(known.since(sight));
    if (open != null
        && verdict instanceof AtRisk atRisk
        && !Sight.continues(open.cause(), atRisk.risk().cause())) {
      sight = Sight.changed(page);
      verdict = clock.judge(known.since(sight));
    }
    return new Judged(
        verdict,
        page.reason().isEmpty() && !isOf(RiskCause.SOFT_ERROR, verdict)
            ? sighting(evidence(known, verdict), page.lastEligible())
            : new RiskRows.Sighting(
                page.reason().isEmpty() ? known.softError() : page.evidence(),
                sight.sinceRun(),
                sight.views(),
                page.lastRun(),
                page.lastEligible()));
  }

  private void record(long urlId, @Nullable OpenRisk open, Judged judged) throws SQLException {
    if (judged.verdict() instanceof Safe safe) {
      if (open != null && safe.why() != Why.UNKNOWN) {
        rows.end(open, safe.why(), runId);
      }
      return;
    }
    Risk risk = ((AtRisk) judged.verdict()).risk();
    if (risk.since().isAfter(now)) {
      if (open != null) {
        rows.end(open, Why.ELIGIBLE, runId);
      }
      return;
    }
    if (incident.filter(kind -> kind.covers(risk.cause())).isPresent()) {
      return;
    }
    if (open == null) {
      rows.open(urlId, risk, judged.sighting());
    } else {
      rows.update(open, risk, judged.sighting());
    }
  }

  private static RiskRows.Sighting sighting(String evidence, Optional<Instant> lastEligible) {
    return new RiskRows.Sighting(evidence, null, 1, null, lastEligible);
  }

  /** What proves a risk of a page that is eligible. */
  private static String evidence(Known known, RiskVerdict verdict) {
    return isOf(RiskCause.UNAVAILABLE_AFTER, verdict)
        ? known.page().expiry().map(date -> "unavailable_after " + date).orElseThrow()
        : evidence(known.log().googlebot());
  }

  private static boolean isOf(RiskCause cause, RiskVerdict verdict) {
    return verdict instanceof AtRisk atRisk && atRisk.risk().cause() == cause;
  }

  private static String evidence(BotHits googlebot) {
    String knownBy =
        googlebot.unservedSinceLastAnswer().stream()
            .map(BotHit::knownBy)
            .distinct()
            .sorted()
            .collect(Collectors.joining(" and "));
    return "access log, Googlebot "
        + knownBy
        + ": "
        + googlebot.unservedSinceLastAnswer().stream()
            .map(RiskReview::describe)
            .collect(Collectors.joining(", "))
        + ", and no answer since";
  }

  private static String describe(BotHit hit) {
    String end = hit.kind() == BotHit.Kind.NO_ANSWER ? " (it left without an answer)" : "";
    return hit.first().equals(hit.last())
        ? hit.status() + end + " at " + hit.first()
        : hit.status() + end + " from " + hit.first() + " to " + hit.last();
  }

  void write() throws SQLException {
    rows.write();
  }

  @Override
  public void close() throws SQLException {
    rows.close();
    visits.close();
    pages.close();
  }
}
