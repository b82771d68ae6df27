package org.stayindexed.storage;

/** Another process writes to the database, or serves it; the message names it. */
public final class DatabaseInUseException extends StorageException {
  private static final long serialVersionUID = 1L;

  private DatabaseInUseException(String message) {
    super(message);
  }

  static DatabaseInUseException byWriter(DatabaseDirectory directory, String holder) {
    return new DatabaseInUseException(
        "The database in "
            + directory.path()
            + " is in use by "
            + holder
            + ". Wait for it to end, or choose another database with --db.");
  }

  static DatabaseInUseException byServer(DatabaseDirectory directory, String holder) {
    return new DatabaseInUseException(
        "The database in "
            + directory.path()
            + " is served already by "
            + holder
            + ". Stop that one first, or choose another database with --db.");
  }
}
