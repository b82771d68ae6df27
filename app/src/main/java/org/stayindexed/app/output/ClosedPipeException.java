package org.stayindexed.app.output;

/** Whoever read our output has read enough, as {@code head} does: no error, but the end. */
public final class ClosedPipeException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  ClosedPipeException() {
    super("nobody reads the output any more");
  }
}
