package org.stayindexed.app;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.stayindexed.app.access.AccessException;
import org.stayindexed.app.access.Environment;
import org.stayindexed.app.config.Checked;
import org.stayindexed.app.output.JsonDocument;
import org.stayindexed.app.schedule.CommandWords;
import org.stayindexed.crawler.frontier.Budget;
import org.stayindexed.crawler.http.FetchLimits;
import org.stayindexed.crawler.run.CrawlSettings;
import org.stayindexed.crawler.run.Pace;
import org.stayindexed.crawler.run.QuietHours;
import org.stayindexed.crawler.scope.Scope;
import org.stayindexed.model.secret.Redaction;
import org.stayindexed.model.url.PageUrl;
import org.stayindexed.storage.Database;
import org.stayindexed.storage.RunReader;
import org.stayindexed.storage.view.RunSummary;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.Spec;

/** {@code stayindexed crawl URL}. */
@Command(
    name = "crawl",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    customSynopsis = "Usage: stayindexed crawl [OPTIONS] [URL]",
    synopsisHeading = "",
    description = {
      "Crawl a site, store what it answered, judge each URL, and write a report.",
      "Obeys robots.txt, sends one request at a time, one a second, and stays on the host of URL,",
      "with or without www.",
      ""
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  ./stayindexed crawl https://example.com/",
      "  ./stayindexed crawl https://staging.example.com/ --delay 0 --concurrency 8   # your own",
      "  ./stayindexed crawl https://example.com/ --hours 01:00-05:00 --max-pages 20000",
      "  ./stayindexed crawl --list changed-pages.txt",
      "  ./stayindexed crawl --resume"
    })
final class CrawlCommand implements Callable<Integer>, Checked {
  private static final String RESUME = "--resume";

  /** How the end is told says nothing of the run. */
  private static final String JSON = "--json";

  /** What a crawl comes to does not depend on them, or where it does the run says PARTIAL. */
  private static final Set<String> NOT_REACH =
      Set.of(
          "--db",
          JSON,
          RESUME,
          "--delay",
          "--concurrency",
          "--max-rate",
          "--second-look",
          "--give-up-after",
          "--hours",
          "--zone",
          "--timeout",
          "--full",
          "--max-pages",
          "--max-time");

  private final Surroundings surroundings;

  @Spec private CommandSpec spec;

  @Parameters(
      paramLabel = "URL",
      arity = "0..1",
      description = "Where to start: https://example.com/")
  private @Nullable String url;

  @Mixin private DatabaseOption database = new DatabaseOption();
  @Mixin private PaceOptions pace = new PaceOptions();
  @Mixin private ConnectionOptions connection = new ConnectionOptions();
  @Mixin private RereadingOptions rereading = new RereadingOptions();
  @Mixin private RobotsOptions robots = new RobotsOptions();
  @Mixin private AccessOptions access = new AccessOptions();
  @Mixin private BudgetOptions budget = new BudgetOptions();
  @Mixin private SourceOptions sources = new SourceOptions();

  @Mixin private ScopeOptions scope = new ScopeOptions();

  @Option(
      names = RESUME,
      description =
          "Go on with the last crawl (of URL), which was interrupted, killed or at the end of its"
              + " budget, with its options; others given here take their place.")
  private boolean resume;

  @Option(
      names = JSON,
      description =
          "Print the run in numbers at the end, one object, as runs show --json does; all else goes"
              + " to standard error.")
  private boolean json;

