package org.stayindexed.app;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.stayindexed.app.output.Printable;
import org.stayindexed.crawler.http.ApacheFetcher;
import org.stayindexed.crawler.http.FetcherSettings;
import org.stayindexed.crawler.run.CrawlEnd;
import org.stayindexed.crawler.run.CrawlSettings;
import org.stayindexed.crawler.run.SiteCrawl;
import org.stayindexed.crawler.visit.Scope;
import org.stayindexed.model.fetch.FailureClass;
import org.stayindexed.model.risk.RiskClock;
import org.stayindexed.model.risk.RiskThresholds;
import org.stayindexed.model.run.RunState;
import org.stayindexed.report.HtmlIndex;
import org.stayindexed.report.HtmlReport;
import org.stayindexed.storage.Database;
import org.stayindexed.storage.DatabaseDirectory;
import org.stayindexed.storage.RunEnd;
import org.stayindexed.storage.RunReader;
import org.stayindexed.storage.RunStart;
import org.stayindexed.storage.RunWriter;
import org.stayindexed.storage.StorageException;
import org.stayindexed.storage.view.PageRow;
import org.stayindexed.storage.view.RunSummary;

/** One crawl from the command line: opens what it needs, runs it, reports on it. */
final class CrawlSession {
  private static final Logger LOG = LoggerFactory.getLogger(CrawlSession.class);

  private final Surroundings surroundings;
  private final DatabaseDirectory directory;
  private final CrawlSettings settings;
  private final ConnectionOptions connection;
  private final Clock clock;

  CrawlSession(
      Surroundings surroundings,
      DatabaseDirectory directory,
      CrawlSettings settings,
      ConnectionOptions connection) {
    this.surroundings = surroundings;
    this.directory = directory;
    this.settings = settings;
    this.connection = connection;
    this.clock = surroundings.clock();
  }

  /** Crawls; the result is the exit code. */
  int run() {
    String holder = surroundings.holder("crawl " + settings.scope().start());
    return surroundings.databases().use(directory, holder, this::run);
  }

  private int run(Database database) {
    CrawledRun crawled = crawl(database);
    RunReader reader = database.reader();
    RunSummary run = reader.run(crawled.runId()).orElseThrow();
    Path report = HtmlReport.write(reader, run, directory.reports(), clock.instant());
    Path unused =
        new HtmlIndex(directory.reports())
            .write(reader, database.schedules().list(), clock.instant());
    int exitCode = exitCode(crawled.end(), run);
    if (exitCode == ExitCode.NOTHING_CRAWLED) {
      surroundings.err().println(nothingCrawled(reader, run));
    } else {
      new RunSummaryPrinter(surroundings.out(), clock.instant()).print(reader, run, report);
    }
    return exitCode;
  }

  private record CrawledRun(long runId, CrawlEnd end) {}

  private void announce() {
    String atOnce =
        settings.pace().concurrency() == 1
            ? "one request at a time"
            : "up to " + settings.pace().concurrency() + " requests at a time";
    surroundings
        .err()
        .println(
            "Crawling "
                + settings.scope().start()
                + ", "
                + atOnce
                + " to a host, at least "
                + DurationText.of(settings.pace().delay())
                + " apart. Ctrl-C stops and keeps what was seen.");
    surroundings.err().flush();
  }

  private CrawledRun crawl(Database database) {
    announce();
    RunWriter writer = database.startRun(runStart());
    Optional<StorageException> storeFailure;
    CrawlEnd end;
    try (ApacheFetcher fetcher = fetcher()) {
      SiteCrawl crawl =
          new SiteCrawl(
              settings,
              fetcher,
              writer,
              () -> database.earlierPages(writer.runId()),
              database.earlierRobots(),
              clock);
      Runnable stop =
          () -> {
            crawl.stop();
            fetcher.abort();
          };
      try (Interruption interruption = Interruption.calls(stop);
          ProgressDisplay display = ProgressDisplay.of(crawl, surroundings)) {
        end = crawl.run();
      }
      sayMasked(crawl.masked());
      storeFailure = closed(writer);
    }
    if (storeFailure.isPresent()) {
      throw storeFailure.get();
    }
    database.endRun(
        writer.runId(),
        new RunEnd(end.state(), stopReason(end), clock.instant()),
        new RiskClock(RiskThresholds.DEFAULT));
    end.error().ifPresent(error -> LOG.error("The crawl failed", error));
    return new CrawledRun(writer.runId(), end);
  }

  private void sayMasked(long masked) {
    if (masked > 0) {
      surroundings
          .err()
          .println(
              "URLs of earlier runs that hold a secret and were left out, because secrets are not"
                  + " stored: "
                  + masked
                  + ". They are crawled only where a page links to them.");
    }
  }

  private static Optional<StorageException> closed(RunWriter writer) {
    try {
      writer.close();
      return Optional.empty();
    } catch (StorageException e) {
      return Optional.of(e);
    }
  }

  private ApacheFetcher fetcher() {
    return ApacheFetcher.create(
        new FetcherSettings(
            Version.userAgent(),
            settings.pace().concurrency(),
            settings.threads(),
            connection.limits(),
            connection.policy(settings.scope().start())),
        null,
        clock);
  }

  private RunStart runStart() {
    Instant now = clock.instant();
    return new RunStart(
        settings.scope().start(), now, Version.number(), Version.userAgent(), options());
  }

  private String options() {
    return "--delay "
        + DurationText.of(settings.pace().delay())
        + " --concurrency "
        + settings.pace().concurrency()
        + (settings.scope().hosts() == Scope.Hosts.START_HOST ? "" : " --include-subdomains")
        + connection.asWritten()
        + RobotsOptions.text(settings.robots());
  }

  private static String nothingCrawled(RunReader reader, RunSummary run) {
    Optional<PageRow> start = reader.page(run.runId(), run.startUrl());
    String why =
        start
            .flatMap(page -> Optional.ofNullable(page.evidence()))
            .map(Printable::of)
            .orElse("it was not reached");
    return "stayindexed: "
        + run.startUrl()
        + " could not be fetched: "
        + why
        + (start.filter(CrawlSession::addressRefused).isPresent()
            ? ". If the address is in a network of your own, add --allow-private"
            : "")
        + ". Nothing was crawled; the attempt is stored as run "
        + run.runId()
        + ".";
  }

  private static boolean addressRefused(PageRow page) {
    return FailureClass.BLOCKED_ADDRESS.name().equals(page.failure());
  }

  private static String stopReason(CrawlEnd end) {
    return switch (end.state()) {
      case INTERRUPTED -> "interrupted";
      case FAILED -> end.error().map(Throwable::toString).orElse("");
      case FINISHED, RUNNING -> "";
    };
  }

  private int exitCode(CrawlEnd end, RunSummary run) {
    if (end.state() == RunState.FAILED) {
      return ExitCode.INTERNAL_ERROR;
    }
    if (end.state() == RunState.INTERRUPTED) {
      return ExitCode.INTERRUPTED;
    }
    if (run.answered() == 0) {
      return ExitCode.NOTHING_CRAWLED;
    }
    return ExitCode.OK;
  }
}
