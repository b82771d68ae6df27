package org.stayindexed.logs.ingest;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.stayindexed.logs.format.Slice;

/**
 * Values by bytes, so that the same bytes in another line are recognised without making a string of
 * them. Belongs to one thread.
 */
final class ByteTable<V> {
  private static final int INITIAL_CAPACITY = 1 << 10;
  private static final long MULTIPLIER = 0x9E3779B97F4A7C15L;
  private static final VarHandle LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

  private @Nullable Entry<V>[] entries = table(INITIAL_CAPACITY);
  private int size;
  private long keyBytes;

  private static final class Entry<V> {
    private final long hash;
    private final byte[] key;
    private final V value;

    Entry(long hash, byte[] key, V value) {
      this.hash = hash;
      this.key = key;
      this.value = value;
    }
  }

  @SuppressWarnings({"unchecked", "rawtypes"}) // an array of a generic type has no other way
  private static <V> @Nullable Entry<V>[] table(int capacity) {
    return (@Nullable Entry<V>[]) new Entry[capacity];
  }

  /** The value of these bytes. */
  @Nullable V get(Slice key) {
    Entry<V> entry = entries[slot(hash(key), key)];
    return entry == null ? null : entry.value;
  }

  /** Adds a value for bytes that have none; they are copied. */
  void put(Slice key, V value) {
    if (2 * size >= entries.length) {
      grow();
    }
    long hash = hash(key);
    byte[] copy = Arrays.copyOfRange(key.bytes(), key.from(), key.to());
    entries[slot(hash, key)] = new Entry<>(hash, copy, value);
    size++;
    keyBytes += copy.length;
  }

  private int slot(long hash, Slice key) {
    int mask = entries.length - 1;
    int slot = (int) hash & mask;
    while (true) {
      Entry<V> entry = entries[slot];
      if (entry == null || (entry.hash == hash && isKey(entry.key, key))) {
        return slot;
      }
      slot = (slot + 1) & mask;
    }
  }

  private static boolean isKey(byte[] bytes, Slice key) {
    return Arrays.equals(bytes, 0, bytes.length, key.bytes(), key.from(), key.to());
  }

  /** Eight bytes at a time: keys are long, and every line has some. */
  private static long hash(Slice key) {
    byte[] bytes = key.bytes();
    int to = key.to();
    int at = key.from();
    long hash = key.length();
    for (; at <= to - Long.BYTES; at += Long.BYTES) {
      hash = mixed(hash ^ (long) LONGS.get(bytes, at));
    }
    for (; at < to; at++) {
      hash = 31 * hash + bytes[at];
    }
    return mixed(hash);
  }

  private static long mixed(long value) {
    long product = value * MULTIPLIER;
    return product ^ (product >>> 32);
  }

  private void grow() {
    @Nullable Entry<V>[] old = entries;
    entries = table(2 * old.length);
    for (Entry<V> entry : old) {
      if (entry != null) {
        int slot = (int) entry.hash & (entries.length - 1);
        while (entries[slot] != null) {
          slot = (slot + 1) & (entries.length - 1);
        }
        entries[slot] = entry;
      }
    }
  }

  int size() {
    return size;
  }

  /** Sum of the lengths of all keys. */
  long keyBytes() {
    return keyBytes;
  }

  void clear() {
    entries = table(INITIAL_CAPACITY);
    size = 0;
    keyBytes = 0;
  }
}
