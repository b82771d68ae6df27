package org.stayindexed.storage;

/** Another process writes to the database, or serves it; the message names it. */
public final class DatabaseInUseException extends StorageException {
  private static final long serialVersionUID = 1L;

  private final String holder;

  private DatabaseInUseException(String message, String holder) {
    super(message);
    this.holder = holder;
  }

  /** Who has it, as that one called itself. */
  public String holder() {
    return holder;
  }

  static DatabaseInUseException byWriter(DatabaseDirectory directory, String holder) {
    return new DatabaseInUseException(
        "The database in "
            + directory.path()
            + " is in use by "
            + holder
            + ". Wait for it to end, or choose another database with --db.",
        holder);
  }

  static DatabaseInUseException byServer(DatabaseDirectory directory, String holder) {
    return new DatabaseInUseException(
        "The database in "
            + directory.path()
            + " is served already by "
            + holder
            + ". Stop that one first, or choose another database with --db.",
        holder);
  }
}
