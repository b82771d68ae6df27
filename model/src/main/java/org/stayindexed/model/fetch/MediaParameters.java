package org.stayindexed.model.fetch;

/**
 * Looks for the charset among the parameters of a media type (MIME Sniffing Standard, section 4.4).
 * One difference: servers quote with apostrophes too, or forget the second one, and mean it well.
 */
final class MediaParameters {
  private static final String SPACE = " \t\r\n";

  private final String text;
  private int at;

  private MediaParameters(String text, int from) {
    this.text = text;
    this.at = from;
  }

  /**
   * The first charset with a value that may stand there; empty if there is none.
   *
   * @param text a media type
   * @param from where its first semicolon stands; its end if there is none
   */
  static String charset(String text, int from) {
    return new MediaParameters(text, from).charset();
  }

  private String charset() {
    while (at < text.length()) {
      at++;
      skipSpace();
      String name = to(";=");
      if (at == text.length() || text.charAt(at) == ';') {
        continue;
      }
      at++;
      boolean quoted = isAt('"');
      String value = quoted ? quoted() : trimmedEnd(to(";"));
      to(";");
      boolean present = quoted || !value.isEmpty();
      if (name.equalsIgnoreCase("charset") && present && isPlain(value)) {
        return value.replace('\'', ' ').strip();
      }
    }
    return "";
  }

  private String to(String ends) {
    int start = at;
    while (at < text.length() && ends.indexOf(text.charAt(at)) < 0) {
      at++;
    }
    return text.substring(start, at);
  }

  /** What stands between two quotation marks, or behind the first one if there is no second. */
  private String quoted() {
    StringBuilder value = new StringBuilder();
    for (at++; at < text.length() && !isAt('"'); at++) {
      boolean escape = isAt('\\') && at + 1 < text.length();
      value.append(text.charAt(escape ? ++at : at));
    }
    return value.toString();
  }

  private boolean isAt(char c) {
    return at < text.length() && text.charAt(at) == c;
  }

  private void skipSpace() {
    while (at < text.length() && SPACE.indexOf(text.charAt(at)) >= 0) {
      at++;
    }
  }

  private static boolean isPlain(String value) {
    return value.chars().allMatch(c -> c == '\t' || (c >= ' ' && c != 0x7f && c <= 0xff));
  }

  /** Without HTTP white space at its ends; {@code strip} would take vertical tabs too. */
  static String trimmed(String text) {
    int from = 0;
    while (from < text.length() && SPACE.indexOf(text.charAt(from)) >= 0) {
      from++;
    }
    return trimmedEnd(text.substring(from));
  }

  private static String trimmedEnd(String text) {
    int to = text.length();
    while (to > 0 && SPACE.indexOf(text.charAt(to - 1)) >= 0) {
      to--;
    }
    return text.substring(0, to);
  }
}
