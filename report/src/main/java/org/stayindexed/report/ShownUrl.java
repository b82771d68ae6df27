package org.stayindexed.report;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A URL as people read it: without the origin that all pages of the site share, with letters of
 * other alphabets instead of their bytes, and with both ends where it is very long. Links and
 * exports have it as it is.
 */
final class ShownUrl {
  private static final int LONGEST = 200;
  private static final int END = 60;

  /**
   * Bytes outside ASCII as they are written in normal form (RFC 3986, section 2.1); others stay as
   * they are, so that two URLs never look the same.
   */
  private static final Pattern BYTES = Pattern.compile("(?:%[89A-F][0-9A-F])+");

  private ShownUrl() {}

  /**
   * @param origin scheme, host and port of the site; empty where there is none
   */
  static String of(String url, String origin) {
    boolean own = !origin.isEmpty() && url.startsWith(origin + "/");
    return middleCut(readable(own ? url.substring(origin.length()) : url));
  }

  /** Scheme, host and port of an absolute URL. */
  static String originOf(String url) {
    int host = url.indexOf("//") + 2;
    int path = url.indexOf('/', host);
    return path < 0 ? url : url.substring(0, path);
  }

  private static String readable(String url) {
    return BYTES.matcher(url).replaceAll(bytes -> Matcher.quoteReplacement(letters(bytes.group())));
  }

  private static String letters(String encoded) {
    byte[] bytes = HexFormat.of().parseHex(encoded.replace("%", ""));
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      return text.codePoints().allMatch(ShownUrl::isLetter) ? text : encoded;
    } catch (CharacterCodingException e) {
      return encoded;
    }
  }

  /** No character that moves others around, or that nobody sees. */
  private static boolean isLetter(int character) {
    return switch (Character.getType(character)) {
      case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK -> true;
      default -> Character.isLetterOrDigit(character);
    };
  }

  private static String middleCut(String text) {
    if (text.length() <= LONGEST) {
      return text;
    }
    int end = text.length() - END;
    return Text.cut(text, LONGEST - END)
        + text.substring(Character.isLowSurrogate(text.charAt(end)) ? end + 1 : end);
  }
}
