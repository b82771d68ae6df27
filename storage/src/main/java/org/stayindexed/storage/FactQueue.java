package org.stayindexed.storage;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.stayindexed.model.run.CrawlFact;

/**
 * Facts that wait for the one thread that writes them, and the batch that it writes. Bounded in
 * facts and in the URLs that these carry: where each page links to a thousand others, two thousand
 * waiting pages would fill a small heap.
 */
final class FactQueue {
  private static final int BATCH = 1_000;
  private static final int BATCH_URLS = 25_000;
  private static final Duration MAX_WAIT = Duration.ofSeconds(1);

  /** Wakes the thread when there is nothing more to come. */
  private static final Entry END = new Entry(writer -> {}, 0);

  private final BlockingQueue<Entry> waiting = new ArrayBlockingQueue<>(2 * BATCH);

  /** Fair, for a fact of many URLs must not wait behind all those of few. */
  private final Semaphore room = new Semaphore(3 * BATCH_URLS, true);

  private final List<Entry> batch = new ArrayList<>(BATCH);

  private record Entry(FactRow row, int urls) {}

  /** Hands over a fact; false if there was no room within the time. */
  boolean offer(CrawlFact fact, Duration patience) throws InterruptedException {
    int urls = Math.min(fact.urlCount(), BATCH_URLS);
    if (!room.tryAcquire(urls, patience.toNanos(), TimeUnit.NANOSECONDS)) {
      return false;
    }
    boolean taken =
        waiting.offer(new Entry(FactRow.of(fact), urls), patience.toNanos(), TimeUnit.NANOSECONDS);
    if (!taken) {
      room.release(urls);
    }
    return taken;
  }

  /** Lets a thread that waits in {@link #collect} look again whether there is more to come. */
  void wake() {
    // If there is no room, it is not waiting.
    boolean unused = waiting.offer(END);
  }

  boolean isEmpty() {
    return waiting.isEmpty();
  }

  /**
   * Waits for a full batch, but never longer than a second, nor for more once nothing comes any
   * more.
   */
  List<FactRow> collect(BooleanSupplier closing) throws InterruptedException {
    long end = System.nanoTime() + MAX_WAIT.toNanos();
    int urls = 0;
    while (batch.size() < BATCH
        && urls < BATCH_URLS
        && !(closing.getAsBoolean() && waiting.isEmpty())) {
      Entry entry = waiting.poll(end - System.nanoTime(), TimeUnit.NANOSECONDS);
      if (entry == null) {
        break;
      }
      urls += entry.urls();
      batch.add(entry);
    }
    batch.removeIf(END::equals);
    return batch.stream().map(Entry::row).toList();
  }

  /** The batch is written, and makes room for others. */
  void written() {
    room.release(batch.stream().mapToInt(Entry::urls).sum());
    batch.clear();
  }
}
