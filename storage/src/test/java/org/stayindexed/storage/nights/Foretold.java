package org.stayindexed.storage.nights;

/** Compares hour by hour what we say of one page with what becomes of it. */
final class Foretold {
  private static final int DAY = 24;
  private static final int NEVER = -1;

  /** The hour of the day in which runs judge. */
  static final int RUN_HOUR = 2;

  private final Score score;
  private final boolean wanted;
  private Alarm alarm = Alarm.NONE;
  private int warnedSince = NEVER;
  private int untoldSince = NEVER;
  private int claimedSince = NEVER;

  Foretold(Score score, boolean wanted) {
    this.score = score;
    this.wanted = wanted;
  }

  /**
   * One hour has passed.
   *
   * @param entry the page in the index, after this hour
   * @param wasIndexed before it
   */
  void hour(int hour, Alarm now, IndexEntry entry, boolean wasIndexed, Timeline timeline) {
    if (wasIndexed && !entry.indexed()) {
      dropped(hour, timeline.changedAt(hour));
    }
    warn(hour, now);
    claim(hour, now, entry, timeline.at(hour));
    alarm = now;
  }

  private void dropped(int hour, int changedAt) {
    if (!wanted) {
      return;
    }
    int seen = changedAt + Math.floorMod(RUN_HOUR - changedAt, DAY);
    score.dropped(seen < hour);
    if (warnedSince != NEVER) {
      score.foretold(hour - warnedSince);
    } else {
      untoldSince = hour;
    }
  }

  private void warn(int hour, Alarm now) {
    boolean warning = now.compareTo(Alarm.DEADLINE) >= 0;
    if (!warning) {
      warnedSince = NEVER;
    } else if (warnedSince == NEVER) {
      warnedSince = hour;
    }
    if (untoldSince != NEVER && warning) {
      if (hour - untoldSince <= DAY) {
        score.toldLate();
      }
      untoldSince = NEVER;
    }
  }

  private void claim(int hour, Alarm now, IndexEntry entry, Behaviour behaviour) {
    if (now.compareTo(Alarm.HIGH) >= 0 && alarm.compareTo(Alarm.HIGH) < 0) {
      score.high().add(wanted && (!entry.indexed() || entry.wouldBeDropped(hour, behaviour)));
    }
    if (now == Alarm.PROBABLY_DROPPED && alarm != now) {
      claimedSince = hour;
    }
    // Times are "about" so long: a claim is right if the page goes within a day after it.
    if (claimedSince != NEVER && (!entry.indexed() || hour - claimedSince >= DAY)) {
      score.probablyDropped().add(wanted && !entry.indexed());
      claimedSince = NEVER;
    }
  }
}
