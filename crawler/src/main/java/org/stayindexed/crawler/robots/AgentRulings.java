package org.stayindexed.crawler.robots;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.stayindexed.model.robots.AgentDecision;
import org.stayindexed.model.robots.RobotsAccess;
import org.stayindexed.model.robots.RobotsAgents;
import org.stayindexed.model.robots.RobotsDecision;
import org.stayindexed.model.url.PageUrl;

/**
 * What one robots.txt tells everybody whom a crawl asks it for. Agents that it tells the same are
 * looked up once, and URLs with the same decisions share one object. Safe for many threads.
 */
final class AgentRulings {
  /** "The /robots.txt URI is implicitly allowed" (RFC 9309 section 2.2.2). */
  private static final String ITSELF = "/robots.txt";

  private final RobotsAgents agents;
  private final List<Ruling> distinct = new ArrayList<>();
  private final int ours;
  private final int[] others;
  private final Map<List<RobotsDecision>, RobotsAccess> told = new ConcurrentHashMap<>();

  /**
   * The rulings of a file.
   *
   * @param rulingOf gives that of a user agent; equal ones are looked up once
   */
  AgentRulings(RobotsAgents agents, Function<String, Ruling> rulingOf) {
    this.agents = agents;
    this.ours = numberOf(rulingOf.apply(agents.ours()));
    this.others = agents.others().stream().map(rulingOf).mapToInt(this::numberOf).toArray();
  }

  private int numberOf(Ruling ruling) {
    int known = distinct.indexOf(ruling);
    if (known >= 0) {
      return known;
    }
    distinct.add(ruling);
    return distinct.size() - 1;
  }

  RobotsAccess decide(PageUrl url) {
    String pathAndQuery = url.pathAndQuery();
    RobotsDecision[] decisions = new RobotsDecision[distinct.size()];
    if (pathAndQuery.equals(ITSELF)) {
      Arrays.fill(decisions, RobotsDecision.ALLOWED);
    } else {
      RequestPath path = RequestPath.of(pathAndQuery);
      Arrays.setAll(decisions, i -> distinct.get(i).decide(path));
    }
    return told.computeIfAbsent(List.of(decisions), this::access);
  }

  private RobotsAccess access(List<RobotsDecision> decisions) {
    return new RobotsAccess(
        decisions.get(ours),
        IntStream.range(0, others.length)
            .mapToObj(i -> new AgentDecision(agents.others().get(i), decisions.get(others[i])))
            .toList());
  }
}
