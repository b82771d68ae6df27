package org.stayindexed.model.index;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** All rules in the order in which they are judged: the first objection decides. */
public final class IndexRules {

  /**
   * Hops that are followed before a chain counts as a redirect error (Google's documented limit).
   */
  public static final int MAX_HOPS = 10;

  // The status comes before the network: engines obey a 404 or a 301 whose body broke off.
  private static final List<IndexRule> ALL =
      List.of(
          new RobotsRule(),
          new StatusRule(),
          new RedirectRule(),
          new NetworkRule(),
          new BodyErrorRule(),
          new NoindexRule(),
          new UnavailableAfterRule(),
          new CanonicalRule());

  private IndexRules() {}

  /** Every rule, in the order of evaluation. */
  public static List<IndexRule> all() {
    return ALL;
  }

  /** Judges one page by every rule. */
  public static IndexVerdict judge(CrawledPage page) {
    List<Objection> objections = new ArrayList<>(2);
    for (IndexRule rule : ALL) {
      rule.objectionTo(page).ifPresent(objections::add);
    }
    if (objections.isEmpty()) {
      return new IndexVerdict(Eligibility.ELIGIBLE, List.of());
    }
    // A certain obstacle outweighs a doubt, whichever rule came first; the sort is stable.
    objections.sort(
        Comparator.comparing(objection -> objection.reason().effect() != Eligibility.NOT_ELIGIBLE));
    return new IndexVerdict(objections.get(0).reason().effect(), objections);
  }
}
