package org.stayindexed.model.run;

/** The state of one crawl run. Names are stable: SQL shows them. */
public enum RunState {
  /** It goes on, or its process was killed. */
  RUNNING,
  /** Every URL that it found was looked at. */
  FINISHED,
  /** A budget was used up, or a host gave no answer any more, before every URL was looked at. */
  PARTIAL,
  /** Somebody stopped it; what it saw until then is stored. */
  INTERRUPTED,
  /** An error of our own ended it. */
  FAILED
}
