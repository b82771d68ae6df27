package org.stayindexed.crawler.visit;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.stayindexed.crawler.frontier.CrawlFrontier;
import org.stayindexed.crawler.frontier.Lease;
import org.stayindexed.crawler.frontier.TurnClock;
import org.stayindexed.crawler.frontier.TurnEnd;
import org.stayindexed.crawler.http.FetchRequest;
import org.stayindexed.crawler.http.FetchResult;
import org.stayindexed.crawler.http.Fetcher;
import org.stayindexed.crawler.http.RequestListener;
import org.stayindexed.crawler.parse.PageParts;
import org.stayindexed.crawler.parse.PageReader;
import org.stayindexed.crawler.robots.RobotsRegistry;
import org.stayindexed.crawler.scope.Selection;
import org.stayindexed.crawler.trap.TrapWatch;
import org.stayindexed.crawler.visit.HostHealth.Look;
import org.stayindexed.model.fetch.BodyFacts;
import org.stayindexed.model.fetch.Doubt;
import org.stayindexed.model.fetch.FailureClass;
import org.stayindexed.model.fetch.FetchOutcome;
import org.stayindexed.model.fetch.FetchOutcome.Answered;
import org.stayindexed.model.fetch.FetchOutcome.Unanswered;
import org.stayindexed.model.fetch.Timings;
import org.stayindexed.model.index.CrawledPage;
import org.stayindexed.model.index.IndexRules;
import org.stayindexed.model.page.PageFacts;
import org.stayindexed.model.robots.RobotsAnswer;
import org.stayindexed.model.robots.RobotsReading;
import org.stayindexed.model.run.Looks;
import org.stayindexed.model.run.ObservationSink;
import org.stayindexed.model.run.PageMemory;
import org.stayindexed.model.run.PageObservation;
import org.stayindexed.model.run.Purpose;

/**
 * The steps that every URL goes through, whoever drives the threads: robots, fetch, read, judge and
 * hand over. Safe for many threads, each with its own {@link Visit}.
 */
public final class CrawlSteps {
  private static final Logger LOG = LoggerFactory.getLogger(CrawlSteps.class);
  private static final TurnEnd NOTHING_NEW = robotsFails(Optional.empty());

  private static final byte[] NO_BODY = {};

  private final Selection selection;
  private final CrawlFrontier frontier;
  private final RobotsRegistry robots;
  private final Fetcher fetcher;
  private final ObservationSink sink;
  private final LinkOffers links;
  private final LinkChecks linkChecks;
  private final TrapWatch traps;
  private final Rereading rereading;
  private final SitemapTurns sitemaps;
  private final Clock clock;
  private volatile boolean onlyProbes;

  /**
   * The steps of one crawl.
   *
   * @param selection chooses which links are followed
   * @param sink receives every observation; its exceptions end the crawl
   * @param discoveries receives what is found
   * @param traps keeps the crawl out of what never ends
   * @param memory what earlier runs learned of bodies
   * @param parts what is read of pages
   * @param sitemaps uses the turns of sitemaps
   */
  public CrawlSteps(
      Selection selection,
      CrawlFrontier frontier,
      RobotsRegistry robots,
      Fetcher fetcher,
      ObservationSink sink,
      Discoveries discoveries,
      TrapWatch traps,
      PageMemory memory,
      PageParts parts,
      SitemapTurns sitemaps,
      Clock clock) {
    this.selection = selection;
    this.frontier = frontier;
    this.robots = robots;
    this.fetcher = fetcher;
    this.sink = sink;
    this.links = new LinkOffers(selection, discoveries, traps, parts);
    this.linkChecks = new LinkChecks(sink, selection.external(), clock);
    this.traps = traps;
    this.rereading = new Rereading(memory, parts, clock);
    this.sitemaps = sitemaps;
    this.clock = clock;
  }

  /**
   * Nothing but probes is looked at from now on: an origin that is met first by one of them, as
   * that of https is where there is none, is not worth a second look.
   */
  public void onlyProbesFromNow() {
    onlyProbes = true;
  }

