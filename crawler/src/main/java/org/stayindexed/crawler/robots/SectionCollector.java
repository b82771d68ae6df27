package org.stayindexed.crawler.robots;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BinaryOperator;
import org.stayindexed.model.robots.RobotsDecision.Access;

/**
 * Sorts the directives of one file by whom they address (RFC 9309 section 2.1). A group is one or
 * more user-agent lines and the rules after them; the names end at the first rule, an empty one
 * too. Any other line parts nothing: neither Sitemap nor Crawl-delay nor an unknown key.
 *
 * <p>A Crawl-delay is for the names before it that no earlier Crawl-delay or rule has taken: in
 * {@code User-agent: a, Crawl-delay: 9, User-agent: b, Disallow: /} the rule is for both, since
 * Google reads it so, the pause for {@code a} alone, since its author meant it so.
 */
final class SectionCollector {
  private static final BinaryOperator<Duration> LONGER =
      BinaryOperator.maxBy(Comparator.naturalOrder());

  private final List<List<Rule>> groups = new ArrayList<>();
  private final List<String> sitemaps = new ArrayList<>();
  private final Map<Integer, Duration> delays = new HashMap<>();
  private final Map<String, Memberships> agents = new HashMap<>();
  private int namings;
  private boolean rulesBegan = true;
  private boolean namesTaken = true;

  void add(Directive directive) {
    switch (directive.key()) {
      case USER_AGENT -> userAgent(AgentToken.of(directive.value()));
      case ALLOW -> rule(Access.ALLOWED, directive);
      case DISALLOW -> rule(Access.DISALLOWED, directive);
      case SITEMAP -> sitemap(directive.value());
      case CRAWL_DELAY -> crawlDelay(directive.value());
      case UNKNOWN -> {
        // "Parsing of other records MUST NOT interfere" (RFC 9309 section 2.2.4).
      }
    }
  }

  RobotsTxt finished() {
    List<RuleGroup> ruleGroups = groups.stream().map(RuleGroup::new).toList();
    Map<String, AgentSection> sections = new HashMap<>();
    agents.forEach((agent, member) -> sections.put(agent, section(member, ruleGroups)));
    return new RobotsTxt(sections, sitemaps);
  }

  private AgentSection section(Memberships member, List<RuleGroup> ruleGroups) {
    return new AgentSection(
        member.groups.stream().map(ruleGroups::get).toList(),
        member.namings.stream().filter(delays::containsKey).map(delays::get).toList());
  }

  private void userAgent(String agent) {
    if (rulesBegan) {
      groups.add(new ArrayList<>());
    }
    if (rulesBegan || namesTaken) {
      namings++;
    }
    rulesBegan = false;
    namesTaken = false;
    agents.computeIfAbsent(agent, a -> new Memberships()).join(groups.size() - 1, namings);
  }

  private void rule(Access access, Directive directive) {
    rulesBegan = true;
    if (!groups.isEmpty()) {
      groups.get(groups.size() - 1).addAll(Rule.of(access, directive));
    }
  }

  private void crawlDelay(String value) {
    namesTaken = true;
    CrawlDelay.of(value).ifPresent(delay -> delays.merge(namings, delay, LONGER));
  }

  /** Sitemap lines are for everybody, wherever they stand. */
  private void sitemap(String value) {
    if (!value.isEmpty()) {
      sitemaps.add(Octets.decoded(value));
    }
  }

  /**
   * Where an agent was named, by number: copies of the rules for each agent would let a file of 500
   * KiB grow to gigabytes.
   */
  private static final class Memberships {
    private final List<Integer> groups = new ArrayList<>();
    private final List<Integer> namings = new ArrayList<>();

    void join(int group, int naming) {
      addOnce(groups, group);
      addOnce(namings, naming);
    }

    /** The numbers only grow, so that an equal one can only be the last. */
    private static void addOnce(List<Integer> numbers, int number) {
      if (numbers.isEmpty() || numbers.get(numbers.size() - 1) != number) {
        numbers.add(number);
      }
    }
  }
}
