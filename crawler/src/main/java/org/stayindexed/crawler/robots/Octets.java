package org.stayindexed.crawler.robots;

import java.nio.charset.StandardCharsets;

/**
 * A robots.txt is handled as octets, since lengths are counted and patterns compared in them (RFC
 * 9309 section 2.2.2). They are kept in strings of which each character is one octet, below 256.
 */
final class Octets {
  private static final char[] HEX = "0123456789ABCDEF".toCharArray();

  private Octets() {}

  static String of(byte[] bytes, int from, int to) {
    return new String(bytes, from, to - from, StandardCharsets.ISO_8859_1);
  }

  /** The text that the octets spell in UTF-8; what is no UTF-8 becomes U+FFFD. */
  static String decoded(String octets) {
    return new String(octets.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
  }

  static boolean isSpace(char c) {
    return c == ' ' || (c >= '\t' && c <= '\r');
  }

  /**
   * Without ASCII white space at the ends; {@code trim} would take other control characters too.
   */
  static String trimmed(String octets) {
    int from = 0;
    int to = octets.length();
    while (from < to && isSpace(octets.charAt(from))) {
      from++;
    }
    while (to > from && isSpace(octets.charAt(to - 1))) {
      to--;
    }
    return octets.substring(from, to);
  }

  /**
   * The form in which paths are compared: escapes in upper case, octets outside ASCII escaped (RFC
   * 9309 section 2.2.2). As in Google's parser no escape is ever decoded, and ASCII characters that
   * a URL must escape, the space say, stay as they are.
   */
  static String escaped(String octets) {
    StringBuilder out = new StringBuilder(octets.length());
    for (int i = 0; i < octets.length(); i++) {
      char c = octets.charAt(i);
      if (c == '%' && isHex(octets, i + 1) && isHex(octets, i + 2)) {
        out.append(c).append(upper(octets.charAt(++i))).append(upper(octets.charAt(++i)));
      } else if (c >= 0x80) {
        out.append('%').append(HEX[c >> 4]).append(HEX[c & 15]);
      } else {
        out.append(c);
      }
    }
    return out.toString();
  }

  private static boolean isHex(String octets, int index) {
    if (index >= octets.length()) {
      return false;
    }
    char c = octets.charAt(index);
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
  }

  private static char upper(char hexDigit) {
    return hexDigit >= 'a' ? (char) (hexDigit - 'a' + 'A') : hexDigit;
  }
}
