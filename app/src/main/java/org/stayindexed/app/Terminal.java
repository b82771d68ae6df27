package org.stayindexed.app;

/** Whether standard error is a terminal, on which a line can be rewritten. */
enum Terminal {
  INTERACTIVE,
  NONE;

  /** The launcher looks and tells, because Java does not know before version 22. */
  static Terminal detect() {
    return Boolean.getBoolean("stayindexed.terminal") ? INTERACTIVE : NONE;
  }
}
