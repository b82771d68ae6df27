package org.stayindexed.crawler.frontier;

import it.unimi.dsi.fastutil.longs.Long2IntMap;
import it.unimi.dsi.fastutil.longs.Long2IntOpenHashMap;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.stayindexed.model.run.DiscoveryKind;
import org.stayindexed.model.run.FoundKinds;
import org.stayindexed.model.run.FoundKinds.Found;
import org.stayindexed.model.run.FoundKinds.Since;

/**
 * Every URL that a frontier ever met, by 64 bits, and in which ways: 12 bytes a URL, and the room
 * between them. Guarded by the lock of its frontier.
 */
final class SeenUrls {
  private static final int NEVER = -1;

  /** Beside the bits of the kinds: looked at before this process began. */
  private static final int BEFORE = 1 << 14;

  private static final int TOGETHER = 10_000;

  private final Long2IntOpenHashMap kinds = new Long2IntOpenHashMap();

  SeenUrls() {
    kinds.defaultReturnValue(NEVER);
  }

  /** Notes one more way to a URL; whether it is the first. */
  boolean add(long key, DiscoveryKind kind) {
    int before = kinds.get(key);
    if (before == NEVER) {
      kinds.put(key, kind.bit());
      return true;
    }
    if ((before & kind.bit()) == 0) {
      kinds.put(key, before | kind.bit());
    }
    return false;
  }

  /** Notes one more way to a URL that was met before; whether it was. */
  boolean addIfSeen(long key, DiscoveryKind kind) {
    return kinds.containsKey(key) && !add(key, kind);
  }

  boolean contains(long key) {
    return kinds.containsKey(key);
  }

  /** Notes that URLs need no further look, however they were found. */
  void addAll(long[] keys) {
    kinds.ensureCapacity(kinds.size() + keys.length);
    for (long key : keys) {
      kinds.putIfAbsent(key, BEFORE);
    }
  }

  int size() {
    return kinds.size();
  }

  /** Gives the ways to each URL that was met in this process. */
  void forEach(Consumer<FoundKinds> consumer) {
    List<Found> together = new ArrayList<>();
    for (Long2IntMap.Entry entry : kinds.long2IntEntrySet()) {
      int found = entry.getIntValue() & ~BEFORE;
      if (found != 0) {
        Since since = found == entry.getIntValue() ? Since.BEGINNING : Since.RESUMED;
        together.add(new Found(entry.getLongKey(), (short) found, since));
      }
      if (together.size() == TOGETHER) {
        consumer.accept(new FoundKinds(together));
        together.clear();
      }
    }
    if (!together.isEmpty()) {
      consumer.accept(new FoundKinds(together));
    }
  }
}
