package org.stayindexed.crawler.http;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/** Collects the bytes of a body up to a limit, without ever asking the network for more. */
final class BoundedBody {
  private static final int FIRST_SIZE = 32 * 1024;

  private final int limit;
  private byte[] bytes = {};
  private int length;

  BoundedBody(int limit) {
    this.limit = limit;
  }

  /**
   * Reads to the end or to the limit. What was read before an exception stays readable.
   *
   * @param announced the length that the header announces, negative if none
   * @return whether the end was reached
   */
  boolean readFrom(InputStream content, long announced) throws IOException {
    int expected = (int) Math.min(limit, announced >= 0 ? announced + 1 : FIRST_SIZE);
    bytes = new byte[Math.max(1, expected)];
    while (true) {
      int read = content.read(bytes, length, bytes.length - length);
      if (read < 0) {
        return true;
      }
      length += read;
      if (length == limit) {
        return content.read() < 0;
      }
      if (length == bytes.length) {
        bytes = Arrays.copyOf(bytes, (int) Math.min(limit, 2L * bytes.length));
      }
    }
  }

  int length() {
    return length;
  }

  byte[] toBytes() {
    return length == bytes.length ? bytes : Arrays.copyOf(bytes, length);
  }
}
