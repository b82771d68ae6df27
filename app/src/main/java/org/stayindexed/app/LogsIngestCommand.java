package org.stayindexed.app;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.stayindexed.app.config.Checked;
import org.stayindexed.app.output.Printable;
import org.stayindexed.logs.client.RangeFileException;
import org.stayindexed.logs.format.FormatException;
import org.stayindexed.logs.format.LogFormat;
import org.stayindexed.logs.ingest.IngestSettings;
import org.stayindexed.logs.read.LogFile;
import org.stayindexed.logs.read.LogFileException;
import org.stayindexed.logs.read.LogPaths;
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
      "By status, outcome, kind of client and day, errors by the hour too. Each line is counted once:",
      "a file that was read before goes on where it ended, also when it was renamed or compressed in",
      "the meantime.",
      ""
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  ./stayindexed logs ingest /var/log/nginx/access.log --site https://example.com/",
      "  ./stayindexed logs ingest /var/log/apache2/ --site https://example.com/",
      "  ssh web cat access.log | ./stayindexed logs ingest - --site https://example.com/",
      "  ./stayindexed logs ingest access.log --nginx-conf nginx.conf --site https://example.com/",
      "  ./stayindexed logs ingest access.log --site https://example.com/ --format \\",
      "      '$remote_addr [$time_local] \"$request\" $status $body_bytes_sent rt=$request_time'",
      "",
      "Which formats, and what is counted: docs/logs.md."
    })
final class LogsIngestCommand implements Callable<Integer>, Checked {
  private final Surroundings surroundings;

  @Spec private CommandSpec spec;

  @Parameters(
      paramLabel = "FILE",
      arity = "1..*",
      description =
          "Access logs, plain or compressed with gzip, zstd or bzip2; a directory of them; - for standard"
              + " input. What is no log in a directory or pattern is passed over.")
  private List<Path> files = List.of();

  @Option(
      names = "--site",
      paramLabel = "URL",
      required = true,
      description = "The site that was crawled, with the scheme and host of its pages.")
  private String site;

  @Mixin private LogFormatOptions formats = new LogFormatOptions();

  @Mixin private BotOptions bots = new BotOptions();

  @Mixin private JsonOption json = new JsonOption();

  @Mixin private DatabaseOption database = new DatabaseOption();

  @SuppressWarnings("NullAway.Init") // picocli sets the fields
  LogsIngestCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    try (StandardInputLog input = new StandardInputLog()) {
      PageUrl url = siteUrl();
      List<Path> given = files.stream().map(input::orFile).toList();
      List<LogSource> sources = new ArrayList<>();
      List<LogFileException> others = new ArrayList<>();
      for (Path path : LogPaths.of(given)) {
        try {
          sources.add(source(input.named(LogFile.of(path)), url));
        } catch (LogFileException e) {
          refuseIfMeant(path, given, e);
          others.add(e);
        }
      }
      return count(url, passedOver(sources, others));
    } catch (FormatException
        | LogFileException
        | RangeFileException
        | LogFormatOptions.UsageException e) {
      throw usage(Printable.lines(String.valueOf(e.getMessage())));
    }
  }

  /** Who names a file means it; in a directory there may be other files, too. */
  private static void refuseIfMeant(Path path, List<Path> given, LogFileException refusal) {
    if (given.contains(path)) {
      throw refusal;
    }
  }

  private List<LogSource> passedOver(List<LogSource> sources, List<LogFileException> others) {
    if (sources.isEmpty()) {
      throw others.get(0);
    }
    others.forEach(
        other ->
            surroundings
                .notices()
                .println(
                    "Passed over: "
                        + Printable.of(
                                String.valueOf(other.getMessage()).lines().findFirst().orElse(""))
                            .replace(" Nearest are:", "")));
    return sources;
  }

  private LogSource source(LogFile file, PageUrl url) {
    IngestSettings settings =
        formats.settings(url, file, notice -> surroundings.notices().println(Printable.of(notice)));
    return new LogSource(file, bots.applied(settings, database.directory(), surroundings));
  }

  private int count(PageUrl url, List<LogSource> sources) {
    List<LogFormat> found = sources.stream().map(source -> source.settings().format()).toList();
    IngestOutput output = new IngestOutput(surroundings, found, json.wanted());
    LogsIngestSession session =
        new LogsIngestSession(url, sources, database.directory().reports(), surroundings.clock());
    return surroundings
        .databases()
        .use(
            database.directory(),
            surroundings.holder("logs ingest " + url),
            opened -> {
              session.run(opened, output);
              return ExitCode.OK;
            });
  }

  @Override
  public void rehearse() {
    PageUrl unused = siteUrl();
    checkOptions();
  }

  @Override
  public void checkOptions() {
    try {
      formats.check();
    } catch (FormatException | LogFormatOptions.UsageException e) {
      throw usage(Printable.lines(String.valueOf(e.getMessage())));
    }
  }

  private PageUrl siteUrl() {
    return PageUrl.parse(site)
        .url()
        .orElseThrow(
            () -> usage("--site \"" + site + "\" is no URL of a site. Write https://example.com/"));
  }

  private ParameterException usage(String message) {
    return new ParameterException(spec.commandLine(), message);
  }
}
