package org.stayindexed.crawler.parse;

import java.nio.charset.Charset;
import java.util.OptionalInt;

/**
 * The text of a page and how it was made of its bytes.
 *
 * @param charset its encoding
 * @param markBytes length of the byte order mark before the text
 */
record DecodedPage(String text, Charset charset, int markBytes) {

  static DecodedPage of(byte[] body, Charset charset, int markBytes) {
    return new DecodedPage(
        new String(body, markBytes, body.length - markBytes, charset), charset, markBytes);
  }

  /**
   * Where a character stands in the body; right as far as the bytes before it are valid. Empty for
   * the few encodings that can only be read.
   */
  OptionalInt byteOffset(int character) {
    return charset.canEncode()
        ? OptionalInt.of(markBytes + text.substring(0, character).getBytes(charset).length)
        : OptionalInt.empty();
  }
}
