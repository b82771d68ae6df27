package org.stayindexed.crawler.sitemap;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.stayindexed.crawler.frontier.CrawlTask;
import org.stayindexed.crawler.http.FetchRequest;
import org.stayindexed.crawler.http.FetchResult;
import org.stayindexed.crawler.http.Fetcher;
import org.stayindexed.crawler.http.RequestListener;
import org.stayindexed.crawler.visit.SitemapTurns;
import org.stayindexed.model.fetch.FetchOutcome;
import org.stayindexed.model.fetch.FetchOutcome.Answered;
import org.stayindexed.model.fetch.FetchOutcome.Unanswered;
import org.stayindexed.model.fetch.RedirectTarget;
import org.stayindexed.model.fetch.StatusCatalogue;
import org.stayindexed.model.hash.Sha256;
import org.stayindexed.model.run.ObservationSink;
import org.stayindexed.model.run.SitemapRead;
import org.stayindexed.model.sitemap.SitemapContent;
import org.stayindexed.model.sitemap.SitemapFault;
import org.stayindexed.model.sitemap.SitemapKind;
import org.stayindexed.model.sitemap.SitemapProblem;
import org.stayindexed.model.url.PageUrl;

/**
 * The sitemaps of one crawl: fetches each in its turn, reads it, offers what it names, and hands
 * over what it says. One sitemap at a time is in memory, because each may have 50 MB.
 */
public final class Sitemaps implements SitemapTurns {
  private static final Logger LOG = LoggerFactory.getLogger(Sitemaps.class);

  private final SitemapOffers offers;
  private final SitemapReader reader;
  private final Fetcher fetcher;
  private final ObservationSink sink;
  private final Clock clock;
  private final BooleanSupplier stopped;
  private final Semaphore oneAtATime = new Semaphore(1);
  private final Set<PageUrl> underWay = ConcurrentHashMap.newKeySet();

  /** At most as many as there may be sitemaps in a crawl. */
  private final Map<PageUrl, FetchOutcome> answers = new ConcurrentHashMap<>();

  /**
   * The sitemaps of one crawl.
   *
   * @param offers takes what they name
   * @param sink receives what each of them says
   * @param stopped whether the crawl was stopped, so that a failure means nothing
   */
  public Sitemaps(
      SitemapOffers offers,
      Fetcher fetcher,
      ObservationSink sink,
      Clock clock,
      BooleanSupplier stopped) {
    this.offers = offers;
    this.reader = new SitemapReader(offers::onSite);
    this.fetcher = fetcher;
    this.sink = sink;
    this.clock = clock;
    this.stopped = stopped;
  }

  @Override
  public void robotsRead(PageUrl ofOrigin, List<String> sitemapLines) {
    offers.namedByRobots(ofOrigin, sitemapLines);
  }

  @Override
  public void refused(CrawlTask task, String reason) {
    SitemapProblem problem = new SitemapProblem(SitemapFault.NOT_FETCHED, 1, reason);
    sink.accept(
        new SitemapRead(
            task.url(),
            clock.instant(),
            task.discovery(),
            Optional.empty(),
            OptionalLong.empty(),
            SitemapContent.none(problem)));
  }

  @Override
  public FetchOutcome take(CrawlTask task, RequestListener listener) {
    underWay.add(task.url());
    oneAtATime.acquireUninterruptibly();
    try {
      FetchResult result =
          fetcher.fetch(
              new FetchRequest(
                  task.url(), listener, Optional.empty(), OptionalInt.of(SitemapReader.MAX_BYTES)));
      boolean cutOffByStop = stopped.getAsBoolean() && result.outcome().failure().isPresent();
      if (!cutOffByStop) {
        handOver(task, result);
      }
      return result.outcome();
    } finally {
      underWay.remove(task.url());
      oneAtATime.release();
    }
  }

  @Override
  public Optional<FetchOutcome> answerOf(PageUrl url) {
    if (underWay.contains(url)) {
      oneAtATime.acquireUninterruptibly();
      oneAtATime.release();
    }
    return Optional.ofNullable(answers.get(url));
  }

  private void handOver(CrawlTask task, FetchResult result) {
    SitemapContent content = content(task, result);
    if (content.kind() != SitemapKind.NONE) {
      answers.put(task.url(), result.outcome());
    }
    SitemapContent offered = offers.offer(task, content);
    sink.accept(
        new SitemapRead(
            task.url(),
            result.outcome().timings().startedAt(),
            task.discovery(),
            Optional.of(result.outcome()),
            content.kind() == SitemapKind.NONE
                ? OptionalLong.empty()
                : OptionalLong.of(Sha256.first64Of(result.body())),
            offered));
    LOG.debug(
        "url={} outcome={} kind={} entries={}",
        task.url(),
        result.outcome(),
        content.kind(),
        content.entries().size());
  }

  private SitemapContent content(CrawlTask task, FetchResult result) {
    if (result.outcome() instanceof Unanswered unanswered) {
      return notFetched(unanswered.reason() + " " + unanswered.detail());
    }
    Answered answer = result.outcome().answer().orElseThrow();
    if (answer.statusCode() / 100 == 2) {
      return read(task.url(), result.body(), answer);
    }
    RedirectTarget target = RedirectTarget.of(task.url(), answer);
    if (target instanceof RedirectTarget.To to) {
      return SitemapContent.none(
          offers.redirected(task, to.url())
              ? new SitemapProblem(SitemapFault.REDIRECTS, 1, to.url().toString())
              : notFetchedBecause("it redirects once too often, to " + to.url()));
    }
    String status = StatusCatalogue.describe(answer.statusCode());
    return notFetched(
        target instanceof RedirectTarget.Broken broken
            ? status + ", but " + broken.reason()
            : status);
  }

  /** Our own failure to read one file must not cost the others. */
  private SitemapContent read(PageUrl url, byte[] body, Answered answer) {
    try {
      return reader.read(url, body, answer.body());
    } catch (RuntimeException e) {
      LOG.error("url={} Stayindexed failed while it read this sitemap", url, e);
      return notFetched("Stayindexed failed: " + e.getClass().getSimpleName());
    }
  }

  private static SitemapContent notFetched(String why) {
    return SitemapContent.none(notFetchedBecause(why));
  }

  private static SitemapProblem notFetchedBecause(String why) {
    return new SitemapProblem(SitemapFault.NOT_FETCHED, 1, why.strip());
  }
}
