package org.stayindexed.app;

import static org.stayindexed.app.output.JsonDocument.object;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.stayindexed.app.output.JsonDocument;
import org.stayindexed.app.output.Printable;
import org.stayindexed.logs.client.RangeFileException;
import org.stayindexed.logs.format.FormatException;
import org.stayindexed.logs.ingest.IngestResult;
import org.stayindexed.logs.ingest.IngestSettings;
import org.stayindexed.logs.read.LogFile;
import org.stayindexed.logs.read.LogFileException;
import org.stayindexed.model.url.PageUrl;
import org.stayindexed.report.Text;
import org.stayindexed.storage.Database;
import org.stayindexed.storage.DatabaseInUseException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code stayindexed logs follow FILE --site URL}. */
@Command(
    name = "follow",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    description = {
      "Count an access log as it grows, until Ctrl-C.",
      "Counts and position are stored together every few seconds; the database is open only in"
          + " these moments, and while a crawl has it, lines wait.",
      "A log that is renamed, or copied and emptied, is read to its end.",
      ""
    },
    footerHeading = "%nExample:%n",
    footer = {
      "  ./stayindexed logs follow /var/log/nginx/access.log --site https://example.com/",
      "",
      "Risks are judged anew every five minutes in which lines came, and at the end."
    })
final class LogsFollowCommand implements Callable<Integer> {
  private static final Duration BETWEEN_JUDGEMENTS = Duration.ofMinutes(5);

  private final Surroundings surroundings;
  private final CountDownLatch interrupted = new CountDownLatch(1);
  private final Map<Path, IngestSettings> settings = new LinkedHashMap<>();
  private boolean waiting;
  private boolean unjudged;
  private Instant judged = Instant.EPOCH;

  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "FILE", description = "Access log that a server is writing.")
  private Path file = Path.of("access.log");

  @Option(
      names = "--site",
      paramLabel = "URL",
      required = true,
      description = "The site that was crawled, with the scheme and host of its pages.")
  private String site = "";

  @Option(
      names = "--every",
      paramLabel = "DURATION",
      defaultValue = "5s",
      converter = DurationText.class,
      description = "How often to look for new lines (default: 5s).")
  private Duration every = Duration.ofSeconds(5);

  @Mixin private LogFormatOptions formats = new LogFormatOptions();

  @Mixin private BotOptions bots = new BotOptions();

  @Mixin private DatabaseOption database = new DatabaseOption();

  @Option(names = "--json", description = "Print JSON, an object a line each time lines came.")
  private boolean json;

  @SuppressWarnings("NullAway.Init") // picocli sets the spec
  LogsFollowCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() throws InterruptedException {
    PageUrl url =
        PageUrl.parse(site)
            .url()
            .orElseThrow(
                () ->
                    usage(
                        "--site \"" + site + "\" is no URL of a site. Write https://example.com/"));
    if (every.compareTo(Duration.ofSeconds(1)) < 0) {
      throw usage("--every must be at least 1s, not " + DurationText.of(every));
    }
    try (Interruption interruption = Interruption.calls(interrupted::countDown)) {
      LogFile unused = LogFile.of(file);
      FollowedLog followed = new FollowedLog(file);
      do {
        count(followed, url);
      } while (!interrupted.await(every.toMillis(), TimeUnit.MILLISECONDS));
      judgeTheRest(url);
      return ExitCode.OK;
    } catch (FormatException
        | LogFileException
        | RangeFileException
        | LogFormatOptions.UsageException e) {
      throw usage(Printable.lines(String.valueOf(e.getMessage())));
    }
  }

  private void count(FollowedLog followed, PageUrl url) {
    try {
      followed.count(files -> count(files, url));
      waiting = false;
    } catch (DatabaseInUseException e) {
      if (!waiting) {
        surroundings.notices().println("The database is in use; new lines wait until it is free.");
      }
      waiting = true;
    }
  }

  private void count(List<Path> files, PageUrl url) {
    List<LogSource> sources =
        files.stream().map(due -> new LogSource(LogFile.of(due), settings(url))).toList();
    LogsIngestSession session =
        new LogsIngestSession(url, sources, database.directory().reports(), surroundings.clock());
    int unused =
        surroundings
            .databases()
            .use(
                database.directory(),
                surroundings.holder(PatientOpening.FOLLOWER + " " + url),
                opened -> {
                  session.count(opened, this::print);
                  judgeNowAndThen(session, opened);
                  return ExitCode.OK;
                });
  }

  /** Judging takes longer than counting a few lines, and the clock of risks knows hours. */
  private void judgeNowAndThen(LogsIngestSession session, Database opened) {
    Instant now = surroundings.clock().instant();
    if (unjudged && Duration.between(judged, now).compareTo(BETWEEN_JUDGEMENTS) >= 0) {
      session.judge(opened);
      unjudged = false;
      judged = now;
    }
  }

  private void judgeTheRest(PageUrl url) {
    if (!unjudged) {
      return;
    }
    LogsIngestSession session =
        new LogsIngestSession(url, List.of(), database.directory().reports(), surroundings.clock());
    try {
      int unused =
          surroundings
              .databases()
              .use(
                  database.directory(),
                  surroundings.holder(PatientOpening.FOLLOWER + " " + url),
                  opened -> {
                    session.judge(opened);
                    return ExitCode.OK;
                  });
    } catch (DatabaseInUseException e) {
      surroundings
          .err()
          .println("The database is in use: the next crawl judges the risks of the last lines.");
    }
  }

  /** Found in the first file that has lines; all parts of a log have the same. */
  private IngestSettings settings(PageUrl url) {
    return settings.computeIfAbsent(
        file,
        log ->
            bots.applied(
                formats.settings(
                    url,
                    LogFile.of(log),
                    notice -> surroundings.notices().println(Printable.of(notice))),
                database.directory(),
                surroundings));
  }

  private void print(IngestResult result) {
    if (result.newLines() > 0) {
      unjudged = true;
      Instant now = surroundings.clock().instant();
      if (json) {
        JsonDocument.printLine(
            object("at", now, "file", result.file(), "new_lines", result.newLines()),
            surroundings.out());
      } else {
        String name = Printable.of(result.file().toString());
        String lines = Text.count(result.newLines(), "new line", "new lines");
        surroundings.out().println(now + " " + name + ": " + lines);
      }
      surroundings.out().flush();
    }
  }

  private ParameterException usage(String message) {
    return new ParameterException(spec.commandLine(), message);
  }
}
