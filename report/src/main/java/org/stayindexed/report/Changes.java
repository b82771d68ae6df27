package org.stayindexed.report;

import java.util.List;
import org.stayindexed.storage.view.ChangeCounts;
import org.stayindexed.storage.view.ChangeRow;
import org.stayindexed.storage.view.RunSummary;

/**
 * What changed since the run before.
 *
 * @param since that run
 * @param comparable whether both runs saw the whole site, so that a missing URL is really gone
 */
public record Changes(
    RunSummary since,
    boolean comparable,
    ChangeCounts counts,
    List<ChangeRow> lost,
    List<ChangeRow> gained,
    List<ChangeRow> other,
    List<String> newUrls,
    List<String> vanishedUrls) {

  /** Whether there is anything to show. */
  public boolean any() {
    return counts.lost() + counts.gained() + counts.other() + counts.newUrls() + vanished() > 0;
  }

  /** URLs that are gone, 0 where the runs cannot be compared. */
  public long vanished() {
    return comparable ? counts.vanishedUrls() : 0;
  }
}
