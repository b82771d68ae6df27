package org.stayindexed.model.finding;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** All rules of findings. */
public final class FindingRules {
  private static final List<FindingRule> ALL =
      Stream.of(
              AnswerFindings.ALL,
              RedirectFindings.ALL,
              DirectiveFindings.ALL,
              CanonicalFindings.ALL,
              SiteFindings.ALL,
              ContentFindings.ALL,
              LanguageFindings.ALL,
              ProbeFindings.ALL,
              FileFindings.ALL)
          .flatMap(List::stream)
          .toList();

  private FindingRules() {}

  /** Every rule, by subject. */
  public static List<FindingRule> all() {
    return ALL;
  }

  /** What is wrong with a page. */
  public static List<Finding> judge(SeenPage page) {
    List<Finding> findings = new ArrayList<>(4);
    for (FindingRule rule : ALL) {
      rule.find(page).ifPresent(hit -> findings.add(new Finding(rule, page.url(), hit)));
    }
    return findings;
  }
}
