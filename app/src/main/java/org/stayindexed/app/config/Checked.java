package org.stayindexed.app.config;

/** A command that can tell whether its arguments make sense, without doing anything. */
public interface Checked {
  /**
   * Checks the options that were parsed; what must be given besides may be missing.
   *
   * @throws picocli.CommandLine.ParameterException if one of them makes no sense
   */
  void checkOptions();

  /**
   * Checks a whole command line that will be run later, from elsewhere and by nobody.
   *
   * @throws picocli.CommandLine.ParameterException if an argument makes no sense, or not there
   */
  default void rehearse() {
    checkOptions();
  }
}
