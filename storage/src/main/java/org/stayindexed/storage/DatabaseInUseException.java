package org.stayindexed.storage;

/** Another process writes to the database; the message names it. */
public final class DatabaseInUseException extends StorageException {
  private static final long serialVersionUID = 1L;

  DatabaseInUseException(DatabaseDirectory directory, String holder) {
    super(
        "The database in "
            + directory.path()
            + " is in use by "
            + holder
            + ". Wait for it to end, or choose another database with --db.");
  }
}
