package org.stayindexed.model.traffic;

/**
 * What became of a line of a log; every line has exactly one fate. Names are stable: SQL shows
 * them.
 */
public enum LineFate {
  /** Counted for its URL. */
  COUNTED,
  /**
   * Counted for the site, but its request names no URL: a handshake sent to the wrong port,
   * rubbish.
   */
  COUNTED_WITHOUT_URL,
  /** Its request was for another host than the site's. */
  OTHER_HOST,
  /** Nothing stands in it, or only what the lines behind it look like. */
  BLANK,
  /** It does not have the form that the format describes. */
  NOT_IN_FORMAT,
  /** Its time cannot be read. */
  BAD_TIME,
  /** Its status is no number of three digits. */
  BAD_STATUS,
  /** It is longer than a line can be. */
  TOO_LONG;

  /** Whether the line could not be used at all. */
  public boolean unreadable() {
    return this == NOT_IN_FORMAT || this == BAD_TIME || this == BAD_STATUS || this == TOO_LONG;
  }
}
