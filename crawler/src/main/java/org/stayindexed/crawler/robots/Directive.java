package org.stayindexed.crawler.robots;

import java.util.Optional;

/**
 * A line that says something: {@code key: value}.
 *
 * @param value without white space at its ends, perhaps empty
 */
record Directive(DirectiveKey key, String value, Line line) {

  /** The directive of a line; none if it is blank, a comment or anything else. */
  static Optional<Directive> of(Line line) {
    String text = withoutComment(line.octets());
    int separator = separatorOf(text);
    String key = Octets.trimmed(text.substring(0, Math.max(0, separator)));
    return key.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Directive(
                DirectiveKey.of(key), Octets.trimmed(text.substring(separator + 1)), line));
  }

  private static String withoutComment(String octets) {
    int hash = octets.indexOf('#');
    return Octets.trimmed(hash < 0 ? octets : octets.substring(0, hash));
  }

  /**
   * The colon, or where there is none, the white space between exactly two words, since Google
   * forgives {@code Disallow /private/}; -1 without either.
   */
  private static int separatorOf(String text) {
    int colon = text.indexOf(':');
    if (colon >= 0) {
      return colon;
    }
    int blank = blankFrom(text, 0);
    int secondWord = blank;
    while (secondWord < text.length() && isBlank(text.charAt(secondWord))) {
      secondWord++;
    }
    boolean twoWords = blank < text.length() && blankFrom(text, secondWord) == text.length();
    return twoWords ? blank : -1;
  }

  private static int blankFrom(String text, int from) {
    int at = from;
    while (at < text.length() && !isBlank(text.charAt(at))) {
      at++;
    }
    return at;
  }

  private static boolean isBlank(char c) {
    return c == ' ' || c == '\t';
  }
}
