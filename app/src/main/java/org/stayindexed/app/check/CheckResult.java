package org.stayindexed.app.check;

import java.util.List;
import java.util.Optional;

/**
 * How a check went.
 *
 * @param site which site
 * @param run which run
 * @param baseline the run that it was compared with; empty if there is none
 * @param problems what makes it fail
 * @param suppressed how many more would, were they not suppressed
 */
public record CheckResult(
    String site, long run, Optional<Long> baseline, List<Problem> problems, long suppressed) {
  public CheckResult {
    problems = List.copyOf(problems);
  }
}
