package org.stayindexed.storage;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The database cannot do what was asked; the message says what, where, and what to do. */
public class StorageException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** A failure without a cause of its own. */
  public StorageException(String message) {
    super(message);
  }

  /** A failure with its cause. */
  public StorageException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }

  /**
   * A failure to read or write the database, in the words of its likely cause.
   *
   * @param attempted what was attempted, "storing pages" say
   */
  static StorageException of(String attempted, DatabaseDirectory directory, Throwable cause) {
    String start = "The database in " + directory.path() + " failed while " + attempted + ": ";
    return new StorageException(start + advice(cause), cause);
  }

  private static String advice(Throwable thrown) {
    String messages = allMessages(thrown).toLowerCase(Locale.ROOT);
    if (messages.contains("no space left") || messages.contains("disk quota")) {
      return "the disk is full. Free some space and run the command again; everything that was"
          + " stored before is safe.";
    }
    if (messages.contains("permission denied") || messages.contains("accessdenied")) {
      return "permission denied. Give yourself write access there, or choose another place with"
          + " --db.";
    }
    if (messages.contains("read-only file system")) {
      return "the file system is read-only. Choose another place with --db.";
    }
    if (messages.contains("file corrupted") || messages.contains("unable to read the page")) {
      return "its file is damaged. Restore it from a backup, or move the directory away to start"
          + " anew.";
    }
    return String.valueOf(thrown.getMessage()).lines().findFirst().orElse("unknown cause");
  }

  private static String allMessages(Throwable thrown) {
    StringBuilder messages = new StringBuilder();
    for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
      messages.append(cause.getClass().getSimpleName()).append(": ");
      messages.append(cause.getMessage()).append('\n');
    }
    return messages.toString();
  }
}