  @SuppressWarnings("NullAway.Init") // picocli sets the fields
  CrawlCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    if (resume) {
      database.directory().requireDatabase();
      String holder = surroundings.holder("crawl " + RESUME);
      return surroundings.databases().use(database.directory(), holder, this::resume);
    }
    return session(request()).run();
  }

  private CrawlSession session(CrawlRequest request) {
    return new CrawlSession(surroundings, database.directory(), request, this::print);
  }

  private void print(RunReader reader, RunSummary run, Path report) {
    if (json) {
      JsonDocument.print(
          new RunJson(reader, run, surroundings.clock().instant()).whole(), surroundings.out());
    } else if (run.answered() > 0 && surroundings.view().verbosity() != Verbosity.QUIET) {
      new RunSummaryPrinter(surroundings.out(), surroundings.clock().instant())
          .print(reader, run, report);
    }
  }

  private int resume(Database opened) {
    Optional<String> start = url == null ? Optional.empty() : Optional.of(startUrl().toString());
    RunSummary run =
        UnfinishedRun.find(opened, start)
            .orElseThrow(
                () ->
                    new ParameterException(
                        spec.commandLine(),
                        "There is no crawl to go on with"
                            + start.map(site -> " of " + site).orElse("")
                            + ": the last one looked at everything. Leave out "
                            + RESUME
                            + " to begin a new one"));
    CommandLine fresh = Main.commandLine(surroundings).setOverwrittenOptionsAllowed(true);
    List<String> words = UnfinishedRun.commandLine(run, givenOptions(Set.of("--db", JSON, RESUME)));
    ParseResult parsed = fresh.parseArgs(words.toArray(String[]::new)).subcommand();
    CrawlCommand asBefore = (CrawlCommand) parsed.commandSpec().userObject();
    return session(asBefore.request()).resume(opened, run);
  }

  private List<String> givenOptions(Set<String> without) {
    return new TypedOptions(spec).without(without);
  }

  @Override
  public void rehearse() {
    sources.refuseStandardInput();
    refuseRelativeFiles();
    // The variables are those of the process that will run it, not of this one.
    CrawlRequest unused = request(name -> Optional.of("rehearsed"));
    FetchLimits unusedLimits = connection.limits();
  }

  @Override
  public void checkOptions() {
    PageUrl anywhere = PageUrl.of("https://site.example/");
    Pace unusedPace = pace.pace();
    Budget unusedBudget = budget.budget();
    Optional<QuietHours> unusedHours = budget.hours();
    FetchLimits unusedLimits = connection.limits();
    Scope unusedScope = scope.scope(anywhere);
    try {
      access.check();
    } catch (AccessException e) {
      throw new ParameterException(spec.commandLine(), e.getMessage(), e);
    }
  }

  private void refuseRelativeFiles() {
    Stream.concat(access.files().stream(), sources.file().stream())
        .filter(file -> !file.isAbsolute())
        .findFirst()
        .ifPresent(
            file -> {
              throw new ParameterException(
                  spec.commandLine(),
                  file + ": write the whole path of the file, a schedule runs from elsewhere");
            });
  }

  private CrawlRequest request() {
    return request(surroundings.environment());
  }

  private CrawlRequest request(Environment environment) {
    try {
      CrawlSettings settings = settings();
      sources.leftOut(settings.scope()).forEach(surroundings.notices()::println);
      Identity identity =
          access.identity(
              settings.scope().start(),
              settings.pace().delay(),
              environment,
              surroundings.clock().instant());
      return new CrawlRequest(
          settings,
          connection,
          rereading,
          identity,
          redacted(options()),
          redacted(givenOptions(NOT_REACH)));
    } catch (AccessException e) {
      throw new ParameterException(spec.commandLine(), e.getMessage(), e);
    }
  }

  private static String redacted(List<String> words) {
    return CommandWords.join(words.stream().map(Redaction::of).toList());
  }

  /** What was typed, and how fast it is to be where nothing was typed. */
  private List<String> options() {
    List<String> words = new ArrayList<>(pace.arguments());
    words.addAll(givenOptions(Set.of("--db", JSON, RESUME, "--delay", "--concurrency")));
    return words;
  }

  private CrawlSettings settings() {
    Scope site = scope.scope(startUrl());
    return new CrawlSettings(
        site,
        pace.pace(),
        budget.budget(),
        budget.hours(),
        robots.agents(access.robotsToken()),
        sources.sources(site));
  }

  private PageUrl startUrl() {
    if (url == null) {
      return sources
          .start()
          .orElseThrow(
              () ->
                  new ParameterException(
                      spec.commandLine(), "Where to start? Write: crawl https://example.com/"));
    }
    return new StartUrl(spec).of(url);
  }
}
