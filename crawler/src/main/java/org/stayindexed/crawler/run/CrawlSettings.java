package org.stayindexed.crawler.run;

import java.util.Optional;
import org.stayindexed.crawler.frontier.Budget;
import org.stayindexed.crawler.scope.Scope;
import org.stayindexed.model.robots.RobotsAgents;

/**
 * What a crawl does, as its user decided.
 *
 * @param scope the start URL and which URLs belong to its site
 * @param pace how fast it may ask
 * @param budget what it may use up
 * @param hours when it may ask; empty for all day
 * @param robots whom robots.txt is asked for
 * @param sources where it takes URLs from, besides links
 */
public record CrawlSettings(
    Scope scope,
    Pace pace,
    Budget budget,
    Optional<QuietHours> hours,
    RobotsAgents robots,
    UrlSources sources) {

  /** The settings of a crawl that may use what it needs. */
  public CrawlSettings(Scope scope, Pace pace, RobotsAgents robots) {
    this(scope, pace, Budget.UNLIMITED, Optional.empty(), robots, UrlSources.DEFAULT);
  }

  /**
   * Threads that fetch. A thread waits for its answer, so where there are several hosts there must
   * be more threads than slow hosts.
   */
  public int threads() {
    boolean oneHost = scope.hosts() == Scope.Hosts.START_HOST && scope.links().maxExternal() == 0;
    return oneHost ? pace.concurrency() : Pace.MAX_CONCURRENCY;
  }
}
