package org.stayindexed.app;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.stayindexed.storage.Database;
import org.stayindexed.storage.DatabaseDirectory;
import org.stayindexed.storage.Snapshot;

/**
 * The database of a server, which is open only while schedules run. Copies for reading are taken
 * through it while it is, and beside it while it is not. Safe for many threads.
 */
final class ServedDatabase {
  private final DatabaseDirectory directory;
  private @Nullable Database open;

  ServedDatabase(DatabaseDirectory directory) {
    this.directory = directory;
  }

  DatabaseDirectory directory() {
    return directory;
  }

  FileMark mark() {
    return FileMark.of(directory.databaseFile());
  }

  /** A copy for reading. */
  synchronized Snapshot snapshot() {
    return open == null ? Snapshot.take(directory) : open.snapshot();
  }

  /**
   * Opens it for the time of some work, in which nobody else can write.
   *
   * @param holder who works with it, shown to others
   * @throws org.stayindexed.storage.DatabaseInUseException if another process has it
   */
  void use(String holder, Consumer<Database> work) {
    Database database = opened(holder);
    try {
      work.accept(database);
    } finally {
      close(database);
    }
  }

  private synchronized Database opened(String holder) {
    open = Database.open(directory, holder);
    return open;
  }

  private synchronized void close(Database database) {
    open = null;
    database.close();
  }
}
