package org.stayindexed.crawler.robots;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.stayindexed.model.robots.RobotsDecision;
import org.stayindexed.model.robots.RobotsDecision.Access;

/**
 * What an Allow or Disallow line says.
 *
 * @param decision the answer for every path that matches, with the line as its evidence
 */
record Rule(PathPattern pattern, RobotsDecision decision) {
  /**
   * "The most specific match found MUST be used. The most specific match is the match that has the
   * most octets", and of two equal ones the Allow (RFC 9309 section 2.2.2).
   */
  static final Comparator<Rule> STRONGEST_FIRST =
      Comparator.comparingInt((Rule rule) -> rule.pattern().length())
          .reversed()
          .thenComparing(rule -> !rule.decision().allowed());

  private static final String INDEX_PAGE = "/index.htm";

  /**
   * The rules of an Allow or Disallow line: none where its path is empty, which matches nothing.
   */
  static List<Rule> of(Access access, Directive directive) {
    String path = Octets.escaped(directive.value());
    if (path.isEmpty()) {
      return List.of();
    }
    Line line = directive.line();
    RobotsDecision decision = new RobotsDecision(access, line.evidence(), line.text());
    List<Rule> rules = new ArrayList<>();
    rules.add(new Rule(new PathPattern(path), decision));
    int lastSlash = path.lastIndexOf('/');
    if (access == Access.ALLOWED && path.startsWith(INDEX_PAGE, lastSlash)) {
      // Google takes an index page for its directory: who allows the one allows the other.
      rules.add(new Rule(new PathPattern(path.substring(0, lastSlash + 1) + "$"), decision));
    }
    return rules;
  }
}
