package org.stayindexed.crawler.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.stayindexed.crawler.crawler4j.Crawler4jEngine;
import org.stayindexed.crawler.frontier.Budget;
import org.stayindexed.crawler.frontier.CrawlFrontier;
import org.stayindexed.crawler.frontier.FrontierRules;
import org.stayindexed.crawler.frontier.LocalFrontier;
import org.stayindexed.crawler.parse.PageParts;
import org.stayindexed.crawler.robots.RobotsReader;
import org.stayindexed.crawler.robots.RobotsRegistry;
import org.stayindexed.crawler.run.UrlSources.Use;
import org.stayindexed.crawler.scope.Selection;
import org.stayindexed.crawler.sitemap.SitemapOffers;
import org.stayindexed.crawler.sitemap.Sitemaps;
import org.stayindexed.crawler.trap.TrapWatch;
import org.stayindexed.crawler.visit.CrawlSteps;
import org.stayindexed.crawler.visit.Discoveries;
import org.stayindexed.model.run.CrawlFact;
import org.stayindexed.model.run.Discovery;
import org.stayindexed.model.run.DiscoveryKind;
import org.stayindexed.model.run.ObservationSink;
import org.stayindexed.model.run.PageObservation;
import org.stayindexed.model.run.Purpose;
import org.stayindexed.model.run.RobotsRead;
import org.stayindexed.model.run.RunState;
import org.stayindexed.model.run.UrlsFound;
import org.stayindexed.model.url.PageUrl;

/**
 * The crawl of one site, from its start URL until no URL is left, or until it is stopped. {@link
 * #run} once; the other methods from any thread.
 */
public final class SiteCrawl {
  /** How URLs are found where only those of a list are looked at. */
  private static final Set<DiscoveryKind> OF_LIST =
      EnumSet.of(DiscoveryKind.LIST, DiscoveryKind.REDIRECT);

  private static final String ONLY_LIST = "only the URLs of a list were looked at";

  private final CrawlSettings settings;
  private final CrawlPorts ports;
  private final CrawlFrontier frontier;
  private final CrawlCounters counters = new CrawlCounters();
  private final Selection selection;
  private final Discoveries discoveries;
  private final TrapWatch traps;
  private final CrawlSteps steps;
  private final SitemapOffers sitemaps;
  private final ProbeUrls probes;
  private final Crawler4jEngine engine;

  /** Prepares a crawl; nothing is requested yet. */
  public SiteCrawl(CrawlSettings settings, CrawlPorts ports) {
    this.settings = settings;
    this.ports = ports;
    Instant now = ports.clock().instant();
    Duration wait = settings.hours().map(hours -> hours.untilOpen(now)).orElse(Duration.ZERO);
    this.frontier =
        new LocalFrontier(rules(settings, now.plus(wait)), ports.listener(), ports.directory());
    frontier.waitBeforeFirstTurn(wait);
    this.selection = new Selection(settings.scope());
    this.probes = new ProbeUrls(settings.scope());
    ObservationSink counting = this::handOver;
    RobotsRegistry robots =
        new RobotsRegistry(
            new RobotsReader(ports.fetcher(), frontier, ports.clock()),
            frontier,
            settings.robots(),
            ports.earlierRobots(),
            reading -> counting.accept(new RobotsRead(reading)));
    UrlSources sources = settings.sources();
    this.discoveries =
        new Discoveries(
            frontier,
            counting,
            selection,
            found -> !sources.onlyList() || OF_LIST.contains(found.discovery().kind()));
    this.traps = new TrapWatch(settings.scope(), selection.skipped(), discoveries, ports.clock());
    this.sitemaps =
        new SitemapOffers(
            settings.scope(),
            url -> sources.sitemaps() == Use.TAKEN && settings.scope().onSite(url),
            discoveries);
    this.steps =
        new CrawlSteps(
            selection,
            frontier,
            robots,
            ports.fetcher(),
            counting,
            discoveries,
            traps,
            ports.memory(),
            sources.resources() == Use.TAKEN ? PageParts.LINKS_AND_RESOURCES : PageParts.LINKS,
            new Sitemaps(sitemaps, ports.fetcher(), counting, ports.clock(), frontier::stopped),
            ports.clock());
    this.engine = new Crawler4jEngine(frontier, steps);
  }

  private static FrontierRules rules(CrawlSettings settings, Instant start) {
    Pace pace = settings.pace();
    Optional<Duration> untilClosed = settings.hours().map(hours -> hours.untilClosed(start));
    Optional<Duration> time =
        Stream.concat(settings.budget().time().stream(), untilClosed.stream())
            .min(Comparator.naturalOrder());
    return new FrontierRules(
        pace.concurrency(),
        pace.delay(),
        pace.overallDelay(),
        pace.patience(),
        new Budget(settings.budget().pages(), time));
  }

  private void handOver(CrawlFact fact) {
    ports.sink().accept(fact);
    if (fact instanceof PageObservation observation) {
      counters.count(observation);
      probes.saw(observation);
    }
  }

