package org.stayindexed.app.access;

/** What was given cannot be used; the message names the option and says what to do instead. */
public final class AccessException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** A refusal in words for the user. */
  public AccessException(String message) {
    super(message);
  }
}
