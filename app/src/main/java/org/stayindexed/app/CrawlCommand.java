package org.stayindexed.app;

import java.time.Duration;
import java.util.concurrent.Callable;
import org.stayindexed.crawler.http.FetchLimits;
import org.stayindexed.crawler.run.CrawlSettings;
import org.stayindexed.crawler.run.Pace;
import org.stayindexed.crawler.visit.Scope;
import org.stayindexed.model.url.PageUrl;
import org.stayindexed.model.url.UrlResult;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
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
      "",
      "Exit codes: 0 done, 2 wrong usage, 3 the start URL could not be fetched, 4 database in use,",
      "5 database failed (disk full, no permission ...), 130 interrupted by Ctrl-C."
    })
final class CrawlCommand implements Callable<Integer>, Rehearsed {
  private final Surroundings surroundings;

  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "URL", description = "Where to start: https://example.com/")
  private String url;

  @Mixin private DatabaseOption database = new DatabaseOption();
  @Mixin private ConnectionOptions connection = new ConnectionOptions();

  @Mixin private RobotsOptions robots = new RobotsOptions();

  @Option(
      names = "--delay",
      paramLabel = "DURATION",
      defaultValue = "1s",
      converter = DurationText.class,
      description =
          "At least so long between the starts of two requests to one host (default: 1s). Shorten"
              + " it only for a site of your own. A longer Crawl-delay in robots.txt is obeyed.")
  private Duration delay = Duration.ofSeconds(1);

  @Option(
      names = "--concurrency",
      paramLabel = "N",
      defaultValue = "1",
      description = "At most so many requests to one host at the same time (default: 1).")
  private int concurrency;

  @Option(
      names = "--include-subdomains",
      description = "Crawl the subdomains of the start URL's host too.")
  private boolean includeSubdomains;

  @SuppressWarnings("NullAway.Init") // picocli sets the fields
  CrawlCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    return new CrawlSession(surroundings, database.directory(), settings(), connection).run();
  }

  @Override
  public void rehearse() {
    CrawlSettings unused = settings();
    FetchLimits alsoUnused = connection.limits();
  }

  private CrawlSettings settings() {
    Scope scope =
        new Scope(
            startUrl(),
            includeSubdomains ? Scope.Hosts.START_HOST_AND_SUBDOMAINS : Scope.Hosts.START_HOST);
    return new CrawlSettings(scope, new Pace(delay, checkedConcurrency()), robots.agents());
  }

  private PageUrl startUrl() {
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

  private int checkedConcurrency() {
    if (concurrency < 1 || concurrency > Pace.MAX_CONCURRENCY) {
      throw new ParameterException(
          spec.commandLine(),
          "--concurrency must be between 1 and " + Pace.MAX_CONCURRENCY + ", not " + concurrency);
    }
    return concurrency;
  }
}
