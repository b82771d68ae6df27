package org.stayindexed.crawler.parse;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Decodes a page in the order of the HTML Standard (section 13.2.3): byte order mark, then the
 * Content-Type header, then a meta element in the first 1,024 bytes; without any of them UTF-8 if
 * the bytes are UTF-8, else Windows-1252.
 */
final class CharsetSniffer {
  private static final int PRESCAN_BYTES = 1_024;
  private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

  private static final Pattern CHARSET =
      Pattern.compile("charset\\s*=\\s*[\"']?\\s*([^\\s\"'/>;]+)", Pattern.CASE_INSENSITIVE);

  private static final Pattern COMMENT_OR_META =
      Pattern.compile(
          "<!--.*?(?:-->|\\z)|<meta[\\s/]([^>]*)", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

  private CharsetSniffer() {}

  static String decode(byte[] body, String contentType) {
    if (startsWith(body, 0xef, 0xbb, 0xbf)) {
      return new String(body, 3, body.length - 3, StandardCharsets.UTF_8);
    }
    if (startsWith(body, 0xfe, 0xff)) {
      return new String(body, 2, body.length - 2, StandardCharsets.UTF_16BE);
    }
    if (startsWith(body, 0xff, 0xfe)) {
      return new String(body, 2, body.length - 2, StandardCharsets.UTF_16LE);
    }
    return declared(contentType)
        .or(() -> inMeta(body))
        .map(charset -> new String(body, charset))
        .orElseGet(() -> guessed(body));
  }

  private static boolean startsWith(byte[] body, int... bytes) {
    for (int i = 0; i < bytes.length; i++) {
      if (i >= body.length || (body[i] & 0xff) != bytes[i]) {
        return false;
      }
    }
    return true;
  }

  private static Optional<Charset> declared(String text) {
    Matcher matcher = CHARSET.matcher(text);
    return matcher.find() ? named(matcher.group(1)) : Optional.empty();
  }

  private static Optional<Charset> inMeta(byte[] body) {
    int length = Math.min(body.length, PRESCAN_BYTES);
    String start = new String(body, 0, length, StandardCharsets.ISO_8859_1);
    Matcher matcher = COMMENT_OR_META.matcher(start);
    while (matcher.find()) {
      String attributes = matcher.group(1);
      Optional<Charset> charset = attributes == null ? Optional.empty() : declared(attributes);
      if (charset.isPresent()) {
        // A page whose bytes could be read to this point is not UTF-16, whatever it says.
        return charset.map(c -> c.name().startsWith("UTF-16") ? StandardCharsets.UTF_8 : c);
      }
    }
    return Optional.empty();
  }

  /** The encoding behind a label; the Encoding Standard means Windows-1252 by these. */
  private static Optional<Charset> named(String label) {
    String name = label.toLowerCase(Locale.ROOT);
    return switch (name) {
      case "iso-8859-1", "iso8859-1", "latin1", "l1", "us-ascii", "ascii" ->
          Optional.of(WINDOWS_1252);
      default -> known(name);
    };
  }

  private static Optional<Charset> known(String name) {
    try {
      return Optional.of(Charset.forName(name));
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      return Optional.empty();
    }
  }

  private static String guessed(byte[] body) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body)).toString();
    } catch (CharacterCodingException e) {
      return new String(body, WINDOWS_1252);
    }
  }
}
