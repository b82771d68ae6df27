package org.stayindexed.model.finding;

import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.stayindexed.model.index.Basis;

/**
 * One thing that can be wrong.
 *
 * @param id its stable name, which SQL shows
 * @param severity how much it costs
 * @param title what it is
 * @param why why it matters
 * @param advice how to fix it
 * @param basis what that rests on
 * @param source the address of the page that states it
 * @param needs what has to be known to judge it
 * @param test finds it on a page; empty for what is no page
 * @param lasts whether what was found before is not gone, though it would not be found now: what
 *     lies near a limit must not come and go each night
 */
public record FindingRule(
    String id,
    Severity severity,
    String title,
    String why,
    String advice,
    Basis basis,
    String source,
    Needs needs,
    Optional<Function<SeenPage, Optional<Hit>>> test,
    Predicate<SeenPage> lasts) {

  /** What has to be known before a rule can be judged. */
  public enum Needs {
    /** The page alone. */
    PAGE,
    /** A run that looked at the whole site. */
    WHOLE_SITE,
    /** Something that is no page: a file, a server. */
    NO_PAGE
  }

  /** What it finds on a page. */
  public Optional<Hit> find(SeenPage page) {
    return needs == Needs.WHOLE_SITE && page.site() == null
        ? Optional.empty()
        : test.flatMap(found -> found.apply(page));
  }

  /** The same rule, whose findings last as long as this holds. */
  FindingRule lasting(Predicate<SeenPage> condition) {
    return new FindingRule(id, severity, title, why, advice, basis, source, needs, test, condition);
  }

  /** Begins a rule. */
  static Draft rule(String id, Severity severity, String title) {
    return new Draft(id, severity, title, "", "", Basis.INFERRED, "");
  }

  /** A rule that is being written. */
  record Draft(
      String id,
      Severity severity,
      String title,
      String why,
      String advice,
      Basis basis,
      String source) {

    Draft because(Basis reliability, String address, String reason) {
      return new Draft(id, severity, title, reason, advice, reliability, address);
    }

    Draft fix(String text) {
      return new Draft(id, severity, title, why, text, basis, source);
    }

    FindingRule find(Function<SeenPage, Optional<Hit>> test) {
      return rule(Needs.PAGE, Optional.of(test));
    }

    FindingRule findInSite(Function<SeenPage, Optional<Hit>> test) {
      return rule(Needs.WHOLE_SITE, Optional.of(test));
    }

    FindingRule when(Predicate<SeenPage> test, Function<SeenPage, String> evidence) {
      return find(
          page -> test.test(page) ? Optional.of(Hit.of(evidence.apply(page))) : Optional.empty());
    }

    FindingRule noPage() {
      return rule(Needs.NO_PAGE, Optional.empty());
    }

    private FindingRule rule(Needs needs, Optional<Function<SeenPage, Optional<Hit>>> test) {
      return new FindingRule(
          id, severity, title, why, advice, basis, source, needs, test, page -> false);
    }
  }
}
