package org.stayindexed.crawler.parse;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Decodes a page in the order of the HTML Standard (section 13.2.3): byte order mark, then the
 * Content-Type header, then a meta element in the first 1,024 bytes. Without any of them a page
 * whose bytes are UTF-8 is UTF-8; else a later meta element counts, and without one the page is
 * Windows-1252.
 */
final class CharsetSniffer {
  private static final int PRESCAN_BYTES = 1_024;

  private CharsetSniffer() {}

  /**
   * The text of a page.
   *
   * @param label the encoding that the header names; empty if none
   */
  static String decode(byte[] body, String label) {
    return page(body, label).text();
  }

  /** The same, with how it was made. */
  static DecodedPage page(byte[] body, String label) {
    if (startsWith(body, 0xef, 0xbb, 0xbf)) {
      return DecodedPage.of(body, StandardCharsets.UTF_8, 3);
    }
    if (startsWith(body, 0xfe, 0xff)) {
      return DecodedPage.of(body, StandardCharsets.UTF_16BE, 2);
    }
    if (startsWith(body, 0xff, 0xfe)) {
      return DecodedPage.of(body, StandardCharsets.UTF_16LE, 2);
    }
    return CharsetLabels.find(label)
        .or(() -> inMeta(body, PRESCAN_BYTES))
        .map(charset -> DecodedPage.of(body, charset, 0))
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

  private static Optional<Charset> inMeta(byte[] body, int bytes) {
    int length = Math.min(body.length, bytes);
    return MetaPrescan.charset(new String(body, 0, length, StandardCharsets.ISO_8859_1));
  }

  private static DecodedPage guessed(byte[] body) {
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body)).toString();
      return new DecodedPage(text, StandardCharsets.UTF_8, 0);
    } catch (CharacterCodingException e) {
      Charset charset = inMeta(body, body.length).orElse(CharsetLabels.WINDOWS_1252);
      return DecodedPage.of(body, charset, 0);
    }
  }
}
