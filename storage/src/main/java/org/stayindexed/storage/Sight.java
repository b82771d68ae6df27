package org.stayindexed.storage;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.stayindexed.model.risk.RiskCause;

/**
 * Since when the cause of a risk is seen.
 *
 * @param since when it was seen first
 * @param sinceRun the run that saw it first, absent if only the log tells of it
 * @param views how often it was seen: once by each run, twice by one that looked again
 */
record Sight(Instant since, @Nullable Long sinceRun, int views) {

  /** A page that was not at risk until now: its cause began when it stopped being eligible. */
  static Sight first(RiskPage page) {
    boolean seenBefore = page.lostRun() != null && page.lostRun() < page.lastRun();
    return new Sight(
        page.lostAt().orElse(page.lastSeen()),
        page.lostRun() == null ? Long.valueOf(page.lastRun()) : page.lostRun(),
        seenBefore ? 2 : page.looks());
  }

  /** The same cause still. */
  static Sight again(OpenRisk open, RiskPage page) {
    boolean newView = open.lastView() == null || page.lastRun() > open.lastView();
    return new Sight(open.since(), open.sinceRun(), open.views() + (newView ? page.looks() : 0));
  }

  /** Another cause than the last run saw. */
  static Sight changed(RiskPage page) {
    return new Sight(page.lastSeen(), page.lastRun(), page.looks());
  }

  /** An error page and no answer at all are one event to a search engine: its clock goes on. */
  static boolean continues(RiskCause before, RiskCause now) {
    return before == now || (outage(before) && outage(now));
  }

  private static boolean outage(RiskCause cause) {
    return cause == RiskCause.SERVER_ERROR || cause == RiskCause.NO_ANSWER;
  }
}
