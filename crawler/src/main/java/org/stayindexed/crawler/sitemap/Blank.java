package org.stayindexed.crawler.sitemap;

/** White space around a value, that of Unicode included: editors leave it there. */
final class Blank {
  private Blank() {}

  static String strip(String text) {
    int start = 0;
    int end = text.length();
    while (start < end && isBlank(text.charAt(start))) {
      start++;
    }
    while (start < end && isBlank(text.charAt(end - 1))) {
      end--;
    }
    return text.substring(start, end);
  }

  private static boolean isBlank(char c) {
    return c <= ' '
        || Character.isSpaceChar(c)
        || Character.isWhitespace(c)
        || c == '\u0085' // next line
        || c == '\u200b' // zero width space
        || c == '\ufeff'; // byte order mark
  }
}
