package org.stayindexed.model.traffic;

import java.io.Serializable;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;

/**
 * How often which duration was seen, in buckets of 1/16 octave of milliseconds: a quantile read
 * from it is off by at most 3.2 %. Two add up to what one would have counted. Immutable; see {@link
 * Builder} for counting.
 */
public final class TimeHistogram implements Serializable {
  private static final long serialVersionUID = 1;
  private static final int STEPS = 16;
  private static final int STEP_BITS = 4;

  /** The last bucket holds everything above three days. */
  private static final int BUCKETS = 416;

  private static final TimeHistogram EMPTY = new TimeHistogram(new long[0]);

  /** Up to the last bucket that is not zero. */
  private final long[] counts;

  private TimeHistogram(long[] counts) {
    this.counts = counts;
  }

  /** Nothing counted. */
  public static TimeHistogram empty() {
    return EMPTY;
  }

  /** Reads what {@link #toBytes} wrote. */
  public static TimeHistogram of(byte[] bytes) {
    return VarintCounts.read(bytes, BUCKETS);
  }

  static TimeHistogram ofCounts(long[] counts) {
    int length = counts.length;
    while (length > 0 && counts[length - 1] == 0) {
      length--;
    }
    return length == 0 ? EMPTY : new TimeHistogram(Arrays.copyOf(counts, length));
  }

  /** A short form: 2 bytes for one duration, several hundred for any number of them. */
  public byte[] toBytes() {
    return VarintCounts.write(counts);
  }

  /** Whether nothing was counted. */
  public boolean isEmpty() {
    return counts.length == 0;
  }

  /** How many durations were counted. */
  public long count() {
    return Arrays.stream(counts).sum();
  }

  /** All durations together, off by at most 3.2 %: half the width of a bucket. */
  public Duration sum() {
    long millis = 0;
    for (int bucket = 0; bucket < counts.length; bucket++) {
      millis += counts[bucket] * middle(bucket);
    }
    return Duration.ofMillis(millis);
  }

  /**
   * The duration that the given share of all does not exceed, by nearest rank; empty if nothing was
   * counted.
   *
   * @param share above 0, at most 1
   */
  public Optional<Duration> quantile(double share) {
    if (!(share > 0 && share <= 1)) {
      throw new IllegalArgumentException("A share is above 0 and at most 1: " + share);
    }
    long rank = (long) Math.ceil(share * count());
    for (int bucket = 0; bucket < counts.length; bucket++) {
      rank -= counts[bucket];
      if (rank <= 0) {
        return Optional.of(Duration.ofMillis(middle(bucket)));
      }
    }
    return Optional.empty();
  }

  /** Both together. */
  public TimeHistogram plus(TimeHistogram other) {
    Builder sum = new Builder();
    sum.add(this);
    sum.add(other);
    return sum.build();
  }

  private static int bucket(long millis) {
    if (millis < STEPS) {
      return (int) Math.max(0, millis);
    }
    int exponent = Long.SIZE - 1 - Long.numberOfLeadingZeros(millis);
    int step = (int) (millis >>> (exponent - STEP_BITS)) & (STEPS - 1);
    return Math.min(BUCKETS - 1, (exponent - STEP_BITS + 1) * STEPS + step);
  }

  private static long middle(int bucket) {
    if (bucket < STEPS) {
      return bucket;
    }
    int shift = bucket / STEPS - 1;
    long lowest = (long) (STEPS + bucket % STEPS) << shift;
    return lowest + ((1L << shift) - 1) / 2;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof TimeHistogram that && Arrays.equals(counts, that.counts);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(counts);
  }

  @Override
  public String toString() {
    return "TimeHistogram" + Arrays.toString(counts);
  }

  /**
   * Counts durations; takes a few bytes for a few of them, because a log has hundreds of thousands
   * of URLs that were asked for once. Belongs to one thread.
   */
  public static final class Builder {
    private static final int FIRST_CAPACITY = 4;
    private static final int MAX_FEW = 64;

    /** The buckets of the first durations, two bytes each, while they are few. */
    private short[] few = new short[FIRST_CAPACITY];

    private int fewCount;

    /** The count of each bucket; empty while they are few. */
    private long[] counts = {};

    /** Counts one. */
    public void add(Duration duration) {
      addMillis(duration.toMillis());
    }

    /** Counts one that is given in milliseconds, without an object for each line of a log. */
    public void addMillis(long millis) {
      int bucket = bucket(millis);
      if (counts.length > 0 || fewCount == MAX_FEW) {
        manyCounts()[bucket]++;
        return;
      }
      if (fewCount == few.length) {
        few = Arrays.copyOf(few, 2 * few.length);
      }
      few[fewCount++] = (short) bucket;
    }

    /** Counts everything that another counted. */
    public void add(TimeHistogram other) {
      long[] all = manyCounts();
      for (int i = 0; i < other.counts.length; i++) {
        all[i] += other.counts[i];
      }
    }

    private long[] manyCounts() {
      if (counts.length == 0) {
        counts = new long[BUCKETS];
        for (int i = 0; i < fewCount; i++) {
          counts[few[i]]++;
        }
        fewCount = 0;
      }
      return counts;
    }

    /** What was counted until now. */
    public TimeHistogram build() {
      if (counts.length > 0) {
        return ofCounts(counts);
      }
      long[] found = new long[BUCKETS];
      for (int i = 0; i < fewCount; i++) {
        found[few[i]]++;
      }
      return ofCounts(found);
    }
  }
}
