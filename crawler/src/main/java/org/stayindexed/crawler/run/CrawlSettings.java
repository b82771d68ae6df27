package org.stayindexed.crawler.run;

import org.stayindexed.crawler.visit.Scope;
import org.stayindexed.model.robots.RobotsAgents;

/**
 * What a crawl does, as its user decided.
 *
 * @param scope the start URL and which URLs belong to its site
 * @param pace how fast it may ask
 * @param robots whom robots.txt is asked for
 */
public record CrawlSettings(Scope scope, Pace pace, RobotsAgents robots) {

  /** Hosts that a crawl over subdomains works on at the same time. */
  private static final int HOSTS_AT_ONCE = 8;

  /** Threads that fetch; one for each request that may be under way. */
  public int threads() {
    return scope.hosts() == Scope.Hosts.START_HOST
        ? pace.concurrency()
        : Math.min(Pace.MAX_CONCURRENCY, pace.concurrency() * HOSTS_AT_ONCE);
  }
}
