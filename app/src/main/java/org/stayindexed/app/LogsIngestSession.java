package org.stayindexed.app;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.stayindexed.logs.ingest.IngestResult;
import org.stayindexed.logs.ingest.IngestSettings;
import org.stayindexed.logs.ingest.LogIngest;
import org.stayindexed.model.risk.RiskClock;
import org.stayindexed.report.HtmlIndex;
import org.stayindexed.report.HtmlReport;
import org.stayindexed.storage.Database;
import org.stayindexed.storage.RunReader;
import org.stayindexed.storage.SiteName;
import org.stayindexed.storage.TrafficWriter;

/** Counts some log files into a database that is open, whoever opened it. */
final class LogsIngestSession {
  private final IngestSettings settings;
  private final List<Path> files;
  private final Path reports;
  private final Clock clock;

  LogsIngestSession(IngestSettings settings, List<Path> files, Path reports, Clock clock) {
    this.settings = settings;
    this.files = List.copyOf(files);
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
    try (TrafficWriter writer = database.traffic(settings.site())) {
      LogIngest ingest = new LogIngest(settings, writer);
      try (Interruption interruption = Interruption.calls(ingest::stop)) {
        for (Path file : files) {
          results.file(ingest.ingest(file));
        }
      }
    }
    database.reviewRisks(settings.site(), new RiskClock(database.thresholds()), clock.instant());
    results.end(writeReport(database));
  }

  private Optional<Path> writeReport(Database database) {
    RunReader reader = database.reader();
    String site = SiteName.of(settings.site()).text();
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
