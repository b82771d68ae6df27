package org.stayindexed.storage.schedule;

/** A time of a schedule that cannot be; the message says which part and shows a right one. */
public final class InvalidCronException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  InvalidCronException(String message) {
    super(message);
  }
}
