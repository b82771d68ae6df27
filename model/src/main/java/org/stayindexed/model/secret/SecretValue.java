package org.stayindexed.model.secret;

import org.stayindexed.model.secret.SecretPlaces.Place;

/** Tells where the value of a parameter ends; in doubt later, because the rest may belong to it. */
final class SecretValue {
  private SecretValue() {}

  /**
   * The value behind an equals sign.
   *
   * @param equals stands at the equals sign, and stays there
   * @param inPath whether it is a path parameter such as {@code ;jsessionid=}, which ends with its
   *     path segment
   */
  static Place behind(String text, EncodedText equals, boolean inPath) {
    int from = equals.end();
    if (from < text.length() && (text.charAt(from) == '"' || text.charAt(from) == '\'')) {
      int quote = text.indexOf(text.charAt(from), from + 1);
      return new Place(from + 1, quote < 0 ? text.length() : quote);
    }
    EncodedText units = new EncodedText(text, from);
    while (units.next() && !endsAt(text, units, equals.depth(), inPath)) {
      // The value goes on.
    }
    return new Place(from, units.start());
  }

  /** A separator ends the value if it is not encoded more often than the equals sign. */
  private static boolean endsAt(String text, EncodedText units, int depth, boolean inPath) {
    char c = units.character();
    if (c == '&' || c == '#') {
      return units.depth() <= depth;
    }
    if (units.depth() > 0) {
      return false;
    }
    return c <= ' '
        || c == '"'
        || c == '<'
        || c == '>'
        || (inPath && "/;?".indexOf(c) >= 0)
        || (c == '\'' && isClosing(text, units.end()));
  }

  /** Whether what stands behind an apostrophe shows that it ends a quotation. */
  private static boolean isClosing(String text, int behind) {
    return behind == text.length() || text.charAt(behind) <= ' ' || text.charAt(behind) == '>';
  }
}
