package org.stayindexed.storage.view;

import java.util.List;
import org.stayindexed.model.finding.FindingRule;

/**
 * What one rule found.
 *
 * @param open findings that were there at the end of the run
 * @param fresh those of them that the run met first
 * @param reopened those of them that had been fixed before
 * @param fixed findings that the run did not find any more
 * @param first the newest of the open ones
 */
public record RuleFindings(
    FindingRule rule, long open, long fresh, long reopened, long fixed, List<FindingSight> first) {
  public RuleFindings {
    first = List.copyOf(first);
  }

  /** Findings that were there before. */
  public long ongoing() {
    return open - fresh - reopened;
  }
}
