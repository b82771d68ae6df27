package org.stayindexed.app.check;

import java.io.PrintStream;

/** A form in which the result of a check is written. */
public enum CheckFormat {
  /** For people. */
  TEXT,
  /** One object. */
  JSON,
  /** XML as continuous integration reads it. */
  JUNIT,
  /** Static Analysis Results Interchange Format 2.1.0. */
  SARIF,
  /** Annotations of GitHub Actions. */
  GITHUB;

  /** Writes it; the stream stays open. */
  public void print(CheckResult result, PrintStream out) {
    switch (this) {
      case TEXT -> TextResult.print(result, out);
      case JSON -> JsonResult.print(result, out);
      case JUNIT -> JunitResult.print(result, out);
      case SARIF -> SarifResult.print(result, out);
      case GITHUB -> GithubResult.print(result, out);
    }
    out.flush();
  }
}
