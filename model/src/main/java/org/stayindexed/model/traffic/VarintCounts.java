package org.stayindexed.model.traffic;

import java.io.ByteArrayOutputStream;

/** Writes the counts that are not zero, each as the distance to the one before it and its value. */
final class VarintCounts {
  private static final int SEVEN_BITS = 0x7f;
  private static final int MORE = 0x80;

  private VarintCounts() {}

  static byte[] write(long[] counts) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    int last = -1;
    for (int i = 0; i < counts.length; i++) {
      if (counts[i] != 0) {
        write(out, i - last - 1);
        write(out, counts[i]);
        last = i;
      }
    }
    return out.toByteArray();
  }

  private static void write(ByteArrayOutputStream out, long value) {
    long rest = value;
    while (rest > SEVEN_BITS) {
      out.write((int) (rest & SEVEN_BITS) | MORE);
      rest >>>= 7;
    }
    out.write((int) rest);
  }

  static TimeHistogram read(byte[] bytes, int buckets) {
    long[] counts = new long[buckets];
    Cursor cursor = new Cursor(bytes);
    int index = -1;
    while (cursor.hasNext()) {
      long distance = cursor.next();
      if (distance < 0 || distance >= buckets - 1L - index) {
        throw new IllegalArgumentException("No histogram: bucket " + (index + 1 + distance));
      }
      index += (int) distance + 1;
      counts[index] = cursor.next();
      // The sum of all must not overflow either.
      if (counts[index] < 1 || counts[index] > Long.MAX_VALUE / buckets) {
        throw new IllegalArgumentException("No histogram: a count of " + counts[index]);
      }
    }
    return TimeHistogram.ofCounts(counts);
  }

  private static final class Cursor {
    private final byte[] bytes;
    private int at;

    Cursor(byte[] bytes) {
      this.bytes = bytes;
    }

    boolean hasNext() {
      return at < bytes.length;
    }

    long next() {
      long value = 0;
      for (int shift = 0; shift < Long.SIZE && hasNext(); shift += 7) {
        int octet = bytes[at++];
        value |= (long) (octet & SEVEN_BITS) << shift;
        if ((octet & MORE) == 0) {
          return value;
        }
      }
      throw new IllegalArgumentException("No histogram: it ends within a number");
    }
  }
}
