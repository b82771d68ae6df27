package org.stayindexed.app.output;

import org.jspecify.annotations.Nullable;

/**
 * Keeps a page's title from being run: spreadsheets take a text of a CSV file that begins with one
 * of a few signs for a formula.
 */
final class FormulaGuard {
  /** With their full-width forms, which some spreadsheets read alike. */
  private static final String SIGNS = "=+-@\t\r\n\uff1d\uff0b\uff0d\uff20";

  private FormulaGuard() {}

  /** A text that looks like a formula with an apostrophe in front; all else as it is. */
  static @Nullable Object inert(@Nullable Object value) {
    return value instanceof String text && !text.isEmpty() && SIGNS.indexOf(text.charAt(0)) >= 0
        ? "'" + text
        : value;
  }
}
