package org.stayindexed.report;

import java.nio.file.Path;
import java.time.Instant;
import org.stayindexed.storage.RunReader;
import org.stayindexed.storage.view.RunSummary;

/** Writes the report of a run. */
public final class HtmlReport {
  private HtmlReport() {}

  /**
   * Writes the report of a run to {@code reports/SITE/run-N.html}; a reader never sees half of it.
   *
   * @param reports the directory of all reports
   * @param now the time that the report states as its own
   * @return the file
   * @throws ReportException if it cannot be written
   */
  public static Path write(RunReader reader, RunSummary run, Path reports, Instant now) {
    Path file = reports.resolve(fileOf(run));
    HtmlPage.of("report.jte", new ReportReader(reader, run).read(now)).write(file);
    return file;
  }

  /** Where the report of a run is, in the directory of all reports. */
  static String fileOf(RunSummary run) {
    return directoryName(run.site()) + "/run-" + run.runId() + ".html";
  }

  /** A host may hold colons and brackets, which some file systems refuse. */
  static String directoryName(String site) {
    return site.replaceAll("[^A-Za-z0-9.-]", "_");
  }
}
