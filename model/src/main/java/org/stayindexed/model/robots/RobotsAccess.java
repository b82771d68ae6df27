package org.stayindexed.model.robots;

import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.stayindexed.model.hash.Sha256;

/**
 * What robots.txt decides about one URL for everybody whom a crawl asks it for. The decisions need
 * not be the same: a site may allow Googlebot and refuse everybody else.
 *
 * <p>There are few different ones of a site, and its URLs share them. Immutable; equal when all
 * decisions are.
 */
public final class RobotsAccess implements Serializable {
  /** The crawler whose decision counts for the verdict. */
  public static final String GOOGLE = "Googlebot";

  /** Nothing is forbidden to anybody. */
  public static final RobotsAccess OPEN =
      new RobotsAccess(RobotsDecision.ALLOWED, RobotsDecision.ALLOWED);

  private static final long serialVersionUID = 1L;

  private final RobotsDecision ours;
  private final RobotsDecision google;
  private final List<AgentDecision> agents;
  private final long fingerprint;

  /**
   * The decisions of all agents.
   *
   * @param ours whether Stayindexed may fetch the URL: politeness
   * @param agents whether each of the others may: eligibility; Googlebot must be among them
   */
  public RobotsAccess(RobotsDecision ours, List<AgentDecision> agents) {
    this.ours = ours;
    this.agents = List.copyOf(agents);
    this.google =
        agents.stream()
            .filter(agent -> agent.agent().equalsIgnoreCase(GOOGLE))
            .map(AgentDecision::decision)
            .findFirst()
            .orElseThrow(
                () -> new IllegalArgumentException("No decision for " + GOOGLE + ": " + agents));
    this.fingerprint = fingerprintOf(ours, agents);
  }

  /** The decisions where only Googlebot is asked for. */
  public RobotsAccess(RobotsDecision ours, RobotsDecision google) {
    this(ours, List.of(new AgentDecision(GOOGLE, google)));
  }

  /** Whether Stayindexed may fetch the URL. */
  public RobotsDecision ours() {
    return ours;
  }

  /** Whether Googlebot may. */
  public RobotsDecision google() {
    return google;
  }

  /** Whether each of the others may, Googlebot among them, in the order of the crawl's settings. */
  public List<AgentDecision> agents() {
    return agents;
  }

  /** What is decided for that crawler, if the crawl asks for it. */
  public Optional<RobotsDecision> of(String agent) {
    for (AgentDecision decided : agents) {
      if (decided.agent().equalsIgnoreCase(agent)) {
        return Optional.of(decided.decision());
      }
    }
    return Optional.empty();
  }

  /**
   * A hash that is the same on every machine and every night while each decision and its cause are
   * the same; numbers of lines do not enter it.
   */
  public long fingerprint() {
    return fingerprint;
  }

  private static long fingerprintOf(RobotsDecision ours, List<AgentDecision> agents) {
    String all =
        text(ours)
            + agents.stream()
                .map(agent -> "\u0000" + agent.agent() + "\u0000" + text(agent.decision()))
                .collect(Collectors.joining());
    return Sha256.first64Of(all);
  }

  private static String text(RobotsDecision decision) {
    return decision.access() + "\u0000" + decision.cause();
  }

  @Override
  public boolean equals(Object other) {
    return this == other
        || (other instanceof RobotsAccess access
            && fingerprint == access.fingerprint
            && ours.equals(access.ours)
            && agents.equals(access.agents));
  }

  @Override
  public int hashCode() {
    return Long.hashCode(fingerprint);
  }

  @Override
  public String toString() {
    return "ours " + ours + ", " + agents;
  }
}
