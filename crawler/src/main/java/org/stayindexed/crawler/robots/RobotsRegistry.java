package org.stayindexed.crawler.robots;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.stayindexed.crawler.frontier.CrawlFrontier;
import org.stayindexed.crawler.frontier.Lease;
import org.stayindexed.model.fetch.FetchOutcome;
import org.stayindexed.model.robots.EarlierRobots;
import org.stayindexed.model.robots.RobotsAccess;
import org.stayindexed.model.robots.RobotsAgents;
import org.stayindexed.model.robots.RobotsAnswer.State;
import org.stayindexed.model.robots.RobotsMemory;
import org.stayindexed.model.robots.RobotsReading;
import org.stayindexed.model.url.PageUrl;

/**
 * The robots.txt of every origin that a crawl meets. Safe for many threads: an origin is prepared
 * in a turn of its own before any of its URLs gets one.
 */
public final class RobotsRegistry {
  private static final Logger LOG = LoggerFactory.getLogger(RobotsRegistry.class);

  private static final Duration PAUSE_AFTER_FAILED_RENEWAL = Duration.ofHours(1);

  private final RobotsReader reader;
  private final CrawlFrontier frontier;
  private final RobotsAgents agents;
  private final EarlierRobots earlier;
  private final Consumer<RobotsReading> readings;
  private final Map<String, OriginRobots> origins = new ConcurrentHashMap<>();

  /**
   * An empty registry.
   *
   * @param agents whom robots.txt is asked for
   * @param earlier is asked where a robots.txt cannot be read
   * @param readings receives every reading, except where we refused to connect
   */
  public RobotsRegistry(
      RobotsReader reader,
      CrawlFrontier frontier,
      RobotsAgents agents,
      EarlierRobots earlier,
      Consumer<RobotsReading> readings) {
    this.reader = reader;
    this.frontier = frontier;
    this.agents = agents;
    this.earlier = earlier;
    this.readings = readings;
  }

  /**
   * Reads the robots.txt of an origin in the turn that was given for it, and obeys its Crawl-delay
   * from then on. Where {@link #mayBeReadAgain}, a later turn may be used for the same.
   *
   * @throws InterruptedException if the waiting thread is interrupted
   */
  public void prepare(Lease.Prepare lease) throws InterruptedException {
    settle(lease.url(), read(lease));
  }

  /**
   * Reads the robots.txt of an origin again if the last reading is a day old; uses the turn of the
   * lease for it, and waits for another one. A copy that cannot be renewed counts on, which RFC
   * 9309 section 2.4 allows, and is asked for again after an hour.
   *
   * @throws InterruptedException if the waiting thread is interrupted
   */
  public void keepFresh(Lease.Visit lease) throws InterruptedException {
    if (origin(lease.url()).claimRenewal(reader.now(), PAUSE_AFTER_FAILED_RENEWAL)) {
      OriginRobots renewed = read(lease);
      if (renewed.readable()) {
        settle(lease.url(), renewed);
      }
      frontier.awaitFurtherTurn(lease.url());
    }
  }

  private OriginRobots read(Lease lease) throws InterruptedException {
    String origin = lease.url().origin();
    RobotsReader.Asked asked = reader.ask(lease);
    OriginRobots robots =
        asked.answer().state() == State.UNREACHABLE
            ? unreachable(origin, asked)
            : readable(origin, asked);
    if (!asked.refusedByUs()) {
      readings.accept(robots.reading());
    }
    return robots;
  }

  private OriginRobots readable(String origin, RobotsReader.Asked asked) {
    RobotsTxt rules = RobotsTxt.parse(asked.answer().body().octets());
    return new OriginRobots(
        new RobotsReading(
            origin, asked.at(), asked.answer(), rules.sitemaps(), rules.crawlDelay(agents.ours())),
        new AgentRulings(agents, rules::sectionOf),
        Optional.empty(),
        Optional.empty());
  }

  private OriginRobots unreachable(String origin, RobotsReader.Asked asked) {
    RobotsMemory memory = earlier.of(origin);
    Instant since = memory.failingSince().or(() -> failedInThisRun(origin)).orElse(asked.at());
    Outage outage =
        new Outage(asked.answer(), since, memory.lastGood(), asked.originFailure().isPresent());
    return new OriginRobots(
        new RobotsReading(origin, asked.at(), asked.answer(), List.of(), Optional.empty()),
        new AgentRulings(agents, agent -> outage.rulingOf(agent, asked.at())),
        asked.originFailure(),
        asked.retryAfter());
  }

  private Optional<Instant> failedInThisRun(String origin) {
    return Optional.ofNullable(origins.get(origin))
        .filter(known -> !known.readable())
        .map(known -> known.reading().readAt());
  }

  private void settle(PageUrl url, OriginRobots robots) {
    origins.put(url.origin(), robots);
    RobotsReading reading = robots.reading();
    reading.obeyedDelay().ifPresent(delay -> frontier.widenGap(url, delay));
    if (!reading.obeyedDelay().equals(reading.crawlDelay())) {
      LOG.warn(
          "origin={} robots.txt asks for {} s between two requests; {} s are kept",
          reading.origin(),
          reading.crawlDelay().map(Duration::toSeconds).orElseThrow(),
          RobotsReading.MAX_CRAWL_DELAY.toSeconds());
    }
  }

  /**
   * Whether the robots.txt of an origin that was prepared could not be read, so that nothing there
   * may be fetched, and asking again later may help.
   */
  public boolean mayBeReadAgain(PageUrl url) {
    return !origin(url).readable();
  }

  /** How long the host asked to be left alone when its robots.txt could not be read. */
  public Optional<Duration> retryAfter(PageUrl url) {
    return origin(url).retryAfter();
  }

  /** The last reading for an origin that was prepared. */
  public RobotsReading reading(PageUrl url) {
    return origin(url).reading();
  }

  /** All decisions for a URL whose origin was prepared. */
  public RobotsAccess access(PageUrl url) {
    return origin(url).rulings().decide(url);
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
