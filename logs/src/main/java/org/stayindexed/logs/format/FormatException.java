package org.stayindexed.logs.format;

/** A log format that cannot be used; the message says where, why and what to do. */
public final class FormatException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  FormatException(String message) {
    super(message);
  }
}
