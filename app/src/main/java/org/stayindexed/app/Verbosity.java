package org.stayindexed.app;

/** How much is said besides what was asked for. */
enum Verbosity {
  /** Errors only. */
  QUIET,
  NORMAL,
  /** What happens inside, too. */
  VERBOSE
}
