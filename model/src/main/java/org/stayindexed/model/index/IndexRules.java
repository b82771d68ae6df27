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
  private static final List<IndexRule> ALL = rulesOf(Engine.GOOGLE);

  private static final List<IndexRule> BING = rulesOf(Engine.BING);

  private IndexRules() {}

  private static List<IndexRule> rulesOf(Engine engine) {
    return List.of(
        new RobotsRule(engine),
        new StatusRule(),
        new RedirectRule(),
        new NetworkRule(),
        new BodyErrorRule(),
        new NoindexRule(engine),
        new UnavailableAfterRule(engine),
        new ContentRule(),
        new CanonicalRule());
  }

  /** Every rule, in the order of evaluation. */
  public static List<IndexRule> all() {
    return ALL;
  }

  /** Judges one page by every rule, for Google, and for the others where they differ. */
  public static IndexVerdict judge(CrawledPage page) {
    IndexVerdict google = judge(page, ALL);
    if (!Engine.BING.mayDiffer(page)) {
      return google;
    }
    IndexVerdict bing = judge(page, BING);
    return bing.decisive().equals(google.decisive())
        ? google
        : new IndexVerdict(
            google.eligibility(),
            google.objections(),
            List.of(new EngineVerdict(Engine.BING, bing.eligibility(), bing.decisive())));
  }

  private static IndexVerdict judge(CrawledPage page, List<IndexRule> rules) {
    List<Objection> objections = new ArrayList<>(2);
    for (IndexRule rule : rules) {
      rule.objectionTo(page).ifPresent(objections::add);
    }
    return verdictOf(objections);
  }

  /** The verdict where these reasons hold, in the order of the rules; the list is sorted. */
  static IndexVerdict verdictOf(List<Objection> objections) {
    if (objections.isEmpty()) {
      return new IndexVerdict(Eligibility.ELIGIBLE, List.of());
    }
    // A certain obstacle outweighs a doubt, whichever rule came first; the sort is stable.
    objections.sort(
        Comparator.comparing(objection -> objection.reason().effect() != Eligibility.NOT_ELIGIBLE));
    return new IndexVerdict(objections.get(0).reason().effect(), objections);
  }
}
