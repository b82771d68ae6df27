package org.stayindexed.app;

import org.stayindexed.app.output.Style;

/**
 * How results and notices are shown.
 *
 * @param out the colours of results
 * @param err the colours of errors
 */
record View(Verbosity verbosity, Style out, Style err) {
  /** As for a program that reads what is printed. */
  static final View PLAIN = new View(Verbosity.NORMAL, Style.PLAIN, Style.PLAIN);
}
