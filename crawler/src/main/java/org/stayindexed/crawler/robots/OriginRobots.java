package org.stayindexed.crawler.robots;

import java.time.Duration;
import java.util.Optional;
import org.stayindexed.model.fetch.FetchOutcome;
import org.stayindexed.model.robots.RobotsDecision;
import org.stayindexed.model.robots.RobotsDecision.Access;
import org.stayindexed.model.url.PageUrl;

/** What asking for the robots.txt of one origin came to. */
sealed interface OriginRobots {

  /** The decision for one user agent. */
  RobotsDecision decide(String agent, PageUrl url);

  /** The Crawl-delay of that agent's group. */
  Optional<Duration> crawlDelay(String agent);

  /** The failure on the way to the origin, which every request to it would share. */
  Optional<FetchOutcome> originFailure();

  /** It was read, or there is none, which allows everything (RFC 9309 section 2.3.1.3). */
  record Known(RobotsTxt rules) implements OriginRobots {
    @Override
    public RobotsDecision decide(String agent, PageUrl url) {
      return rules.decide(agent, url);
    }

    @Override
    public Optional<Duration> crawlDelay(String agent) {
      return rules.crawlDelay(agent);
    }

    @Override
    public Optional<FetchOutcome> originFailure() {
      return Optional.empty();
    }
  }

  /**
   * It exists, as far as we know, but cannot be read: nothing may be fetched (RFC 9309 section
   * 2.3.1.4).
   *
   * @param reason what the request ended in
   * @param originFailure present where no connection could be made at all
   */
  record Unreachable(String reason, Optional<FetchOutcome> originFailure) implements OriginRobots {
    @Override
    public RobotsDecision decide(String agent, PageUrl url) {
      return new RobotsDecision(Access.UNREACHABLE, reason);
    }

    @Override
    public Optional<Duration> crawlDelay(String agent) {
      return Optional.empty();
    }
  }
}
