package org.stayindexed.storage.schedule;

/** What a schedule does when it is due. */
@FunctionalInterface
public interface ScheduledWork {

  /** Does it, and returns when it has ended; throws nothing. */
  End run(Schedule schedule);

  /** How it ended. */
  enum End {
    SUCCEEDED,
    FAILED,
    /** Stopped from outside before it was done: it stays due. */
    INTERRUPTED
  }
}
