package org.stayindexed.storage;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.stayindexed.model.traffic.Hits;
import org.stayindexed.model.traffic.TimeHistogram;

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

  /** The class and the two times of the count at a place of {@code store.place p}, in SQL. */
  static final String CLASS_SQL = sql("p.n", DAY, HIT_CLASS, "integer");

  static final String FIRST_SQL = sql("p.n", WIDTH - 2 * SECOND, SECOND, "bigint");
  static final String LAST_SQL = sql("p.n", WIDTH - SECOND, SECOND, "bigint");

  /** The latest day of a row, in days since 1970, in SQL. */
  static final String LAST_DAY_SQL = sql("h.places", 0, DAY, "integer");

  private final byte[] digits = new byte[WIDTH * DayTable.MAX_PLACES];
  private int end;

  /** Places are counted from 1, and so are the characters of a text. */
  private static String sql(String place, int from, int width, String type) {
    String start = WIDTH + " * " + place + " - " + (WIDTH - from - 1);
    return "cast(substring(h.counts from " + start + " for " + width + ") as " + type + ")";
  }

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

  /** How many counts these digits hold. */
  static int places(String digits) {
    return digits.length() / WIDTH;
  }

  /** The day of a count, in days since 1970. */
  static long day(String digits, int place) {
    return number(digits, place, 0, DAY);
  }

  /** Its class. */
  static int hitClass(String digits, int place) {
    return (int) number(digits, place, DAY, HIT_CLASS);
  }

  /** What was counted. */
  static Hits hits(String digits, int place, TimeHistogram requests, TimeHistogram upstreams) {
    int count = DAY + HIT_CLASS;
    int bytes = count + HITS;
    int first = bytes + BYTES;
    return new Hits(
        number(digits, place, count, HITS),
        number(digits, place, bytes, BYTES),
        Instant.ofEpochSecond(number(digits, place, first, SECOND)),
        Instant.ofEpochSecond(number(digits, place, first + SECOND, SECOND)),
        requests,
        upstreams);
  }

  private static long number(String digits, int place, int from, int width) {
    int start = WIDTH * place + from;
    return Long.parseLong(digits, start, start + width, 10);
  }
}
