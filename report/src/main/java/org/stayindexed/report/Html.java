package org.stayindexed.report;

/** What text costs in a page. */
final class Html {
  private static final int AMPERSAND = 5;
  private static final int BRACKET = 4;
  private static final int OUTSIDE_ASCII = 4;

  private Html() {}

  /** At most so many bytes, escaped and in UTF-8. */
  static long bytes(String text) {
    long bytes = 0;
    for (int i = 0; i < text.length(); i++) {
      bytes += bytes(text.charAt(i));
    }
    return bytes;
  }

  private static int bytes(char letter) {
    return switch (letter) {
      case '&', '"', '\'' -> AMPERSAND;
      case '<', '>' -> BRACKET;
      default -> letter < 128 ? 1 : OUTSIDE_ASCII;
    };
  }
}
