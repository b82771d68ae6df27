package org.stayindexed.logs.ingest;

import java.time.Instant;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.stayindexed.logs.format.LogLine;
import org.stayindexed.model.traffic.Hits;
import org.stayindexed.model.traffic.TimeHistogram;

/** Counters of hits of one kind each, by their numbers from 0. Belongs to one thread. */
final class HitCounters {
  private static final int INITIAL_CAPACITY = 1 << 9;

  /** What a counter holds, side by side, because a line changes all of it. */
  private static final int COUNT = 0;

  private static final int BYTES = 1;

  /** The first and the last second, 32 bits each: until 2106. */
  private static final int SECONDS = 2;

  private static final int WIDTH = 3;
  private static final int HALF = 32;
  private static final long LAST_MASK = 0xFFFF_FFFFL;

  /** A first after and a last before every second that a log can name. */
  private static final long NO_SECOND = LAST_MASK << HALF;

  private long[] numbers = new long[WIDTH * INITIAL_CAPACITY];

  /** Empty until a line has a time, which those of most formats have not. */
  private TimeHistogram.@Nullable Builder[] requestTimes = {};

  private TimeHistogram.@Nullable Builder[] upstreamTimes = {};
  private int size;

  /** A new counter's number. */
  int begin() {
    int at = WIDTH * size;
    if (at == numbers.length) {
      numbers = Arrays.copyOf(numbers, at + WIDTH * (size / 2));
    }
    numbers[at + COUNT] = 0;
    numbers[at + BYTES] = 0;
    numbers[at + SECONDS] = NO_SECOND;
    return size++;
  }

  void add(int counter, LineCounts line) {
    long[] values = numbers;
    int at = WIDTH * counter;
    values[at + COUNT]++;
    values[at + BYTES] += line.bytes();
    // Lines are written when requests end, not always in the order of their times.
    long first = Math.min(line.second(), values[at + SECONDS] >>> HALF);
    long last = Math.max(line.second(), values[at + SECONDS] & LAST_MASK);
    values[at + SECONDS] = first << HALF | last;
    if (line.requestMillis() != LogLine.UNKNOWN) {
      requestTimes = counted(requestTimes, counter, line.requestMillis());
    }
    if (line.upstreamMillis() != LogLine.UNKNOWN) {
      upstreamTimes = counted(upstreamTimes, counter, line.upstreamMillis());
    }
  }

  private TimeHistogram.@Nullable Builder[] counted(
      TimeHistogram.@Nullable Builder[] times, int counter, long millis) {
    TimeHistogram.@Nullable Builder[] roomy =
        counter < times.length ? times : Arrays.copyOf(times, numbers.length / WIDTH);
    TimeHistogram.Builder counting = roomy[counter];
    if (counting == null) {
      counting = new TimeHistogram.Builder();
      roomy[counter] = counting;
    }
    counting.addMillis(millis);
    return roomy;
  }

  /** What a counter has counted. */
  Hits hits(int counter) {
    int at = WIDTH * counter;
    return new Hits(
        numbers[at + COUNT],
        numbers[at + BYTES],
        Instant.ofEpochSecond(numbers[at + SECONDS] >>> HALF),
        Instant.ofEpochSecond(numbers[at + SECONDS] & LAST_MASK),
        built(requestTimes, counter),
        built(upstreamTimes, counter));
  }

  private static TimeHistogram built(TimeHistogram.@Nullable Builder[] times, int counter) {
    TimeHistogram.Builder counted = counter < times.length ? times[counter] : null;
    return counted == null ? TimeHistogram.empty() : counted.build();
  }

  /** Forgets all of them; their numbers are used again. */
  void clear() {
    Arrays.fill(requestTimes, null);
    Arrays.fill(upstreamTimes, null);
    size = 0;
  }
}
