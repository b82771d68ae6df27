package org.stayindexed.app;

import java.io.PrintStream;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.stayindexed.app.output.Printable;

/** Prints facts under headings, each with its label before it. */
record LabelledLines(PrintStream out) {

  void section(String title) {
    out.println();
    out.println("  " + title);
  }

  void optional(String label, @Nullable String text) {
    if (text != null) {
      line(label, text);
    }
  }

  void line(String label, String text) {
    out.printf(Locale.ROOT, "    %-14s %s%n", label, Printable.of(text));
  }
}
