package org.stayindexed.logs.format;

/** Numbers in the bytes of a line, read without an object for each of them. */
final class Digits {
  /** No number stands there. */
  static final long NONE = -1;

  private static final int MAX_DIGITS = 18;
  private static final int MILLI_DIGITS = 3;

  private Digits() {}

  /** A number of digits only. */
  static long number(byte[] line, int from, int to) {
    if (from >= to || to - from > MAX_DIGITS) {
      return NONE;
    }
    long value = 0;
    for (int i = from; i < to; i++) {
      int digit = line[i] - '0';
      if (digit < 0 || digit > 9) {
        return NONE;
      }
      value = 10 * value + digit;
    }
    return value;
  }

  /** Seconds such as {@code 0.052}, as milliseconds. */
  static long millis(byte[] line, int from, int to) {
    int point = from;
    while (point < to && line[point] != '.') {
      point++;
    }
    if (point - from > MAX_DIGITS - MILLI_DIGITS) {
      return NONE;
    }
    long seconds = number(line, from, point);
    if (seconds == NONE || point == to) {
      return seconds == NONE ? NONE : 1_000 * seconds;
    }
    int end = Math.min(to, point + 1 + MILLI_DIGITS);
    long fraction = number(line, point + 1, end);
    if (fraction == NONE) {
      return NONE;
    }
    for (int digits = end - point - 1; digits < MILLI_DIGITS; digits++) {
      fraction *= 10;
    }
    return 1_000 * seconds + fraction;
  }

  /** The sum of a list of seconds, {@code 0.1, - : 2.3}, as milliseconds; NONE without any. */
  static long sumOfMillis(byte[] line, int from, int to) {
    long sum = NONE;
    int start = from;
    while (start < to) {
      int end = start;
      while (end < to && line[end] != ' ' && line[end] != ',') {
        end++;
      }
      long item = millis(line, start, end);
      if (item != NONE) {
        sum = Math.max(0, sum) + item;
      }
      start = end + 1;
    }
    return sum;
  }
}
