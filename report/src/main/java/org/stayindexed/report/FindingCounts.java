package org.stayindexed.report;

import java.util.List;
import java.util.function.Predicate;
import org.stayindexed.model.finding.Severity;
import org.stayindexed.storage.view.RuleFindings;

/**
 * How many findings there are. Notices are counted apart: they are often meant so, and there are so
 * many that they would hide the others.
 *
 * @param open there at the end of the run
 * @param fresh those of them that the run met first
 * @param reopened those of them that had been fixed before
 * @param fixed not there any more
 */
record FindingCounts(long open, long fresh, long reopened, long fixed) {

  /** All but the notices. */
  static FindingCounts wrong(List<RuleFindings> rules) {
    return of(rules, severity -> severity != Severity.NOTICE);
  }

  /** The notices. */
  static FindingCounts notices(List<RuleFindings> rules) {
    return of(rules, severity -> severity == Severity.NOTICE);
  }

  private static FindingCounts of(List<RuleFindings> rules, Predicate<Severity> which) {
    FindingCounts sum = new FindingCounts(0, 0, 0, 0);
    for (RuleFindings found : rules) {
      if (which.test(found.rule().severity())) {
        sum =
            new FindingCounts(
                sum.open + found.open(),
                sum.fresh + found.fresh(),
                sum.reopened + found.reopened(),
                sum.fixed + found.fixed());
      }
    }
    return sum;
  }

  /** By how many there are more than after the run before. */
  long change() {
    return fresh + reopened - fixed;
  }
}
