package org.stayindexed.logs.format;

/**
 * How nginx writes bytes that would break a line: the parameter {@code escape} of {@code
 * log_format}.
 */
public enum Escaping {
  /** {@code \xHH}, upper case; a missing value is {@code -}. */
  DEFAULT,
  /** As in JSON; a missing value is empty. */
  JSON,
  /** Bytes as they came: a quote inside of a value cannot be told from the one that ends it. */
  NONE;

  /**
   * Undoes the escapes of a field, those of nginx in both of its forms and of Apache, which do not
   * contradict each other. What is no escape stays as it is.
   *
   * @return the number of bytes written to {@code out}, which is as long as the field at least
   */
  public int undo(byte[] line, int from, int to, byte[] out) {
    int written = 0;
    int at = from;
    while (at < to) {
      byte b = line[at++];
      if (b != '\\' || this == NONE || at == to) {
        out[written++] = b;
      } else if (hexDigits(line[at]) > 0 && isHex(line, at + 1, to, hexDigits(line[at]))) {
        int digits = hexDigits(line[at]);
        out[written++] = (byte) hex(line, at + digits - 1);
        at += 1 + digits;
      } else {
        out[written++] = simple(line[at++]);
      }
    }
    return written;
  }

  private static int hexDigits(byte kind) {
    // The \ u of JSON is only used for control characters, so that its last two digits are a byte.
    return kind == 'x' ? 2 : kind == 'u' ? 4 : 0;
  }

  private static boolean isHex(byte[] line, int from, int to, int digits) {
    if (to - from < digits) {
      return false;
    }
    for (int i = from; i < from + digits; i++) {
      if (Character.digit(line[i], 16) < 0) {
        return false;
      }
    }
    return true;
  }

  private static int hex(byte[] line, int at) {
    return (Character.digit(line[at], 16) << 4) | Character.digit(line[at + 1], 16);
  }

  private static byte simple(byte escaped) {
    return (byte)
        switch (escaped) {
          case 'n' -> '\n';
          case 't' -> '\t';
          case 'r' -> '\r';
          case 'b' -> '\b';
          case 'f' -> '\f';
          default -> escaped;
        };
  }
}
