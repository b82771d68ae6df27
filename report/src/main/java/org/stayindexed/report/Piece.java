package org.stayindexed.report;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A part of a text.
 *
 * @param whole whether it is a date, which browsers would break at its hyphens, or a time
 */
public record Piece(String text, boolean whole) {
  private static final Pattern DAY_OR_TIME =
      Pattern.compile("\\b\\d{4}-\\d{2}-\\d{2}(?:T[\\d:.]{5,18}Z)?\\b|\\b\\d{2}:\\d{2} UTC\\b");

  /** The parts of a text in their order. */
  public static List<Piece> of(String text) {
    List<Piece> pieces = new ArrayList<>();
    Matcher found = DAY_OR_TIME.matcher(text);
    int end = 0;
    while (found.find()) {
      add(pieces, text.substring(end, found.start()), false);
      add(pieces, found.group(), true);
      end = found.end();
    }
    add(pieces, text.substring(end), false);
    return pieces;
  }

  private static void add(List<Piece> pieces, String text, boolean whole) {
    if (!text.isEmpty()) {
      pieces.add(new Piece(text, whole));
    }
  }
}
