package org.stayindexed.app;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.stayindexed.crawler.http.FetchLimits;
import org.stayindexed.crawler.run.CrawlSettings;
import org.stayindexed.model.url.PageUrl;
import org.stayindexed.model.url.UrlResult;
import org.stayindexed.storage.Database;
import org.stayindexed.storage.view.RunSummary;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
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
    description = {
      "Crawl a site, store what it answered, judge each URL, and write a report.",
      "Obeys robots.txt, sends one request at a time, one a second, and stays on the host of URL.",
      ""
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  ./stayindexed crawl https://example.com/",
      "  ./stayindexed crawl https://staging.example.com/ --delay 0 --concurrency 8   # your own",
      "  ./stayindexed crawl https://example.com/ --hours 01:00-05:00 --max-pages 20000",
      "  ./stayindexed crawl --resume",
      "",
      "Exit codes: 0 done, 2 wrong usage, 3 the start URL could not be fetched, 4 database in use,",
      "5 database failed (disk full, no permission ...), 130 interrupted by Ctrl-C."
    })
final class CrawlCommand implements Callable<Integer>, Rehearsed {
  private static final String RESUME = "--resume";

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
  @Mixin private BudgetOptions budget = new BudgetOptions();

  @Mixin private ScopeOptions scope = new ScopeOptions();

  @Option(
      names = RESUME,
      description =
          "Go on with the last crawl (of URL), which was interrupted, killed or at the end of its"
              + " budget, with its options; others given here take their place.")
  private boolean resume;

  @SuppressWarnings("NullAway.Init") // picocli sets the fields
  CrawlCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    if (resume) {
      String holder = surroundings.holder("crawl " + RESUME);
      return surroundings.databases().use(database.directory(), holder, this::resume);
    }
    return new CrawlSession(surroundings, database.directory(), request()).run();
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
    List<String> words = UnfinishedRun.commandLine(run, givenOptions(Set.of("--db", RESUME)));
    ParseResult parsed = fresh.parseArgs(words.toArray(String[]::new)).subcommand();
    CrawlCommand asBefore = (CrawlCommand) parsed.commandSpec().userObject();
    return new CrawlSession(surroundings, database.directory(), asBefore.request())
        .resume(opened, run);
  }

  private List<String> givenOptions(Set<String> without) {
    List<String> words = new ArrayList<>();
    for (OptionSpec option : spec.commandLine().getParseResult().matchedOptions()) {
      if (!without.contains(option.longestName())) {
        words.add(option.longestName());
        words.addAll(option.originalStringValues());
      }
    }
    return words;
  }

  @Override
  public void rehearse() {
    CrawlRequest unused = request();
    FetchLimits alsoUnused = connection.limits();
  }

  private CrawlRequest request() {
    return new CrawlRequest(settings(), connection, rereading, CommandWords.join(options()));
  }

  /** What was typed, and how fast it is to be where nothing was typed. */
  private List<String> options() {
    List<String> words = new ArrayList<>(pace.arguments());
    words.addAll(givenOptions(Set.of("--db", RESUME, "--delay", "--concurrency")));
    return words;
  }

  private CrawlSettings settings() {
    return new CrawlSettings(
        scope.scope(startUrl()), pace.pace(), budget.budget(), budget.hours(), robots.agents());
  }

  private PageUrl startUrl() {
    if (url == null) {
      throw new ParameterException(
          spec.commandLine(), "Where to start? Write: crawl https://example.com/");
    }
    UrlResult result = PageUrl.parse(url);
    if (result instanceof UrlResult.Accepted accepted) {
      return accepted.pageUrl();
    }
    String reason =
        result instanceof UrlResult.OtherScheme other
            ? "only http and https can be crawled, not " + other.scheme()
            : ((UrlResult.Invalid) result).reason();
    throw new ParameterException(
        spec.commandLine(),
        "\"" + url + "\" is no URL to start from: " + reason + ". Write https://example.com/");
  }
}
