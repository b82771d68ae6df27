package org.stayindexed.logs.ingest;

import java.util.AbstractList;
import java.util.Arrays;
import java.util.List;

/**
 * Counters by {@link FoldKey}. Keys and counts stand in arrays of numbers: as objects they would be
 * most of what the garbage collector has to look at. Belongs to one thread.
 */
final class FoldTable {
  private static final int INITIAL_CAPACITY = 1 << 10;
  private static final long MULTIPLIER = 0x9E3779B97F4A7C15L;

  /** No key is zero, because none has a time in 1970; so a look into one array tells. */
  private static final long NO_KEY = 0;

  private final HitCounters counters = new HitCounters();
  private long[] keys = new long[INITIAL_CAPACITY];
  private int[] rows = new int[INITIAL_CAPACITY];
  private int size;

  /** Makes a row of a key and the number of its counter. */
  interface Row<T> {
    T of(long key, HitCounters counters, int counter);
  }

  /** Counts a line for a key. */
  void add(long key, LineCounts line) {
    int slot = slot(key);
    if (keys[slot] == NO_KEY) {
      slot = added(key, slot);
    }
    counters.add(rows[slot], line);
  }

  private int added(long key, int free) {
    int slot = free;
    if (4 * size >= 3 * keys.length) {
      grow();
      slot = slot(key);
    }
    keys[slot] = key;
    rows[slot] = counters.begin();
    size++;
    return slot;
  }

  private int slot(long key) {
    long[] known = keys;
    int mask = known.length - 1;
    int slot = (int) ((key * MULTIPLIER) >>> 32) & mask;
    while (known[slot] != NO_KEY && known[slot] != key) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  private void grow() {
    long[] oldKeys = keys;
    int[] oldRows = rows;
    keys = new long[2 * oldKeys.length];
    rows = new int[keys.length];
    for (int i = 0; i < oldKeys.length; i++) {
      if (oldKeys[i] != NO_KEY) {
        int slot = slot(oldKeys[i]);
        keys[slot] = oldKeys[i];
        rows[slot] = oldRows[i];
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
        return row.of(key, counters, rows[slot(key)]);
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
    counters.clear();
    size = 0;
  }
}
