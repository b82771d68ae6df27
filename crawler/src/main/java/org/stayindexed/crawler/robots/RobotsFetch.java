package org.stayindexed.crawler.robots;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.stayindexed.crawler.http.FetchResult;
import org.stayindexed.model.fetch.BodyFacts;
import org.stayindexed.model.fetch.FailureClass;
import org.stayindexed.model.fetch.FetchOutcome;
import org.stayindexed.model.fetch.FetchOutcome.Answered;
import org.stayindexed.model.fetch.RedirectTarget;
import org.stayindexed.model.fetch.StatusCatalogue;
import org.stayindexed.model.url.PageUrl;

/**
 * Asks for a robots.txt and follows its redirects.
 *
 * <p>Source: RFC 9309 section 2.3.1 and Google, "How Google interprets the robots.txt
 * specification": five hops; 4xx but 429 as if there were none; 5xx, 429 and no answer forbid all.
 */
final class RobotsFetch {
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

  private RobotsFetch() {}

  /** Makes the requests; the first one goes out at once, each further one in its own turn. */
  static OriginRobots ask(PageUrl robotsUrl, Requester requester) throws InterruptedException {
    PageUrl url = robotsUrl;
    for (int hop = 0; hop <= MAX_HOPS; hop++) {
      FetchResult result = requester.request(url, hop);
      Optional<Answered> answer = result.outcome().answer();
      if (hop == 0 && result.outcome().failure().filter(FailureClass::refusedByUs).isPresent()) {
        // Each request to this origin meets the same refusal, which then is the page's own fact.
        return new OriginRobots.Known(RobotsTxt.EMPTY);
      }
      if (answer.isEmpty() || result.outcome().failure().isPresent()) {
        return unreachable(result.outcome(), hop);
      }
      RedirectTarget target = RedirectTarget.of(url, answer.get());
      if (!(target instanceof RedirectTarget.To to)) {
        return ofStatus(answer.get(), result.body());
      }
      url = to.url();
    }
    return new OriginRobots.Known(RobotsTxt.EMPTY);
  }

  /** Makes one request in its turn. */
  interface Requester {
    FetchResult request(PageUrl url, int hop) throws InterruptedException;
  }

  private static OriginRobots ofStatus(Answered answer, byte[] body) {
    int status = answer.statusCode();
    if (status == 429 || status >= 500 || status < 200) {
      return new OriginRobots.Unreachable(
          "robots.txt answered " + StatusCatalogue.describe(status), Optional.empty());
    }
    boolean rules = status / 100 == 2 && answer.body().end() != BodyFacts.End.BROKEN;
    return new OriginRobots.Known(rules ? RobotsTxt.parse(body) : RobotsTxt.EMPTY);
  }

  private static OriginRobots unreachable(FetchOutcome outcome, int hop) {
    FailureClass failure = outcome.failure().orElseThrow();
    return new OriginRobots.Unreachable(
        "robots.txt: " + failure + ", " + failure.explanation(),
        Optional.of(outcome).filter(o -> hop == 0 && BEFORE_ANY_REQUEST.contains(failure)));
  }
}
