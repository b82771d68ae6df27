package org.stayindexed.logs.ingest;

import java.util.AbstractList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Counters by {@link FoldKey}. Belongs to one thread. */
final class FoldTable {
  private static final int INITIAL_CAPACITY = 1 << 10;
  private static final long MULTIPLIER = 0x9E3779B97F4A7C15L;

  /** No key is zero, because none has a time in 1970; so a look into one array tells. */
  private static final long NO_KEY = 0;

  private long[] keys = new long[INITIAL_CAPACITY];
  private @Nullable HitCounter[] counters = new HitCounter[INITIAL_CAPACITY];
  private int size;

  /** Makes a row of a counter and its key. */
  interface Row<T> {
    T of(long key, HitCounter counter);
  }

  /** The counter of a key, a new one if there is none. */
  HitCounter at(long key) {
    int slot = slot(key);
    HitCounter found = counters[slot];
    if (found != null) {
      return found;
    }
    if (2 * size >= keys.length) {
      grow();
      slot = slot(key);
    }
    HitCounter added = new HitCounter();
    keys[slot] = key;
    counters[slot] = added;
    size++;
    return added;
  }

  private int slot(long key) {
    int mask = keys.length - 1;
    int slot = (int) ((key * MULTIPLIER) >>> 32) & mask;
    while (keys[slot] != NO_KEY && keys[slot] != key) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  private void grow() {
    long[] oldKeys = keys;
    @Nullable HitCounter[] oldCounters = counters;
    keys = new long[2 * oldKeys.length];
    counters = new HitCounter[keys.length];
    for (int i = 0; i < oldKeys.length; i++) {
      if (oldKeys[i] != NO_KEY) {
        int slot = slot(oldKeys[i]);
        keys[slot] = oldKeys[i];
        counters[slot] = oldCounters[i];
      }
    }
  }

  int size() {
    return size;
  }

  /**
   * Its rows in the order of the keys, so that what belongs to a target stands together. Each is
   * made when it is asked for: all of them would take as much memory again.
   */
  <T> List<T> rows(Row<T> row) {
    long[] sorted = sortedKeys();
    return new AbstractList<>() {
      @Override
      public T get(int index) {
        long key = sorted[index];
        return row.of(key, at(key));
      }

      @Override
      public int size() {
        return sorted.length;
      }
    };
  }

  private long[] sortedKeys() {
    long[] sorted = new long[size];
    int found = 0;
    for (long key : keys) {
      if (key != NO_KEY) {
        sorted[found++] = key;
      }
    }
    Arrays.sort(sorted);
    return sorted;
  }

  /** Keeps its capacity: the next batch is as large as a rule. */
  void clear() {
    Arrays.fill(keys, NO_KEY);
    Arrays.fill(counters, null);
    size = 0;
  }
}
