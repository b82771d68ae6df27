package org.stayindexed.app;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.stayindexed.logs.ingest.IngestResult;
import org.stayindexed.logs.ingest.LogIngest;
import org.stayindexed.model.risk.RiskClock;
import org.stayindexed.model.url.PageUrl;
import org.stayindexed.report.HtmlIndex;
import org.stayindexed.report.HtmlReport;
import org.stayindexed.storage.Database;
import org.stayindexed.storage.RunReader;
import org.stayindexed.storage.SiteName;
import org.stayindexed.storage.TrafficWriter;

/** Counts some log files into a database that is open, whoever opened it. */
final class LogsIngestSession {
  private final PageUrl site;
  private final List<LogSource> sources;
  private final Path reports;
  private final Clock clock;

  LogsIngestSession(PageUrl site, List<LogSource> sources, Path reports, Clock clock) {
    this.site = site;
    this.sources = List.copyOf(sources);
    this.reports = reports;
    this.clock = clock;
  }

  /** Takes what became of each file, in order, and then the end. */
  interface Results {
    void file(IngestResult result);

    /** Takes the report that was written anew, if the site was ever crawled. */
    void end(Optional<Path> report);
  }

  /**
   * Counts what is new in the files, in their order, judges the risks of the site anew, and writes
   * the report of its last run again. An interruption stores what was counted until then.
   *
   * @throws org.stayindexed.logs.read.LogFileException if one cannot be read or has another format;
   *     those before it are counted
   */
  void run(Database database, Results results) {
    count(database, results::file);
    judge(database);
    results.end(writeReport(database));
  }

  /** Judges the risks of the site by what is counted. */
  void judge(Database database) {
    database.reviewRisks(site, new RiskClock(database.thresholds()), clock.instant());
  }

  /** Counts only, and judges nothing. */
  void count(Database database, Consumer<IngestResult> results) {
    AtomicBoolean stopped = new AtomicBoolean();
    try (TrafficWriter writer = database.traffic(site)) {
      List<LogIngest> ingests =
          sources.stream().map(source -> new LogIngest(source.settings(), writer)).toList();
      Runnable stop =
          () -> {
            stopped.set(true);
            ingests.forEach(LogIngest::stop);
          };
      try (Interruption interruption = Interruption.calls(stop)) {
        for (int i = 0; i < ingests.size() && !stopped.get(); i++) {
          results.accept(ingests.get(i).ingest(sources.get(i).file()));
        }
      }
    }
  }

  private Optional<Path> writeReport(Database database) {
    RunReader reader = database.reader();
    String site = SiteName.of(this.site).text();
    Instant now = clock.instant();
    Optional<Path> report =
        reader.risks().sites().stream()
            .filter(known -> known.site().equals(site))
            .flatMap(known -> Optional.ofNullable(known.lastRun()).stream())
            .findFirst()
            .flatMap(reader::run)
            .map(run -> HtmlReport.write(reader, run, reports, now));
    Path unused = new HtmlIndex(reports).write(reader, database.schedules().list(), now);
    return report;
  }
}
