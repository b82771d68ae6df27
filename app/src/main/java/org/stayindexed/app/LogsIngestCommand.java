package org.stayindexed.app;

import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.stayindexed.app.output.Printable;
import org.stayindexed.logs.format.FormatException;
import org.stayindexed.logs.format.FormatGap;
import org.stayindexed.logs.format.LogFormat;
import org.stayindexed.logs.ingest.IngestSettings;
import org.stayindexed.logs.read.LogFile;
import org.stayindexed.logs.read.LogFileException;
import org.stayindexed.model.url.PageUrl;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code stayindexed logs ingest FILE... --site URL}. */
@Command(
    name = "ingest",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    description = {
      "Count the requests of access logs for each URL.",
      "By status, outcome, kind of client and day, errors by the hour too. Each line is counted once: a file that was read before goes on where",
      "it ended, also when it was renamed or compressed in the meantime.",
      ""
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  ./stayindexed logs ingest /var/log/nginx/access.log --site https://example.com/",
      "  ./stayindexed logs ingest access.log.2.gz access.log.1 access.log --site https://example.com/",
      "  ./stayindexed logs ingest access.log --site https://example.com/ --format \\",
      "      '$remote_addr [$time_local] \"$request\" $status $body_bytes_sent rt=$request_time'",
      "",
      "Which formats, and what is counted: docs/logs.md.",
      "Exit codes: 0 done, 2 wrong usage, a file that cannot be read or has another format,",
      "4 database in use, 5 database failed."
    })
final class LogsIngestCommand implements Callable<Integer>, Rehearsed {
  private final Surroundings surroundings;

  @Spec private CommandSpec spec;

  @Parameters(
      paramLabel = "FILE",
      arity = "1..*",
      description = "Access logs, oldest first; compressed with gzip or not.")
  private List<Path> files = List.of();

  @Option(
      names = "--site",
      paramLabel = "URL",
      required = true,
      description = "The site that was crawled, with the scheme and host of its pages.")
  private String site;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "combined",
      description =
          "combined (default), main, timed, or the log_format of nginx.conf, as it stands there,"
              + " in quotes.")
  private String format;

  @Option(
      names = "--date",
      paramLabel = "DATE",
      description = "Day of all lines, 2026-11-21, for a format without a time.")
  private @Nullable String date;

  @Option(
      names = "--zone",
      paramLabel = "ZONE",
      defaultValue = "UTC",
      description =
          "Time zone of --date, and of days when the format has only $msec (default: UTC).")
  private String zone;

  @Mixin private JsonOption json = new JsonOption();

  @Mixin private DatabaseOption database = new DatabaseOption();

  @SuppressWarnings("NullAway.Init") // picocli sets the fields
  LogsIngestCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    try {
      IngestSettings settings = settings();
      files.forEach(LogFile::of);
      IngestOutput output = new IngestOutput(surroundings, settings.format(), json.wanted());
      LogsIngestSession session =
          new LogsIngestSession(
              settings, files, database.directory().reports(), surroundings.clock());
      return surroundings
          .databases()
          .use(
              database.directory(),
              surroundings.holder("logs ingest " + settings.site()),
              opened -> {
                session.run(opened, output);
                return ExitCode.OK;
              });
    } catch (FormatException | LogFileException e) {
      throw usage(Printable.of(String.valueOf(e.getMessage())));
    }
  }

  @Override
  public void rehearse() {
    try {
      IngestSettings unused = settings();
    } catch (FormatException e) {
      throw usage(Printable.of(String.valueOf(e.getMessage())));
    }
  }

  private IngestSettings settings() {
    LogFormat parsed = LogFormat.of(format);
    PageUrl url = siteUrl();
    return IngestSettings.of(parsed, url, day(parsed), zone());
  }

  private PageUrl siteUrl() {
    return PageUrl.parse(site)
        .url()
        .orElseThrow(
            () -> usage("--site \"" + site + "\" is no URL of a site. Write https://example.com/"));
  }

  private Optional<LocalDate> day(LogFormat parsed) {
    boolean needed = parsed.gaps().contains(FormatGap.NO_TIME);
    if (date == null && needed) {
      throw usage(
          "The format "
              + parsed.name()
              + " has no time, so that nobody can tell the days of its lines. If the file is of one"
              + " day, say which: --date 2026-11-21. Better log $time_local too (docs/logs.md)");
    }
    if (date != null && !needed) {
      throw usage("--date is for formats without a time; the lines of this one have theirs");
    }
    try {
      return Optional.ofNullable(date).map(LocalDate::parse);
    } catch (DateTimeException e) {
      throw usage("--date \"" + date + "\" is no day; write 2026-11-21");
    }
  }

  private ZoneId zone() {
    try {
      return zone.equals("UTC") ? ZoneOffset.UTC : ZoneId.of(zone);
    } catch (DateTimeException e) {
      throw usage("--zone \"" + zone + "\" is no time zone; write Europe/Berlin or +05:30");
    }
  }

  private ParameterException usage(String message) {
    return new ParameterException(spec.commandLine(), message);
  }
}
