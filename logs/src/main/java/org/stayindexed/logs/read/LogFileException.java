package org.stayindexed.logs.read;

/** A log file that cannot be read as it is; the message says which, why and what to do. */
public final class LogFileException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** A failure without a cause of its own. */
  public LogFileException(String message) {
    super(message);
  }

  LogFileException(String message, Throwable cause) {
    super(message, cause);
  }
}