  /**
   * Uses the first turn at an origin to read its robots.txt; if that fails, it is asked for once
   * more later, because without it nothing may be fetched there.
   *
   * @throws InterruptedException if the thread is interrupted while it waits for a further turn
   */
  public void prepare(Lease.Prepare lease) throws InterruptedException {
    robots.prepare(lease);
    RobotsReading reading = robots.reading(lease.url());
    if (reading.answer().state() != RobotsAnswer.State.UNREACHABLE) {
      sitemaps.robotsRead(lease.url(), reading.sitemaps());
    }
    boolean again =
        !onlyProbes
            && robots.mayBeReadAgain(lease.url())
            && robots.originFailure(lease.url()).map(Doubt::about).orElse(true);
    TurnEnd end = robotsFails(robots.retryAfter(lease.url()));
    if (!again || !frontier.prepareAgain(lease, end)) {
      frontier.complete(lease, NOTHING_NEW);
    }
  }

  private static TurnEnd robotsFails(Optional<Duration> retryAfter) {
    return new TurnEnd(TurnEnd.Health.UNKNOWN, Duration.ZERO, retryAfter, "robots.txt fails");
  }

  /**
   * Decides whether the URL may be asked for. If not, the visit ends here, as a row of its own or,
   * if it is in a trap, as one of many that are counted.
   *
   * @return whether to go on with {@link #fetch}
   * @throws InterruptedException if the thread is interrupted while it waits for a further turn
   */
  public boolean admit(Visit visit) throws InterruptedException {
    if (visit.purpose() == Purpose.PAGE && traps.leavesOut(visit.url(), visit.discovery())) {
      frontier.completeUnused(visit.lease());
      return false;
    }
    robots.keepFresh(visit.lease());
    visit.robots(robots.access(visit.url()));
    if (visit.robots().ours().allowed()) {
      return true;
    }
    if (visit.purpose() == Purpose.SITEMAP) {
      sitemaps.refused(visit.lease().task(), visit.robots().ours().evidence());
    } else {
      robots.originFailure(visit.url()).ifPresent(visit::failed);
      handOverUnasked(visit);
    }
    frontier.completeUnused(visit.lease());
    return false;
  }

  private void handOverUnasked(Visit visit) {
    if (LinkChecks.isCheck(visit)) {
      linkChecks.handOver(visit);
    } else {
      handOver(observation(visit), NO_BODY);
    }
  }

  /** Makes the request. */
  public FetchOutcome fetch(Visit visit) {
    if (visit.purpose() == Purpose.SITEMAP) {
      visit.answered(sitemaps.take(visit.lease().task(), clockOf(visit)));
      return visit.outcome().orElseThrow();
    }
    if (visit.purpose() == Purpose.PAGE) {
      Optional<FetchOutcome> asSitemap = sitemaps.answerOf(visit.url());
      if (asSitemap.isPresent()) {
        visit.answered(asSitemap.get());
        return asSitemap.get();
      }
    }
    FetchResult result = fetcher.fetch(request(visit, clockOf(visit)));
    LOG.debug("url={} outcome={}", visit.url(), result.outcome());
    FetchResult counts = rereading.withWhatWasConfirmed(visit, result);
    visit.fetched(counts);
    return counts.outcome();
  }

  private TurnClock clockOf(Visit visit) {
    return new TurnClock(frontier, visit.lease());
  }

  private FetchRequest request(Visit visit, RequestListener listener) {
    return LinkChecks.isCheck(visit)
        ? LinkChecks.request(visit, listener)
        : rereading.request(visit, listener);
  }

  /**
   * Reads the page that was fetched; a sitemap was read when it was fetched, and says nothing more
   * as a page than its header does.
   */
  public void read(Visit visit) {
    if (visit.purpose() != Purpose.PAGE) {
      visit.read(PageFacts.NONE);
      return;
    }
    Optional<Answered> used = visit.outcome().flatMap(FetchOutcome::answer);
    if (visit.result().isEmpty() && used.isPresent()) {
      visit.read(PageReader.read(visit.url(), used.get(), NO_BODY));
      return;
    }
    FetchResult result =
        visit.result().orElseThrow(() -> new IllegalStateException("Nothing was fetched yet"));
    visit.read(
        result
            .outcome()
            .answer()
            .map(answer -> rereading.read(visit, answer, result.body()))
            .orElse(PageFacts.NONE));
  }

