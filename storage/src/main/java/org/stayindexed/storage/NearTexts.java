package org.stayindexed.storage;

import it.unimi.dsi.fastutil.ints.Int2IntOpenHashMap;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.longs.LongArrayList;
import java.util.Arrays;
import org.stayindexed.model.finding.NearText;

/**
 * Which pages say nearly the same. Two hashes that differ in at most six bits agree in at least two
 * of their eight bytes, so only pages with two equal bytes in the same places are compared, for
 * each of the 28 choices of places. Needs twenty bytes for each page, and nine more in {@link
 * #find}; afterwards only what is near something takes room.
 */
final class NearTexts {
  private static final int KEYS = 1 << Short.SIZE;

  /**
   * With so many that come behind it under the same key a page is compared. A template that makes a
   * hundred thousand pages nearly alike must not cost the square of them: whoever is among them has
   * a neighbour that is nearly the same all the same.
   */
  private static final int COMPARED = 64;

  private static final int NONE = -1;

  private final IntArrayList ids = new IntArrayList();
  private final LongArrayList simHashes = new LongArrayList();
  private final LongArrayList fingerprints = new LongArrayList();
  private final Int2IntOpenHashMap nearest = new Int2IntOpenHashMap();
  private final Int2IntOpenHashMap distances = new Int2IntOpenHashMap();

  /** A page has that text; what is too short to be compared is left out. */
  void add(int id, long simHash, long fingerprint, int words) {
    if (simHash != 0 && words >= NearText.SHORTEST) {
      ids.add(id);
      simHashes.add(simHash);
      fingerprints.add(fingerprint);
    }
  }

  /** Looks which are near, when all are added; of equal texts only the first one stands for all. */
  void find(Twins equal) {
    int kept = 0;
    for (int i = 0; i < ids.size(); i++) {
      if (equal.isFirst(ids.getInt(i), fingerprints.getLong(i))) {
        ids.set(kept, ids.getInt(i));
        simHashes.set(kept, simHashes.getLong(i));
        kept++;
      }
    }
    ids.size(kept);
    simHashes.size(kept);
    fingerprints.clear();
    fingerprints.trim();
    if (kept > 1) {
      new Search(simHashes.toLongArray()).run().keep();
    }
    ids.clear();
    ids.trim();
    simHashes.clear();
    simHashes.trim();
  }

  /** The page whose text is nearest to that of this one; 0 if none is near. */
  int of(int id) {
    return nearest.get(id);
  }

  /** In how many bits the hashes of both differ. */
  int bits(int id) {
    return distances.get(id);
  }

  /** Goes through the hashes once for each choice of two bytes. */
  private final class Search {
    private final long[] hashes;
    private final int[] near;
    private final byte[] bits;
    private final int[] order;
    private final int[] starts = new int[KEYS + 1];

    Search(long[] hashes) {
      this.hashes = hashes;
      this.near = new int[hashes.length];
      this.bits = new byte[hashes.length];
      this.order = new int[hashes.length];
      Arrays.fill(near, NONE);
    }

    Search run() {
      for (int high = 0; high < Long.BYTES; high++) {
        for (int low = 0; low < high; low++) {
          sort(high * Byte.SIZE, low * Byte.SIZE);
          compare();
        }
      }
      return this;
    }

    private static int key(long hash, int high, int low) {
      return (int) (((hash >>> high) & 0xff) << Byte.SIZE | ((hash >>> low) & 0xff));
    }

    private void sort(int high, int low) {
      Arrays.fill(starts, 0);
      for (long hash : hashes) {
        starts[key(hash, high, low) + 1]++;
      }
      for (int key = 0; key < KEYS; key++) {
        starts[key + 1] += starts[key];
      }
      for (int i = hashes.length - 1; i >= 0; i--) {
        order[--starts[key(hashes[i], high, low) + 1]] = i;
      }
    }

    /** After sorting, each key's pages end where those of the next one begin. */
    private void compare() {
      for (int key = 1; key <= KEYS; key++) {
        int end = key == KEYS ? hashes.length : starts[key + 1];
        for (int i = starts[key]; i < end; i++) {
          for (int j = i + 1; j < Math.min(end, i + 1 + COMPARED); j++) {
            meet(order[i], order[j]);
          }
        }
      }
    }

    private void meet(int one, int other) {
      int differing = Long.bitCount(hashes[one] ^ hashes[other]);
      if (differing <= NearText.MOST_BITS) {
        note(one, other, differing);
        note(other, one, differing);
      }
    }

    private void note(int one, int other, int differing) {
      if (near[one] == NONE || differing < bits[one]) {
        near[one] = other;
        bits[one] = (byte) differing;
      }
    }

    private void keep() {
      for (int i = 0; i < near.length; i++) {
        if (near[i] != NONE) {
          nearest.put(ids.getInt(i), ids.getInt(near[i]));
          distances.put(ids.getInt(i), bits[i]);
        }
      }
    }
  }
}
