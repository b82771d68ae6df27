package org.stayindexed.app;

/** A command whose arguments can be checked without running it. */
interface Rehearsed {

  /**
   * Checks what parsing alone does not.
   *
   * @throws picocli.CommandLine.ParameterException if an argument is wrong
   */
  void rehearse();
}
