package org.stayindexed.app.output;

import org.jspecify.annotations.Nullable;

/** What was to be written cannot be: the disk is full, or there is no such directory. */
public final class OutputException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** With what happened and what to do. */
  public OutputException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
