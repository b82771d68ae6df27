package org.stayindexed.app;

/** How the program tells its caller what happened; documented in the README. */
final class ExitCode {
  static final int OK = 0;
  static final int INTERNAL_ERROR = 1;
  static final int USAGE = 2;
  static final int NOTHING_CRAWLED = 3;
  static final int DATABASE_IN_USE = 4;
  static final int DATABASE_FAILED = 5;

  /** The port of {@code serve} is taken. */
  static final int PORT_IN_USE = 7;

  /** {@code check} found what must not be. */
  static final int CHECK_FAILED = 8;

  /** What a shell reports after Ctrl-C; after another signal the JVM returns that one's code. */
  static final int INTERRUPTED = 130;

  private ExitCode() {}
}
