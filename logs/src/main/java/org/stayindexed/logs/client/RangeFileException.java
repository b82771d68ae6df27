package org.stayindexed.logs.client;

/** A file of address ranges that cannot be used; the message says why. */
public final class RangeFileException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  RangeFileException(String message) {
    super(message);
  }

  RangeFileException(String message, Throwable cause) {
    super(message, cause);
  }
}
