package org.stayindexed.storage.nights;

import java.util.Random;

/**
 * What the modelled search engine knows of one page, and when it comes next. It does what is
 * documented, and where no time is, draws one.
 */
final class IndexEntry {
  private static final int DAY = 24;
  private static final int NEVER = -1;

  private final long seed;
  private final double interval;
  private int draws;
  private boolean indexed = true;
  private int nextVisit;
  private int failingSince = NEVER;
  private int patience;
  private int clientErrorSince = NEVER;
  private int blockedSince = NEVER;
  private int badCanonicals;
  private int expiry = Integer.MAX_VALUE;

  IndexEntry(long seed) {
    this.seed = seed;
    // Popular pages are looked at within hours, others after weeks: log-normal, median 3 days.
    double spread = new Random(seed).nextGaussian();
    this.interval = Math.min(21.0 * DAY, Math.max(8, 3 * DAY * Math.exp(spread * 0.9)));
    this.nextVisit = draw(0, (int) interval);
  }

  private IndexEntry(IndexEntry other) {
    seed = other.seed;
    interval = other.interval;
    draws = other.draws;
    indexed = other.indexed;
    nextVisit = other.nextVisit;
    failingSince = other.failingSince;
    patience = other.patience;
    clientErrorSince = other.clientErrorSince;
    blockedSince = other.blockedSince;
    badCanonicals = other.badCanonicals;
    expiry = other.expiry;
  }

  /** Whether the page is in the index. */
  boolean indexed() {
    return indexed;
  }

  /** Whether the page would be dropped if it behaved for weeks as it does at that hour. */
  boolean wouldBeDropped(int hour, Behaviour behaviour) {
    IndexEntry future = new IndexEntry(this);
    for (int later = hour; later < hour + 45 * DAY; later++) {
      future.hour(later, behaviour);
      if (!future.indexed()) {
        return true;
      }
    }
    return false;
  }

  /** Lives through an hour; whether the engine asked for the page in it. */
  boolean hour(int hour, Behaviour behaviour) {
    boolean visit = hour >= nextVisit;
    if (visit) {
      visit(hour, behaviour.forGooglebot().apply(hour));
    }
    indexed &= hour < expiry;
    return visit;
  }

  private void visit(int hour, Answer answer) {
    nextVisit = hour + Math.max(1, (int) (interval * draw(70, 130) / 100));
    switch (answer) {
      case GOOD, REDIRECT_TO_GOOD -> accept(Integer.MAX_VALUE);
      case EXPIRING -> accept(Timeline.EXPIRY + draw(0, DAY));
      case NOINDEX -> indexed = false;
      case NOT_FOUND, FORBIDDEN, REDIRECT_TO_GONE -> clientError(hour, DAY);
      case GONE -> clientError(hour, 1);
      case SERVER_ERROR, TOO_MANY_REQUESTS -> failure(hour, draw(46, 56));
      case NO_ANSWER, ABORTED -> failure(hour, draw(48, 96));
      case CANONICAL_TO_GONE -> indexed &= ++badCanonicals < 2;
      case DISALLOWED -> blocked(hour);
      case ROBOTS_FAILING -> nextVisit = hour + draw(3, 9);
    }
  }

  private void accept(int newExpiry) {
    expiry = newExpiry;
    indexed = true;
    failingSince = NEVER;
    clientErrorSince = NEVER;
    blockedSince = NEVER;
    badCanonicals = 0;
  }

  /** Seen twice, a day apart: the first is forgiven. */
  private void clientError(int hour, int protection) {
    if (clientErrorSince == NEVER) {
      clientErrorSince = hour;
      nextVisit = hour + draw(protection, protection + 12);
    } else if (hour - clientErrorSince >= protection) {
      indexed = false;
    }
  }

  /** Tried again until patience ends. */
  private void failure(int hour, int newPatience) {
    if (failingSince == NEVER) {
      failingSince = hour;
      patience = newPatience;
    }
    indexed &= hour - failingSince < patience;
    nextVisit = hour + draw(4, 10);
  }

  /** The content grows old. */
  private void blocked(int hour) {
    if (blockedSince == NEVER) {
      blockedSince = hour;
      patience = draw(10 * DAY, 25 * DAY);
    }
    indexed &= hour - blockedSince < patience;
    nextVisit = hour + draw(12, DAY);
  }

  private int draw(int from, int to) {
    draws++;
    return from + new Random((seed + draws) * 0x9E3779B97F4A7C15L).nextInt(to - from + 1);
  }
}
