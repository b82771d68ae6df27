package org.stayindexed.report;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.stayindexed.storage.RiskReader;
import org.stayindexed.storage.RunReader;
import org.stayindexed.storage.schedule.ScheduleState;
import org.stayindexed.storage.view.RunSummary;
import org.stayindexed.storage.view.TrendRow;

/** Makes the page that lists sites, schedules and runs, and leads to the reports. */
public final class HtmlIndex {
  /** Older runs are a query away. */
  private static final int RUNS = 200;

  private static final int TREND_RUNS = 30;

  private final Path reports;

  /** Leads to the reports in that directory. */
  public HtmlIndex(Path reports) {
    this.reports = reports;
  }

  /**
   * Writes it to {@code reports/index.html}; a reader never sees half of it.
   *
   * @throws ReportException if it cannot be written
   */
  public Path write(RunReader reader, List<ScheduleState> schedules, Instant now) {
    Path file = reports.resolve("index.html");
    HtmlPage.of("index.jte", read(reader, schedules, "", now)).write(file);
    return file;
  }

  /**
   * The same page in UTF-8, for a server that has the reports under {@code reports/}.
   *
   * @param now the time that it states as its own
   */
  public byte[] served(RunReader reader, List<ScheduleState> schedules, Instant now) {
    return HtmlPage.of("index.jte", read(reader, schedules, "reports/", now)).bytes();
  }

  /** The page of a database that holds nothing yet. */
  public static byte[] empty(Instant now) {
    return HtmlPage.of("index.jte", new IndexPage(List.of(), List.of(), List.of(), now)).bytes();
  }

  private IndexPage read(
      RunReader reader, List<ScheduleState> schedules, String base, Instant now) {
    return new IndexPage(
        reader.latestRunOfEachSite().stream()
            .map(
                run ->
                    new IndexPage.Site(
                        run(run, base), atRisk(reader, run, now), charts(reader, run)))
            .toList(),
        schedules,
        reader.latestRuns(RUNS).stream().map(run -> run(run, base)).toList(),
        now);
  }

  private static List<Chart> charts(RunReader reader, RunSummary run) {
    List<TrendRow> trend = reader.trend(run, TREND_RUNS);
    return trend.size() < 2 ? List.of() : new TrendSection(trend).charts();
  }

  private static long atRisk(RunReader reader, RunSummary run, Instant now) {
    return reader.risks().counts(RiskReader.Question.now(run.site(), now)).lost();
  }

  private IndexPage.Run run(RunSummary run, String base) {
    String file = HtmlReport.fileOf(run);
    boolean there = Files.isRegularFile(reports.resolve(file));
    return new IndexPage.Run(run, there ? Optional.of(base + file) : Optional.empty());
  }
}
