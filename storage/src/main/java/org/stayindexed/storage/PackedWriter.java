package org.stayindexed.storage;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** Writes numbers and texts in few bytes: seven bits of a number in each, the lowest first. */
final class PackedWriter {
  static final int SEVEN_BITS = 0x7f;
  static final int MORE = 0x80;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream(256);

  /** A number; one that is not negative and small takes the fewest bytes. */
  void number(long value) {
    long rest = value;
    while ((rest & ~SEVEN_BITS) != 0) {
      out.write((int) (rest & SEVEN_BITS) | MORE);
      rest >>>= 7;
    }
    out.write((int) rest);
  }

  void text(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    number(bytes.length);
    out.write(bytes, 0, bytes.length);
  }

  int size() {
    return out.size();
  }

  byte[] toBytes() {
    return out.toByteArray();
  }
}
