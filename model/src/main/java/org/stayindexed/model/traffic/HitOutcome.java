package org.stayindexed.model.traffic;

/**
 * How a request ended, whatever number the server writes for it: the same event has many names, see
 * the formats that map to these.
 */
public enum HitOutcome {
  /** The answer was sent, whatever its status. */
  ANSWERED,
  /** The client went away before the answer began; nginx writes 499. */
  CLIENT_ABORT,
  /** The client went away in the middle of the answer, whose status was already sent. */
  CLIENT_ABORT_MID_BODY,
  /** The server behind failed to answer the one that wrote the log: 502. */
  UPSTREAM_ERROR,
  /** The server behind was too slow for the one that wrote the log: 504. */
  UPSTREAM_TIMEOUT;

  /** Whether the client got an answer, if perhaps an error page. */
  public boolean answered() {
    return this == ANSWERED;
  }
}
