package org.stayindexed.storage;

import it.unimi.dsi.fastutil.longs.Long2IntOpenHashMap;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.stayindexed.model.hash.Sha256;

/**
 * Which pages say the same. Needs eight bytes for each URL until {@link #find}, and twice that
 * meanwhile; afterwards only what stands more than once takes room.
 */
final class Twins {
  private final Long2IntOpenHashMap first = new Long2IntOpenHashMap();
  private final Long2IntOpenHashMap second = new Long2IntOpenHashMap();

  /** What each page says; 0 for nothing. */
  private long[] hashes;

  Twins(int size) {
    this.hashes = new long[size];
  }

  /** A page says that. */
  void add(int id, @Nullable String text) {
    add(id, text == null ? 0 : Sha256.first64Of(text));
  }

  /** A page says what has that hash; 0 for nothing. */
  void add(int id, long hash) {
    hashes[id] = hash;
  }

  /** Looks which of them say the same, when all are added. */
  void find() {
    long[] sorted = hashes.clone();
    Arrays.sort(sorted);
    for (int i = 1; i < sorted.length; i++) {
      if (sorted[i] == sorted[i - 1] && sorted[i] != 0) {
        first.put(sorted[i], 0);
      }
    }
    for (int id = 0; id < hashes.length && !first.isEmpty(); id++) {
      meet(hashes[id], id);
    }
    hashes = new long[0];
  }

  private void meet(long hash, int id) {
    if (first.containsKey(hash)) {
      if (first.get(hash) == 0) {
        first.put(hash, id);
      } else {
        second.putIfAbsent(hash, id);
      }
    }
  }

  /** Another page that says what this one does; 0 if there is none. */
  int of(int id, @Nullable String text) {
    return text == null || first.isEmpty() ? 0 : of(id, Sha256.first64Of(text));
  }

  /** Another page that says what this one does, by its hash; 0 if there is none. */
  int of(int id, long hash) {
    int twin = first.get(hash);
    return twin == id ? second.get(hash) : twin;
  }
}
