package org.stayindexed.app.output;

import java.io.PrintStream;
import java.util.Locale;

/** A label and a number below each other on lines that follow: the summary of a run, of risks. */
public final class CountLine {
  private CountLine() {}

  /** Prints {@code Indexable 60}. */
  public static void print(PrintStream out, String label, long count) {
    out.printf(Locale.ROOT, "  %-42s %,9d%n", label, count);
  }
}