  /** Crawls to the end; blocks. */
  public CrawlEnd run() {
    try (frontier) {
      return crawled();
    } catch (IOException e) {
      throw new UncheckedIOException("The frontier could not be closed", e);
    }
  }

  private CrawlEnd crawled() {
    frontier.markSeen(ports.unfinished().done());
    sitemaps.read(ports.unfinished().sitemapsRead());
    begin();
    if (!settings.sources().onlyList()) {
      ports.unfinished().forEachLeft(discoveries::leftOver);
    }
    Optional<Throwable> error = engine.run(settings.threads());
    if (goesOn(error)) {
      error = lookAtUnlinkedPages();
    }
    return ended(error);
  }

  private CrawlEnd ended(Optional<Throwable> error) {
    if (error.isPresent()) {
      return new CrawlEnd(RunState.FAILED, error.get().toString(), error);
    }
    steps.handOverUnconfirmed();
    selection.handOver(ports.sink());
    frontier.forEachSeen(ports.sink()::accept);
    if (frontier.stopped()) {
      return new CrawlEnd(RunState.INTERRUPTED, "interrupted", error);
    }
    return frontier
        .cutShort()
        .or(() -> settings.sources().onlyList() ? Optional.of(ONLY_LIST) : Optional.empty())
        .map(reason -> new CrawlEnd(RunState.PARTIAL, reason, error))
        .orElseGet(() -> new CrawlEnd(RunState.FINISHED, "", error));
  }

  private boolean goesOn(Optional<Throwable> error) {
    return error.isEmpty() && !frontier.stopped() && frontier.cutShort().isEmpty();
  }

  private void begin() {
    UrlSources sources = settings.sources();
    if (sources.onlyList()) {
      found(sources.list(), Discovery.unlinked(DiscoveryKind.LIST));
    } else {
      found(List.of(settings.scope().start()), Discovery.START);
      sitemaps.given(sources.givenSitemaps());
    }
  }

  /**
   * Looks at what no link led to, after all that links led to: what the sitemaps name, what the
   * access log knows, and what earlier runs knew, because a page that nothing links to any more may
   * be what its owner looks for; at last, at what pages need and how the server behaves. What
   * sitemaps say is asked for in any case; as to the rest, a site that answered nothing well is
   * left alone: it is down, and asking on would only be a burden.
   */
  private Optional<Throwable> lookAtUnlinkedPages() {
    frontier.releaseLater();
    Optional<Throwable> error = lookIntoTraps(goOn(Optional.empty()));
    if (settings.sources().logs() == Use.TAKEN && anySuccess()) {
      found(
          outsideOfTraps(ports.earlier().inAccessLog()),
          Discovery.unlinked(DiscoveryKind.ACCESS_LOG));
      error = goOn(error);
    }
    if (goesOn(error) && anySuccess() && !settings.sources().onlyList()) {
      found(outsideOfTraps(ports.earlier().notSeenNow()), Discovery.EARLIER_RUN);
      error = lookIntoTraps(goOn(error));
    }
    if (goesOn(error)) {
      frontier.releaseResources();
      error = goOn(error);
    }
    if (goesOn(error)) {
      probe();
      error = goOn(error);
    }
    return error;
  }

  /** Of a site that answered nothing well there is nothing to learn. */
  private void probe() {
    if (settings.sources().probes() == Use.TAKEN && anySuccess()) {
      steps.onlyProbesFromNow();
      discoveries.probe(probes.missingPages(), Purpose.MISSING_PAGE);
      discoveries.probe(probes.hostVariants(), Purpose.HOST_VARIANT);
      discoveries.probe(probes.slashVariants(), Purpose.SLASH_VARIANT);
    }
  }

  private Optional<Throwable> goOn(Optional<Throwable> error) {
    return goesOn(error) && frontier.stats().queued() > 0 ? engine.run(settings.threads()) : error;
  }

  private boolean anySuccess() {
    return counters.progress(0).success() > 0;
  }

  private void found(List<PageUrl> pages, Discovery discovery) {
    discoveries.found(new UrlsFound(pages, discovery, Purpose.PAGE));
  }

  /** Looks at what waits because it may be a trap, now that nothing else can lead there. */
  private Optional<Throwable> lookIntoTraps(Optional<Throwable> before) {
    Optional<Throwable> error = before;
    while (goesOn(error) && traps.release()) {
      error = engine.run(settings.threads());
    }
    if (goesOn(error)) {
      traps.leaveRest();
    }
    return error;
  }

  /** Without pages of traps: each night would find new ones, and ask for all the old ones too. */
  private List<PageUrl> outsideOfTraps(List<PageUrl> pages) {
    return pages.stream().filter(url -> !traps.isExhausted(url)).toList();
  }

  /** Takes no further URL; {@link #run} returns when the requests under way have ended. */
  public void stop() {
    frontier.stop();
  }

  /** How many URLs of earlier runs could not be asked for, because their secret was not stored. */
  public long masked() {
    return discoveries.masked();
  }

  /** Where the crawl stands now. */
  public CrawlProgress progress() {
    return counters.progress(frontier.stats().queued());
  }
}
