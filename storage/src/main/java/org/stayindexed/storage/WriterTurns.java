package org.stayindexed.storage;

import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Lets one writer at a time add to a database: each counts the ids of new URLs in its own memory,
 * so that two would give the same id to two URLs. Safe for many threads.
 */
final class WriterTurns {
  private final AtomicReference<@Nullable Turn> current = new AtomicReference<>();

  /** The time in which one writer may write; it ends when this is closed. */
  final class Turn implements AutoCloseable {
    private final String purpose;

    private Turn(String purpose) {
      this.purpose = purpose;
    }

    @Override
    public void close() {
      current.compareAndSet(this, null);
    }
  }

  /**
   * Begins a turn.
   *
   * @param purpose what for, shown to whoever asks too early: "storing a crawl"
   * @throws StorageException if the turn of another goes on
   */
  Turn begin(DatabaseDirectory directory, String purpose) {
    Turn turn = new Turn(purpose);
    Turn other = current.compareAndExchange(null, turn);
    if (other != null) {
      throw new StorageException(
          "The database in "
              + directory.path()
              + " is already "
              + other.purpose
              + " in this process. Wait for its end before "
              + purpose
              + ".");
    }
    return turn;
  }
}
