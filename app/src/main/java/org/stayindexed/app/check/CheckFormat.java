package org.stayindexed.app.check;

import java.io.PrintStream;

/** A form in which the result of a check is written. */
public enum CheckFormat {
  /** For people. */
  TEXT(TextResult::print),
  /** One object. */
  JSON(JsonResult::print),
  /** XML as continuous integration reads it. */
  JUNIT(JunitResult::print),
  /** Static Analysis Results Interchange Format 2.1.0. */
  SARIF(SarifResult::print),
  /** Annotations of GitHub Actions. */
  GITHUB(GithubResult::print);

  private final Printer printer;

  CheckFormat(Printer printer) {
    this.printer = printer;
  }

  @FunctionalInterface
  private interface Printer {
    void print(CheckResult result, PrintStream out);
  }

  /** Writes it; the stream stays open. */
  public void print(CheckResult result, PrintStream out) {
    printer.print(result, out);
    out.flush();
  }
}
