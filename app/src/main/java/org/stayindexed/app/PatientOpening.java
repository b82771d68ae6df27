package org.stayindexed.app;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.stayindexed.storage.Database;
import org.stayindexed.storage.DatabaseDirectory;
import org.stayindexed.storage.DatabaseInUseException;

/**
 * Opens a database, and waits for one that {@code logs follow} has: it has it for moments only,
 * again and again, and a crawl at night must not fail for that.
 */
final class PatientOpening {
  /** How {@code logs follow} calls itself to others. */
  static final String FOLLOWER = "logs follow";

  private static final int TRIES = 300;
  private static final long PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(100);

  private PatientOpening() {}

  /**
   * Opens it.
   *
   * @throws DatabaseInUseException if another process keeps it, or a follower has it for half a
   *     minute
   */
  static Database open(DatabaseDirectory directory, String holder) {
    for (int tries = 1; ; tries++) {
      try {
        return Database.open(directory, holder);
      } catch (DatabaseInUseException e) {
        if (tries == TRIES || !e.holder().contains(FOLLOWER)) {
          throw e;
        }
        LockSupport.parkNanos(PAUSE_NANOS);
      }
    }
  }
}
