package org.stayindexed.storage;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.stayindexed.model.traffic.Hits;

/**
 * Writes counts of a URL as {@code store.hit_day} has them: digits at fixed places, which SQL of
 * any database can read. What needs more digits than it has becomes the most that fits: no log
 * counts to ten digits in a day, but a broken one may claim an answer of any size. Belongs to one
 * thread.
 */
final class CountDigits {
  private static final int DAY = 6;
  private static final int HIT_CLASS = 5;
  private static final int HITS = 10;
  private static final int BYTES = 15;
  private static final int SECOND = 11;
  private static final int WIDTH = DAY + HIT_CLASS + HITS + BYTES + 2 * SECOND;

  private final byte[] digits = new byte[WIDTH * DayTable.MAX_PLACES];
  private int end;

  /** The digits of at most {@link DayTable#MAX_PLACES} counts. */
  String of(List<CountedRow> ofUrl) {
    end = 0;
    for (CountedRow row : ofUrl) {
      Hits hits = row.hits();
      append(row.time(), DAY);
      append(row.hitClass(), HIT_CLASS);
      append(hits.count(), HITS);
      append(hits.bytes(), BYTES);
      append(hits.first().getEpochSecond(), SECOND);
      append(hits.last().getEpochSecond(), SECOND);
    }
    return new String(digits, 0, end, StandardCharsets.ISO_8859_1);
  }

  private void append(long number, int width) {
    int start = end;
    end += width;
    long rest = Math.max(0, number);
    for (int at = end - 1; at >= start; at--) {
      long quotient = rest / 10;
      digits[at] = (byte) ('0' + (rest - 10 * quotient));
      rest = quotient;
    }
    for (int at = start; rest > 0 && at < end; at++) {
      digits[at] = '9';
    }
  }
}
