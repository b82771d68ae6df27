package org.stayindexed.crawler.robots;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import org.stayindexed.model.robots.RobotsAnswer;
import org.stayindexed.model.robots.RobotsDecision;
import org.stayindexed.model.robots.RobotsDecision.Access;
import org.stayindexed.model.robots.RobotsMemory;

/**
 * A robots.txt that cannot be read, and what each crawler makes of it.
 *
 * <p>Source: RFC 9309 section 2.3.1.4, by which nothing may be fetched; and for Google "How Google
 * interprets the robots.txt specification", on 5xx, 429 and failures of the network: nothing is
 * crawled for the first 12 hours; then the last good copy counts, or nothing is forbidden if there
 * is none; after 30 days Google goes on as if there were none, unless the whole site fails.
 *
 * @param since when it failed first
 * @param lastGood the copy from before, as far as our own runs have one
 * @param siteFails whether the origin cannot be reached at all
 */
record Outage(
    RobotsAnswer answer, Instant since, Optional<RobotsMemory.Copy> lastGood, boolean siteFails) {
  private static final Duration STANDSTILL = Duration.ofHours(12);
  private static final Duration PATIENCE = Duration.ofDays(30);

  /** Google's crawlers, and the names in robots.txt that stand for uses of what they fetched. */
  private static final String GOOGLES = "google";

  /** What counts for a crawler at a time. */
  Ruling rulingOf(String agent, Instant now) {
    return agent.toLowerCase(Locale.ROOT).startsWith(GOOGLES) ? google(agent, now) : nothing();
  }

  private Ruling nothing() {
    return new Fixed(new RobotsDecision(Access.UNREACHABLE, answer.description()));
  }

  private Ruling google(String agent, Instant now) {
    Duration age = Duration.between(since, now);
    if (age.compareTo(STANDSTILL) < 0) {
      return nothing();
    }
    if (age.compareTo(PATIENCE) >= 0) {
      return siteFails ? nothing() : everything("Google goes on as if there were none");
    }
    if (lastGood.isEmpty()) {
      return everything("no run of ours has a copy from before, and without one Google goes on");
    }
    RobotsMemory.Copy copy = lastGood.get();
    return new OfCopy(
        RobotsTxt.parse(copy.body().octets()).sectionOf(agent),
        "Google uses the copy of " + day(copy.readAt()) + ", because " + failure());
  }

  private Ruling everything(String why) {
    return new Fixed(new RobotsDecision(Access.ALLOWED, failure() + "; " + why));
  }

  private String failure() {
    return answer.description() + " (not readable since " + day(since) + ")";
  }

  private static LocalDate day(Instant time) {
    return LocalDate.ofInstant(time, ZoneOffset.UTC);
  }

  /** The same for every path. */
  private record Fixed(RobotsDecision decision) implements Ruling {
    @Override
    public RobotsDecision decide(RequestPath path) {
      return decision;
    }
  }

  /** The rules of an old copy, with the reason for which it counts. */
  private record OfCopy(AgentSection section, String note) implements Ruling {
    @Override
    public RobotsDecision decide(RequestPath path) {
      RobotsDecision decision = section.decide(path);
      return new RobotsDecision(
          decision.access(), noted(decision.evidence()), noted(decision.cause()));
    }

    private String noted(String text) {
      return text.isEmpty() ? note : text + "; " + note;
    }
  }
}
