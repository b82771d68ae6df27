package org.stayindexed.crawler.visit;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.stayindexed.crawler.frontier.Lease;
import org.stayindexed.crawler.http.FetchResult;
import org.stayindexed.model.fetch.FetchOutcome;
import org.stayindexed.model.fetch.RedirectTarget;
import org.stayindexed.model.page.PageFacts;
import org.stayindexed.model.page.PageRefresh;
import org.stayindexed.model.robots.RobotsAccess;
import org.stayindexed.model.run.Discovery;
import org.stayindexed.model.run.PageContent;
import org.stayindexed.model.run.PageObservation;
import org.stayindexed.model.run.Purpose;
import org.stayindexed.model.url.PageUrl;

/** One URL on its way through the steps of a crawl. Belongs to the thread that took its turn. */
public final class Visit {
  private final Lease.Visit lease;
  private RobotsAccess robots = RobotsAccess.OPEN;
  private @Nullable FetchResult result;
  private @Nullable FetchOutcome outcome;
  private @Nullable PageFacts facts;
  private @Nullable KnownCopy known;
  private @Nullable PageContent news;

  /** The visit of a turn. */
  public Visit(Lease.Visit lease) {
    this.lease = lease;
  }

  Lease.Visit lease() {
    return lease;
  }

  /** The URL that is visited. */
  public PageUrl url() {
    return lease.url();
  }

  Purpose purpose() {
    return lease.task().purpose();
  }

  Discovery discovery() {
    return lease.task().discovery();
  }

  /** What the URL answered before, if this is the second look at it. */
  Optional<PageObservation> firstLook() {
    return lease.task().firstLook();
  }

  RobotsAccess robots() {
    return robots;
  }

  void robots(RobotsAccess decided) {
    this.robots = decided;
  }

  void fetched(FetchResult fetched) {
    this.result = fetched;
    this.outcome = fetched.outcome();
  }

  /** The answer was used already. */
  void answered(FetchOutcome used) {
    this.outcome = used;
  }

  void failed(FetchOutcome failure) {
    this.outcome = failure;
    this.facts = PageFacts.NONE;
    this.news = null;
  }

  void knows(KnownCopy copy) {
    this.known = copy;
  }

  /** What an earlier run knew of this page. */
  Optional<KnownCopy> known() {
    return Optional.ofNullable(known);
  }

  void learned(PageContent content) {
    this.news = content;
  }

  /** What a later run should know of this page and does not yet. */
  Optional<PageContent> news() {
    return Optional.ofNullable(news);
  }

  void read(PageFacts read) {
    this.facts = read;
  }

  Optional<FetchResult> result() {
    return Optional.ofNullable(result);
  }

  Optional<FetchOutcome> outcome() {
    return Optional.ofNullable(outcome);
  }

  Optional<PageFacts> facts() {
    return Optional.ofNullable(facts);
  }

  /** When its request began, or now where none was made. */
  Instant startedAt(Clock clock) {
    return outcome().map(ended -> ended.timings().startedAt()).orElseGet(clock::instant);
  }

  /** Where it redirects to, by its answer or by what the page says. */
  Optional<PageUrl> redirectTo(PageFacts said) {
    return outcome()
        .flatMap(FetchOutcome::answer)
        .flatMap(answer -> RedirectTarget.of(url(), answer).target())
        .or(() -> said.refresh().map(PageRefresh::target));
  }
}
