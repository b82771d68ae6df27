package org.stayindexed.app;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.stayindexed.app.output.Printable;
import org.stayindexed.crawler.http.ApacheFetcher;
import org.stayindexed.crawler.http.FetcherSettings;
import org.stayindexed.crawler.run.CrawlEnd;
import org.stayindexed.crawler.run.CrawlPorts;
import org.stayindexed.crawler.run.CrawlSettings;
import org.stayindexed.crawler.run.SiteCrawl;
import org.stayindexed.model.fetch.FailureClass;
import org.stayindexed.model.risk.RiskClock;
import org.stayindexed.model.run.PageMemory;
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
  private final CrawlRequest request;
  private final CrawlSettings settings;
  private final Clock clock;
  private final Ending ending;

  /** Tells how a crawl ended. */
  @FunctionalInterface
  interface Ending {
    void print(RunReader reader, RunSummary run, Path report);
  }

  CrawlSession(
      Surroundings surroundings, DatabaseDirectory directory, CrawlRequest request, Ending ending) {
    this.ending = ending;
    this.surroundings = surroundings;
    this.directory = directory;
    this.request = request;
    this.settings = request.settings();
    this.clock = surroundings.clock();
  }

  /** Crawls; the result is the exit code. */
  int run() {
    String holder = surroundings.holder("crawl " + settings.scope().start());
    return surroundings.databases().use(directory, holder, this::begin);
  }

  private int begin(Database database) {
    announce(database.reader());
    RunWriter writer = database.startRun(runStart());
    long left = database.leftOver(writer.runId()).count();
    if (left > 0 && !settings.sources().onlyList()) {
      say(left, "URLs that the last crawl left over are looked at too");
    }
    return crawl(database, writer);
  }

  /** Goes on with a run; the result is the exit code. */
  int resume(Database database, RunSummary run) {
    announce(database.reader());
    say(database.leftOver(run.runId()).count(), "URLs are left of run " + run.runId());
    return crawl(database, database.resumeRun(run.runId()));
  }

  private void say(long count, String what) {
    surroundings.notices().println(String.format(Locale.ROOT, "%,d %s.", count, what));
    surroundings.notices().flush();
  }

  private int crawl(Database database, RunWriter writer) {
    CrawlEnd end = stored(database, writer);
    return reported(database, writer.runId(), end);
  }

  private int reported(Database database, long runId, CrawlEnd end) {
    RunReader reader = database.reader();
    RunSummary run = reader.run(runId).orElseThrow();
    Path report = HtmlReport.write(reader, run, directory.reports(), clock.instant());
    Path unused =
        new HtmlIndex(directory.reports())
            .write(reader, database.schedules().list(), clock.instant());
    int exitCode = exitCode(end, run);
    if (exitCode == ExitCode.NOTHING_CRAWLED) {
      surroundings.err().println(nothingCrawled(reader, run));
    }
    ending.print(reader, run, report);
    return exitCode;
  }

  private void announce(RunReader reader) {
    CrawlNotice notice = new CrawlNotice(settings, request.identity().userAgent());
    surroundings.notices().println(notice.announcement());
    request
        .identity()
        .notices(settings.scope().start())
        .forEach(sentence -> surroundings.notices().println(sentence));
    String site = runStart().site();
    if (reader.latestRunOfEachSite().stream().noneMatch(run -> run.site().equals(site))) {
      notice.warning().ifPresent(surroundings.notices()::println);
    }
    surroundings.notices().flush();
  }

  private CrawlEnd stored(Database database, RunWriter writer) {
    CrawlEnd end = crawled(database, writer);
    database.endRun(
        writer.runId(),
        new RunEnd(end.state(), end.reason(), clock.instant()),
        new RiskClock(database.thresholds()));
    end.error().ifPresent(error -> LOG.error("The crawl failed", error));
    return end;
  }

  /** Until all is stored; the crawl and its frontier may be forgotten then. */
  private CrawlEnd crawled(Database database, RunWriter writer) {
    Optional<StorageException> storeFailure;
    CrawlEnd end;
    try (ApacheFetcher fetcher = fetcher(writer)) {
      SiteCrawl crawl = new SiteCrawl(settings, ports(database, writer, fetcher));
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
    return end;
  }

  private CrawlPorts ports(Database database, RunWriter writer, ApacheFetcher fetcher) {
    return new CrawlPorts(
        fetcher,
        writer,
        new StoredPages(database, writer.runId()),
        new StoredLeftOver(database.leftOver(writer.runId())),
        database.earlierRobots(),
        request.rereading().full() ? PageMemory.NONE : writer.memory(),
        new HoldBackPrinter(surroundings),
        directory.path(),
        clock);
  }

  private void sayMasked(long masked) {
    if (masked > 0) {
      surroundings
          .notices()
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

  private ApacheFetcher fetcher(RunWriter writer) {
    return ApacheFetcher.create(
        new FetcherSettings(
            request.identity().userAgent(),
            settings.pace().concurrency(),
            settings.threads(),
            request.connection().limits(),
            request.connection().policy(settings.scope().start()),
            request.identity().access(),
            request.identity().proxy()),
        null,
        writer::accept,
        clock);
  }

  private RunStart runStart() {
    Instant now = clock.instant();
    return new RunStart(
        settings.scope().start(),
        now,
        Version.number(),
        request.identity().userAgent(),
        request.options(),
        request.reach());
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
