package org.stayindexed.crawler.robots;

import java.util.List;
import java.util.Optional;

/** The rules of one group of a robots.txt, the strongest first. */
final class RuleGroup {
  private final List<Rule> rules;
  private final int[] marks;

  RuleGroup(List<Rule> rules) {
    // The sort is stable: of two rules of equal strength the first line counts, as for Google.
    this.rules = rules.stream().sorted(Rule.STRONGEST_FIRST).toList();
    this.marks = this.rules.stream().mapToInt(rule -> rule.pattern().mark()).toArray();
  }

  /** The rule that decides about the path, if any does. */
  Optional<Rule> strongest(RequestPath path) {
    for (int i = 0; i < marks.length; i++) {
      if (path.mayHold(marks[i]) && rules.get(i).pattern().matches(path.octets())) {
        return Optional.of(rules.get(i));
      }
    }
    return Optional.empty();
  }
}
