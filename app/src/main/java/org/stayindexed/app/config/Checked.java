package org.stayindexed.app.config;

/** A command that can tell whether its options make sense, without doing anything. */
public interface Checked {
  /**
   * Checks the options that were parsed; what must be given besides may be missing.
   *
   * @throws picocli.CommandLine.ParameterException if one of them makes no sense
   */
  void checkOptions();
}
