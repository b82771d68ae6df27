package org.stayindexed.app.check;

import java.io.PrintStream;
import org.stayindexed.app.output.Printable;

/** The result for people. */
final class TextResult {
  private TextResult() {}

  static void print(CheckResult result, PrintStream out) {
    out.println(headline(result));
    for (Problem problem : result.problems()) {
      out.println("  " + problem.severity() + "  " + Printable.of(problem.url()));
      out.println(
          "    "
              + problem.title()
              + " ("
              + problem.rule()
              + "): "
              + Printable.of(problem.evidence()));
      out.println("    " + problem.advice());
    }
    if (result.suppressed() > 0) {
      out.println("Suppressed: " + result.suppressed());
    }
    out.println(result.problems().isEmpty() ? "PASSED" : "FAILED: " + result.problems().size());
  }

  static String headline(CheckResult result) {
    String against =
        result.baseline().map(run -> "against run " + run).orElse("against no earlier run");
    return result.site() + ", run " + result.run() + " " + against;
  }
}
