package org.stayindexed.storage;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
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

  /** How long to wait for room before looking whether there will ever be any. */
  private static final Duration PATIENCE = Duration.ofMillis(100);

  private final DatabaseDirectory directory;
  private final long runId;
  private final BatchWriter writer;
  private final StoredPages memory;
  private final WriterTurns.Turn turn;
  private final FactQueue queue = new FactQueue();
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
    do {
      throwFailure();
    } while (!uninterrupted(() -> queue.offer(fact, PATIENCE)));
  }

  private void throwFailure() {
    StorageException thrown = failure;
    if (thrown != null) {
      throw thrown;
    }
  }

  private void writeAll() {
    try (writer) {
      while (!closing || !queue.isEmpty()) {
        List<FactRow> batch = uninterrupted(() -> queue.collect(() -> closing));
        if (!batch.isEmpty()) {
          writer.write(batch);
          acknowledged.addAndGet(batch.size());
        }
        queue.written();
      }
    } catch (SQLException | IOException | RuntimeException | Error e) {
      failure = StorageException.of("storing pages", directory, e);
    }
  }

  /**
   * Stores what is left.
   *
   * @throws StorageException if anything could not be stored
   */
  @Override
  public void close() {
    closing = true;
    queue.wake();
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
