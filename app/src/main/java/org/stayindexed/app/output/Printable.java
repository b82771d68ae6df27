package org.stayindexed.app.output;

import java.util.stream.Collectors;

/** Makes foreign text safe for a terminal: a page's title must not move the cursor. */
public final class Printable {
  private Printable() {}

  /** The text with control and direction characters as {@code \}{@code uXXXX}, and on one line. */
  public static String of(String text) {
    StringBuilder safe = new StringBuilder(text.length());
    text.codePoints().forEach(c -> append(safe, c));
    return safe.toString();
  }

  /** The same for a text of several lines that are our own. */
  public static String lines(String text) {
    return text.lines().map(Printable::of).collect(Collectors.joining("\n"));
  }

  private static void append(StringBuilder safe, int codePoint) {
    int type = Character.getType(codePoint);
    boolean unsafe =
        type == Character.CONTROL
            || type == Character.FORMAT
            || type == Character.SURROGATE
            || type == Character.LINE_SEPARATOR
            || type == Character.PARAGRAPH_SEPARATOR;
    if (codePoint == '\n') {
      safe.append(" | ");
    } else if (unsafe) {
      safe.append(String.format(java.util.Locale.ROOT, "\\u%04x", codePoint));
    } else {
      safe.appendCodePoint(codePoint);
    }
  }
}
