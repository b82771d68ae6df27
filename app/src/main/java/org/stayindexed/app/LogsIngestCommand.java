package org.stayindexed.app;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.stayindexed.app.config.Checked;
import org.stayindexed.app.output.Printable;
import org.stayindexed.logs.client.RangeFileException;
import org.stayindexed.logs.format.FormatException;
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
      LogSources sources = sources(url, input);
      sources.requireSome();
      sources.tell(surroundings);
      return count(url, sources);
    } catch (FormatException
        | LogFileException
        | RangeFileException
        | LogFormatOptions.UsageException e) {
      throw usage(Printable.lines(String.valueOf(e.getMessage())));
    }
  }

  /**
   * Who mistypes a name learns it before anything is counted; what does not have the format is left
   * out.
   */
  private LogSources sources(PageUrl url, StandardInputLog input) {
    List<Path> given = files.stream().map(input::orFile).toList();
    LogSources sources = new LogSources(formats.areGiven());
    for (Path path : LogPaths.of(given)) {
      boolean named = given.contains(path);
      Path shown = named ? Path.of(input.named(LogFile.of(path)).name()) : path;
      sources.add(shown, named, () -> source(input.named(LogFile.of(path)), url));
    }
    return sources;
  }

  private LogSource source(LogFile file, PageUrl url) {
    IngestSettings settings =
        formats.settings(url, file, notice -> surroundings.notices().println(Printable.of(notice)));
    return new LogSource(file, bots.applied(settings, database.directory(), surroundings));
  }

  private int count(PageUrl url, LogSources sources) {
    IngestOutput output = new IngestOutput(surroundings, sources, json.wanted());
    LogsIngestSession session =
        new LogsIngestSession(
            url, sources.readable(), database.directory().reports(), surroundings.clock());
    return surroundings
        .databases()
        .use(
            database.directory(),
            surroundings.holder("logs ingest " + url),
            opened -> {
              session.run(opened, output);
              return sources.missed().isEmpty() ? ExitCode.OK : ExitCode.USAGE;
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
