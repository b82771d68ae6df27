package org.stayindexed.crawler.robots;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.stayindexed.model.robots.RobotsDecision;

/**
 * Everything that one user agent is told, wherever it stands in the file: several groups for one
 * agent count as one (RFC 9309 section 2.2.1).
 *
 * @param groups in the order of the file; agents that share a group share the object
 * @param crawlDelays the longest of each run of user-agent lines that one follows
 */
record AgentSection(List<RuleGroup> groups, List<Duration> crawlDelays) implements Ruling {
  /** Of an agent that nobody speaks to. */
  static final AgentSection NONE = new AgentSection(List.of(), List.of());

  AgentSection {
    groups = List.copyOf(groups);
    crawlDelays = List.copyOf(crawlDelays);
  }

  @Override
  public RobotsDecision decide(RequestPath path) {
    @Nullable Rule strongest = null;
    for (RuleGroup group : groups) {
      Rule rule = group.strongest(path).orElse(null);
      if (rule != null
          && (strongest == null || Rule.STRONGEST_FIRST.compare(rule, strongest) < 0)) {
        strongest = rule;
      }
    }
    return strongest == null ? RobotsDecision.ALLOWED : strongest.decision();
  }

  Optional<Duration> crawlDelay() {
    return crawlDelays.stream().max(Comparator.naturalOrder());
  }
}
