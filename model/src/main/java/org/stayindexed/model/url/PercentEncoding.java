package org.stayindexed.model.url;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Percent-encode sets and decoding of the WHATWG URL Standard, section 1.3. */
final class PercentEncoding {
  private static final char[] HEX = "0123456789ABCDEF".toCharArray();
  private static final boolean[] PATH = setOf(" \"#<>?^`{}");
  private static final boolean[] SPECIAL_QUERY = setOf(" \"#<>'");

  private PercentEncoding() {}

  static void appendPath(StringBuilder out, String input, int from, int to) {
    append(out, input, from, to, PATH);
  }

  static void appendQuery(StringBuilder out, String input, int from, int to) {
    append(out, input, from, to, SPECIAL_QUERY);
  }

  /** Bytes of the text with each valid {@code %hh} replaced by its byte. */
  static byte[] decode(String input) {
    byte[] bytes = input.getBytes(StandardCharsets.UTF_8);
    int written = 0;
    for (int i = 0; i < bytes.length; i++) {
      if (bytes[i] == '%'
          && i + 2 < bytes.length
          && hex(bytes[i + 1]) >= 0
          && hex(bytes[i + 2]) >= 0) {
        bytes[written++] = (byte) ((hex(bytes[i + 1]) << 4) | hex(bytes[i + 2]));
        i += 2;
      } else {
        bytes[written++] = bytes[i];
      }
    }
    return Arrays.copyOf(bytes, written);
  }

  private static int hex(byte b) {
    return Character.digit(b, 16);
  }

  private static void append(StringBuilder out, String input, int from, int to, boolean[] encoded) {
    int i = from;
    while (i < to) {
      char c = input.charAt(i);
      if (c < 0x7f && !encoded[c]) {
        out.append(c);
        i++;
      } else {
        int codePoint = input.codePointAt(i);
        appendEncoded(out, codePoint);
        i += Character.charCount(codePoint);
      }
    }
  }

  private static void appendEncoded(StringBuilder out, int codePoint) {
    boolean loneSurrogate = codePoint >= 0xd800 && codePoint <= 0xdfff;
    String character = loneSurrogate ? "\ufffd" : Character.toString(codePoint);
    for (byte b : character.getBytes(StandardCharsets.UTF_8)) {
      out.append('%').append(HEX[(b >> 4) & 15]).append(HEX[b & 15]);
    }
  }

  private static boolean[] setOf(String characters) {
    boolean[] set = new boolean[0x7f];
    Arrays.fill(set, 0, 0x20, true);
    characters.chars().forEach(c -> set[c] = true);
    return set;
  }
}
