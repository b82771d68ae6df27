package org.stayindexed.storage;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Keeps the database file still while another process copies it: the writer passes the gate around
 * each transaction, a reader closes it for the time of its copy. The lock is the operating
 * system's, so that a killed process never leaves the gate closed.
 */
final class CommitGate implements AutoCloseable {
  /** Bytes of the lock file; what they hold does not matter. */
  private static final long TURNSTILE = 0;

  private static final long GATE = 1;

  private final FileChannel channel;

  /** File locks belong to a process; threads of one process need this one besides. */
  private final ReentrantLock threads = new ReentrantLock(true);

  private CommitGate(FileChannel channel) {
    this.channel = channel;
  }

  static CommitGate open(DatabaseDirectory directory) {
    try {
      return new CommitGate(
          FileChannel.open(
              directory.commitGate(),
              StandardOpenOption.CREATE,
              StandardOpenOption.READ,
              StandardOpenOption.WRITE));
    } catch (IOException e) {
      throw StorageException.of("opening its commit lock", directory, e);
    }
  }

  /** What happens while the gate is held. */
  @FunctionalInterface
  interface Guarded<E extends Exception> {
    void run() throws E;
  }

  /** Runs with nobody else writing or copying. */
  <E extends Exception> void exclusively(Guarded<E> guarded) throws E, IOException {
    locked(false, guarded);
  }

  /** Runs with nobody writing; several processes may copy at once. */
  <E extends Exception> void sharing(Guarded<E> guarded) throws E, IOException {
    locked(true, guarded);
  }

  private <E extends Exception> void locked(boolean shared, Guarded<E> guarded)
      throws E, IOException {
    try (Passage held = pass(shared)) {
      guarded.run();
    }
  }

  /** The gate, held by a thread that must close it itself. */
  interface Passage extends AutoCloseable {
    @Override
    void close() throws IOException;
  }

  /** Waits until nobody else writes or copies, and keeps it so until the passage is closed. */
  Passage pass() throws IOException {
    return pass(false);
  }

  private Passage pass(boolean shared) throws IOException {
    threads.lock();
    try {
      FileLock lock = lock(shared);
      return () -> {
        try {
          lock.release();
        } finally {
          threads.unlock();
        }
      };
    } catch (IOException | RuntimeException e) {
      threads.unlock();
      throw e;
    }
  }

  /**
   * A writer without a pause would take the gate again before a waiting reader wakes up. Whoever
   * waits at the gate therefore holds the turnstile before it, where the writer must wait in turn.
   */
  private FileLock lock(boolean shared) throws IOException {
    FileLock turnstile = channel.lock(TURNSTILE, 1, false);
    try {
      return channel.lock(GATE, 1, shared);
    } finally {
      turnstile.release();
    }
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