  /** Notes that our own code failed on this URL; the visit goes on to {@link #finish}. */
  public void crashed(Visit visit, Throwable thrown) {
    LOG.error("url={} Stayindexed failed while it processed this page", visit.url(), thrown);
    Optional<Answered> answer = visit.outcome().flatMap(FetchOutcome::answer);
    visit.failed(
        answer.<FetchOutcome>map(CrawlSteps::crashedAfter).orElseGet(() -> crashedBefore(thrown)));
  }

  private static FetchOutcome crashedAfter(Answered answer) {
    return new Answered(
        answer.statusCode(),
        answer.headers(),
        BodyFacts.broken(answer.body().bytes(), FailureClass.INTERNAL_ERROR),
        answer.timings(),
        answer.transport());
  }

  private FetchOutcome crashedBefore(Throwable thrown) {
    return new Unanswered(
        FailureClass.INTERNAL_ERROR,
        thrown.getClass().getSimpleName(),
        new Timings(clock.instant(), Duration.ZERO, Duration.ZERO));
  }

  /** Judges the page, hands it over with what it links to, and gives the turn back. */
  public void finish(Visit visit) {
    TurnEnd end = visit.outcome().map(outcome -> ended(visit, outcome)).orElse(NOTHING_NEW);
    boolean cutOffByStop =
        frontier.stopped() && visit.outcome().flatMap(FetchOutcome::failure).isPresent();
    if (cutOffByStop || !looksAgain(visit, end)) {
      frontier.complete(visit.lease(), end);
    }
  }

  /**
   * Hands over what was seen, unless it is doubtful and the frontier keeps it for a second look.
   */
  private boolean looksAgain(Visit visit, TurnEnd end) {
    if (visit.purpose() == Purpose.SITEMAP) {
      return false;
    }
    if (LinkChecks.isCheck(visit)) {
      linkChecks.handOver(visit);
      return false;
    }
    PageObservation observation = observed(visit);
    boolean doubtful = visit.outcome().filter(Doubt::about).isPresent();
    if (doubtful && frontier.lookAgain(visit.lease(), observation, end)) {
      return true;
    }
    visit.news().ifPresent(sink::accept);
    handOver(observation, visit.result().map(FetchResult::body).orElse(NO_BODY));
    return false;
  }

  private TurnEnd ended(Visit visit, FetchOutcome outcome) {
    Look look = visit.firstLook().isPresent() ? Look.SECOND : Look.FIRST;
    return HostHealth.after(outcome, look, clock.instant());
  }

  /** At the end of a crawl: what was seen once and could not be asked for again is all we know. */
  public void handOverUnconfirmed() {
    frontier.unconfirmed().stream()
        .flatMap(task -> task.firstLook().stream())
        .forEach(observation -> handOver(observation, NO_BODY));
  }

  private void handOver(PageObservation observation, byte[] body) {
    links.offer(observation, body);
    sink.accept(observation);
    selection.pageDone(sink);
  }

  private PageObservation observed(Visit visit) {
    try {
      if (visit.facts().isEmpty()) {
        read(visit);
      }
      return observation(visit);
    } catch (RuntimeException e) {
      crashed(visit, e);
      return observation(visit);
    }
  }

  private PageObservation observation(Visit visit) {
    PageFacts facts = visit.facts().orElse(PageFacts.NONE);
    CrawledPage page =
        new CrawledPage(
            visit.url(), visit.robots(), visit.outcome(), facts, visit.discovery().hops());
    return new PageObservation(
        visit.url(),
        visit.startedAt(clock),
        visit.discovery(),
        visit.robots(),
        visit.outcome(),
        facts,
        visit.redirectTo(facts),
        IndexRules.judge(page),
        visit.firstLook().map(CrawlSteps::second).orElse(Looks.ONE));
  }

  private static Looks second(PageObservation first) {
    return Looks.second(first.outcome().map(Doubt::words).orElse(""));
  }
}
