package org.stayindexed.model.robots;

import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * One reading of the robots.txt of one origin by a run. Each is kept.
 *
 * @param origin scheme, host and port that it counts for
 * @param readAt when it was asked for
 * @param sitemaps the values of its Sitemap lines, as they stand
 * @param crawlDelay the pause between two requests that it asks us for
 */
public record RobotsReading(
    String origin,
    Instant readAt,
    RobotsAnswer answer,
    List<String> sitemaps,
    Optional<Duration> crawlDelay)
    implements Serializable {

  /** A longer Crawl-delay is not obeyed: it would make a crawl useless. */
  public static final Duration MAX_CRAWL_DELAY = Duration.ofMinutes(1);

  public RobotsReading {
    sitemaps = List.copyOf(sitemaps);
  }

  /** The pause that we keep: the one that it asks for, up to a minute. */
  public Optional<Duration> obeyedDelay() {
    return crawlDelay.map(asked -> asked.compareTo(MAX_CRAWL_DELAY) > 0 ? MAX_CRAWL_DELAY : asked);
  }
}
