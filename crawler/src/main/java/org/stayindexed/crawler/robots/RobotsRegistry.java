package org.stayindexed.crawler.robots;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.stayindexed.crawler.frontier.CrawlFrontier;
import org.stayindexed.crawler.frontier.Lease;
import org.stayindexed.crawler.http.FetchRequest;
import org.stayindexed.crawler.http.FetchResult;
import org.stayindexed.crawler.http.Fetcher;
import org.stayindexed.model.fetch.FetchOutcome;
import org.stayindexed.model.robots.RobotsAccess;
import org.stayindexed.model.url.PageUrl;

/**
 * The robots.txt of every origin that a crawl meets, each read once. Safe for many threads: an
 * origin is prepared in a turn of its own before any of its URLs gets one.
 */
public final class RobotsRegistry {
  private static final String GOOGLE = "Googlebot";

  /** A longer Crawl-delay would make a crawl useless. */
  private static final Duration MAX_CRAWL_DELAY = Duration.ofMinutes(1);

  private final Fetcher fetcher;
  private final CrawlFrontier frontier;
  private final String ourToken;
  private final Map<String, OriginRobots> origins = new ConcurrentHashMap<>();

  /**
   * An empty registry.
   *
   * @param ourToken the product token that our group in robots.txt is found by
   */
  public RobotsRegistry(Fetcher fetcher, CrawlFrontier frontier, String ourToken) {
    this.fetcher = fetcher;
    this.frontier = frontier;
    this.ourToken = ourToken;
  }

  /**
   * Reads the robots.txt of an origin in the turn that was given for it, and obeys its Crawl-delay
   * from then on.
   *
   * @throws InterruptedException if the waiting thread is interrupted
   */
  public void prepare(Lease.Prepare lease) throws InterruptedException {
    PageUrl robotsUrl = PageUrl.of(lease.url().origin() + "/robots.txt");
    OriginRobots robots = RobotsFetch.ask(robotsUrl, (url, hop) -> requestInTurn(lease, url, hop));
    origins.put(lease.url().origin(), robots);
    robots
        .crawlDelay(ourToken)
        .map(delay -> delay.compareTo(MAX_CRAWL_DELAY) > 0 ? MAX_CRAWL_DELAY : delay)
        .ifPresent(delay -> frontier.widenGap(lease.url(), delay));
  }

  private FetchResult requestInTurn(Lease lease, PageUrl url, int hop) throws InterruptedException {
    if (hop > 0) {
      frontier.awaitFurtherTurn(url);
    }
    return fetcher.fetch(new FetchRequest(url, () -> frontier.requestSent(lease)));
  }

  /** Both decisions for a URL whose origin was prepared. */
  public RobotsAccess access(PageUrl url) {
    OriginRobots robots = origin(url);
    return new RobotsAccess(robots.decide(ourToken, url), robots.decide(GOOGLE, url));
  }

  /** The failure to reach the origin of a URL at all, which asking again would only repeat. */
  public Optional<FetchOutcome> originFailure(PageUrl url) {
    return origin(url).originFailure();
  }

  private OriginRobots origin(PageUrl url) {
    OriginRobots robots = origins.get(url.origin());
    if (robots == null) {
      throw new IllegalStateException("robots.txt of " + url.origin() + " was not asked for yet");
    }
    return robots;
  }
}
