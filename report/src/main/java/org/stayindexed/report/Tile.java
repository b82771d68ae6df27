package org.stayindexed.report;

import java.util.OptionalLong;

/**
 * One number at the top of a report.
 *
 * @param label what is counted
 * @param value the count in this run
 * @param change its difference to the run before, absent if there is none to compare with
 * @param better which direction is good news
 */
public record Tile(String label, long value, OptionalLong change, Better better) {

  /** Which direction of a number is good news. */
  public enum Better {
    MORE,
    LESS,
    NEITHER
  }

  /** The class of the change for the style sheet: good, bad or neutral. */
  public String tone() {
    long difference = change.orElse(0);
    if (difference == 0 || better == Better.NEITHER) {
      return "neutral";
    }
    return difference > 0 == (better == Better.MORE) ? "good" : "bad";
  }

  /** The change in words: {@code +12}, {@code no change}, or nothing. */
  public String changeText() {
    if (change.isEmpty()) {
      return "";
    }
    long difference = change.getAsLong();
    return difference == 0
        ? "no change"
        : (difference > 0 ? "+" : "−") + Text.number(Math.abs(difference));
  }
}
