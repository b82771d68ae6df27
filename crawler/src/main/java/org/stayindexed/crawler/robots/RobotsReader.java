package org.stayindexed.crawler.robots;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.stayindexed.crawler.frontier.CrawlFrontier;
import org.stayindexed.crawler.frontier.Lease;
import org.stayindexed.crawler.frontier.TurnClock;
import org.stayindexed.crawler.http.FetchRequest;
import org.stayindexed.crawler.http.FetchResult;
import org.stayindexed.crawler.http.Fetcher;
import org.stayindexed.model.fetch.FailureClass;
import org.stayindexed.model.fetch.FetchOutcome;
import org.stayindexed.model.fetch.FetchOutcome.Answered;
import org.stayindexed.model.fetch.RedirectTarget;
import org.stayindexed.model.fetch.RetryAfter;
import org.stayindexed.model.robots.RobotsAnswer;
import org.stayindexed.model.robots.RobotsAnswer.State;
import org.stayindexed.model.robots.RobotsBody;
import org.stayindexed.model.url.PageUrl;

/**
 * Asks for a robots.txt and follows its redirects, also to other hosts. Safe for many threads.
 *
 * <p>Source: RFC 9309 section 2.3.1 and Google, "How Google interprets the robots.txt
 * specification": five hops, then as if there were none; 4xx but 429 as if there were none; 5xx,
 * 429, no answer and a body that broke off as an outage.
 */
public final class RobotsReader {
  private static final int MAX_HOPS = 5;

  private static final Set<FailureClass> BEFORE_ANY_REQUEST =
      EnumSet.of(
          FailureClass.DNS_NXDOMAIN,
          FailureClass.DNS_FAILURE,
          FailureClass.CONNECT_REFUSED,
          FailureClass.CONNECT_TIMEOUT,
          FailureClass.UNREACHABLE,
          FailureClass.TLS_EXPIRED,
          FailureClass.TLS_NOT_YET_VALID,
          FailureClass.TLS_SELF_SIGNED,
          FailureClass.TLS_UNKNOWN_AUTHORITY,
          FailureClass.TLS_INCOMPLETE_CHAIN,
          FailureClass.TLS_WRONG_HOST,
          FailureClass.TLS_WEAK,
          FailureClass.TLS_PROTOCOL,
          FailureClass.TLS_OTHER);

  private final Fetcher fetcher;
  private final CrawlFrontier frontier;
  private final Clock clock;

  /** A reader that makes its requests in the turns of a frontier. */
  public RobotsReader(Fetcher fetcher, CrawlFrontier frontier, Clock clock) {
    this.fetcher = fetcher;
    this.frontier = frontier;
    this.clock = clock;
  }

  /**
   * How asking ended.
   *
   * @param at when it began
   * @param originFailure present where not even a connection could be made
   * @param retryAfter how long the host asks to be left alone
   */
  record Asked(
      Instant at,
      RobotsAnswer answer,
      Optional<FetchOutcome> originFailure,
      Optional<Duration> retryAfter) {
    /** Whether we refused to connect, so that nothing was learned about the site. */
    boolean refusedByUs() {
      return answer.state() == State.ABSENT && answer.status().isEmpty();
    }
  }

  Instant now() {
    return clock.instant();
  }

  /**
   * Asks for the robots.txt of the origin whose turn it is: the first request goes out at once,
   * each further hop in a turn of its own.
   *
   * @throws InterruptedException if the waiting thread is interrupted
   */
  Asked ask(Lease lease) throws InterruptedException {
    Instant at = clock.instant();
    PageUrl url = PageUrl.of(lease.url().origin() + "/robots.txt");
    List<PageUrl> hops = new ArrayList<>(MAX_HOPS);
    while (true) {
      FetchResult result = requestInTurn(lease, url, hops);
      Optional<PageUrl> next = targetOf(url, result.outcome());
      if (next.isEmpty() || hops.size() == MAX_HOPS) {
        return new Asked(
            at,
            answer(result, hops),
            originFailure(result.outcome(), hops),
            result.outcome().answer().flatMap(answer -> RetryAfter.of(answer, clock.instant())));
      }
      url = next.get();
      hops.add(url);
    }
  }

  private FetchResult requestInTurn(Lease lease, PageUrl url, List<PageUrl> hops)
      throws InterruptedException {
    if (!hops.isEmpty()) {
      frontier.awaitFurtherTurn(url);
    }
    return fetcher.fetch(
        new FetchRequest(
            url,
            new TurnClock(frontier, lease),
            Optional.empty(),
            OptionalInt.of(RobotsBody.MAX_OCTETS)));
  }

  private static Optional<PageUrl> targetOf(PageUrl url, FetchOutcome outcome) {
    return outcome.answer().flatMap(answer -> RedirectTarget.of(url, answer).target());
  }

  /** A redirect proves that the origin itself can be reached. */
  private static Optional<FetchOutcome> originFailure(FetchOutcome outcome, List<PageUrl> hops) {
    return Optional.of(outcome)
        .filter(
            o -> hops.isEmpty() && o.failure().filter(BEFORE_ANY_REQUEST::contains).isPresent());
  }

  private static RobotsAnswer answer(FetchResult result, List<PageUrl> hops) {
    FetchOutcome outcome = result.outcome();
    State state =
        outcome
            .answer()
            .map(RobotsReader::stateOf)
            .orElseGet(() -> stateWithoutAnswer(outcome, hops));
    Optional<FailureClass> failure = state == State.ABSENT ? Optional.empty() : outcome.failure();
    RobotsBody body = state == State.READ ? RobotsBody.of(result.body()) : RobotsBody.EMPTY;
    return new RobotsAnswer(state, hops, outcome.status(), failure, body);
  }

  /**
   * Where we refuse to connect, each request to this origin meets the same refusal, which then is
   * the page's own fact.
   */
  private static State stateWithoutAnswer(FetchOutcome outcome, List<PageUrl> hops) {
    boolean refused = outcome.failure().filter(FailureClass::refusedByUs).isPresent();
    return refused && hops.isEmpty() ? State.ABSENT : State.UNREACHABLE;
  }

  /** A body that broke off may lack the line that forbids the most. */
  private static State stateOf(Answered answer) {
    int status = answer.statusCode();
    if (status == 429 || status >= 500 || status < 200) {
      return State.UNREACHABLE;
    }
    if (status >= 300) {
      return State.ABSENT;
    }
    return answer.failure().isPresent() ? State.UNREACHABLE : State.READ;
  }
}
