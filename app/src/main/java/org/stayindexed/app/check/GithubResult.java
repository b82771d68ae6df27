package org.stayindexed.app.check;

import java.io.PrintStream;
import org.stayindexed.app.output.Printable;
import org.stayindexed.model.finding.Severity;

/** The result as workflow commands of GitHub Actions, one line a problem. */
final class GithubResult {
  private GithubResult() {}

  static void print(CheckResult result, PrintStream out) {
    for (Problem problem : result.problems()) {
      out.println(
          "::"
              + command(problem.severity())
              + " title="
              + property(problem.rule())
              + "::"
              + data(problem.url() + ": " + problem.title() + ": " + problem.evidence()));
    }
  }

  private static String command(Severity severity) {
    return switch (severity) {
      case HIGH -> "error";
      case MEDIUM -> "warning";
      case LOW, NOTICE -> "notice";
    };
  }

  private static String data(String text) {
    return Printable.of(text).replace("%", "%25");
  }

  private static String property(String text) {
    return data(text).replace(":", "%3A").replace(",", "%2C");
  }
}
