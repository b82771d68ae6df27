package org.stayindexed.storage;

import java.nio.charset.StandardCharsets;

/** Reads what {@link PackedWriter} wrote. */
final class PackedReader {
  private final byte[] bytes;
  private int at;

  PackedReader(byte[] bytes) {
    this.bytes = bytes;
  }

  boolean hasNext() {
    return at < bytes.length;
  }

  /**
   * The next number.
   *
   * @throws IllegalArgumentException if none is there
   */
  long number() {
    long value = 0;
    for (int shift = 0; shift < Long.SIZE && hasNext(); shift += 7) {
      int octet = bytes[at++];
      value |= (long) (octet & PackedWriter.SEVEN_BITS) << shift;
      if ((octet & PackedWriter.MORE) == 0) {
        return value;
      }
    }
    throw new IllegalArgumentException("It ends within a number, at byte " + at);
  }

  /**
   * A number of things that follow, each of one byte at least.
   *
   * @throws IllegalArgumentException if there cannot be so many
   */
  int count() {
    long count = number();
    if (count < 0 || count > bytes.length - at) {
      throw new IllegalArgumentException(count + " things do not follow at byte " + at);
    }
    return (int) count;
  }

  String text() {
    int length = count();
    String text = new String(bytes, at, length, StandardCharsets.UTF_8);
    at += length;
    return text;
  }
}
