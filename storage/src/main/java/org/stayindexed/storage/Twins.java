package org.stayindexed.storage;

import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.longs.Long2IntOpenHashMap;
import it.unimi.dsi.fastutil.longs.LongArrayList;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.stayindexed.model.hash.Sha256;

/**
 * Which pages say the same. Needs twelve bytes for each page until {@link #find}, and eight more
 * meanwhile; afterwards only what stands more than once takes room.
 */
final class Twins {
  private final Long2IntOpenHashMap first = new Long2IntOpenHashMap();
  private final Long2IntOpenHashMap second = new Long2IntOpenHashMap();

  /** What the pages say, in the order in which they were added. */
  private final LongArrayList hashes = new LongArrayList();

  private final IntArrayList ids = new IntArrayList();

  /** A page says that. */
  void add(int id, @Nullable String text) {
    add(id, text == null ? 0 : Sha256.first64Of(text));
  }

  /** A page says what has that hash; 0 for nothing. */
  void add(int id, long hash) {
    if (hash != 0) {
      hashes.add(hash);
      ids.add(id);
    }
  }

  /** Looks which of them say the same, when all are added. */
  void find() {
    long[] sorted = hashes.toLongArray();
    Arrays.sort(sorted);
    for (int i = 1; i < sorted.length; i++) {
      if (sorted[i] == sorted[i - 1]) {
        first.put(sorted[i], 0);
      }
    }
    for (int i = 0; i < ids.size() && !first.isEmpty(); i++) {
      meet(hashes.getLong(i), ids.getInt(i));
    }
    forget();
  }

  private void forget() {
    hashes.clear();
    hashes.trim();
    ids.clear();
    ids.trim();
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

  /** Whether no page before this one says what has that hash. */
  boolean isFirst(int id, long hash) {
    int twin = first.get(hash);
    return twin == 0 || twin == id;
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
