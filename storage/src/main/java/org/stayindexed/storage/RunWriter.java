package org.stayindexed.storage;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.stayindexed.model.run.CrawlFact;
import org.stayindexed.model.run.ObservationSink;
import org.stayindexed.model.run.PageMemory;

/**
 * Takes the facts of one run from any thread and stores them from one thread of its own, in
 * batches. A fact is acknowledged when it is committed, at the latest a second after it came;
 * {@link #close} waits until all are.
 */
public final class RunWriter implements ObservationSink, AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(RunWriter.class);

  private static final int BATCH = 1_000;
  private static final int QUEUE = 2 * BATCH;
  private static final Duration MAX_WAIT = Duration.ofSeconds(1);

  /** Wakes the thread when there is nothing more to come. */
  private static final FactRow END = writer -> {};

  private final DatabaseDirectory directory;
  private final long runId;
  private final BatchWriter writer;
  private final StoredPages memory;
  private final WriterTurns.Turn turn;
  private final BlockingQueue<FactRow> queue = new ArrayBlockingQueue<>(QUEUE);
  private final AtomicLong acknowledged = new AtomicLong();
  private final Thread thread;
  private volatile boolean closing;
  private volatile @Nullable StorageException failure;

  RunWriter(
      DatabaseDirectory directory,
      long runId,
      BatchWriter writer,
      StoredPages memory,
      WriterTurns.Turn turn) {
    this.directory = directory;
    this.runId = runId;
    this.writer = writer;
    this.memory = memory;
    this.turn = turn;
    this.thread = new Thread(this::writeAll, "database-writer");
    thread.start();
  }

  /** The number of the run. */
  public long runId() {
    return runId;
  }

  /** What earlier runs learned of bodies; to be asked until this writer is closed. */
  public PageMemory memory() {
    return memory;
  }

  /** How many facts are stored for good. */
  public long acknowledged() {
    return acknowledged.get();
  }

  @Override
  public void accept(CrawlFact fact) {
    FactRow row = FactRow.of(fact);
    do {
      throwFailure();
    } while (!uninterrupted(() -> queue.offer(row, 100, TimeUnit.MILLISECONDS)));
  }

  private void throwFailure() {
    StorageException thrown = failure;
    if (thrown != null) {
      throw thrown;
    }
  }

  private void writeAll() {
    List<FactRow> batch = new ArrayList<>(BATCH);
    try (writer) {
      while (!closing || !queue.isEmpty()) {
        collect(batch);
        batch.remove(END);
        if (!batch.isEmpty()) {
          writer.write(batch);
          acknowledged.addAndGet(batch.size());
          batch.clear();
        }
      }
    } catch (SQLException | IOException | RuntimeException | Error e) {
      failure = StorageException.of("storing pages", directory, e);
    }
  }

  /** Waits for a full batch, but never longer than a second after its first row. */
  private void collect(List<FactRow> batch) {
    long end = System.nanoTime() + MAX_WAIT.toNanos();
    while (batch.size() < BATCH && !(closing && queue.isEmpty())) {
      long left = end - System.nanoTime();
      if (left <= 0) {
        return;
      }
      FactRow row = poll(Math.min(left, TimeUnit.MILLISECONDS.toNanos(100)));
      if (row != null) {
        batch.add(row);
        queue.drainTo(batch, BATCH - batch.size());
      }
    }
  }

  private @Nullable FactRow poll(long nanos) {
    return uninterrupted(() -> queue.poll(nanos, TimeUnit.NANOSECONDS));
  }

  /**
   * Stores what is left.
   *
   * @throws StorageException if anything could not be stored
   */
  @Override
  public void close() {
    closing = true;
    // If the queue is full, the thread is not waiting.
    boolean woken = queue.offer(END);
    LOG.debug("run={} The writer ends, woken={}", runId, woken);
    while (thread.isAlive()) {
      uninterrupted(
          () -> {
            thread.join();
            return true;
          });
    }
    closeMemory();
    turn.close();
    throwFailure();
  }

  private void closeMemory() {
    try {
      memory.close();
    } catch (SQLException e) {
      LOG.warn("run={} The connection for reading could not be closed", runId, e);
    }
  }

  /**
   * Waits without being interrupted. The interrupt is dropped, not kept for later: a thread that
   * carries one closes the file under H2 when it touches the database next.
   */
  private static <T extends @Nullable Object> T uninterrupted(Waiting<T> waiting) {
    while (true) {
      try {
        return waiting.end();
      } catch (InterruptedException e) {
        LOG.warn("An interrupt was ignored while waiting for the database", e);
      }
    }
  }

  @FunctionalInterface
  private interface Waiting<T extends @Nullable Object> {
    T end() throws InterruptedException;
  }
}
