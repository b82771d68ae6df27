package org.stayindexed.report;

import java.util.List;
import org.stayindexed.model.index.IndexReason;
import org.stayindexed.storage.view.PageRow;

/**
 * The pages of a run that have one deciding reason.
 *
 * @param reason which
 * @param urls how many there are
 * @param pages the first of them
 */
public record ReasonSection(IndexReason reason, long urls, List<PageRow> pages) {

  public ReasonSection {
    pages = List.copyOf(pages);
  }

  /** How many are not listed. */
  public long more() {
    return urls - pages.size();
  }

  /** The basis of the reason in words. */
  public String basis() {
    return switch (reason.basis()) {
      case DOCUMENTED -> "documented";
      case REPORTED -> "reported by Google staff";
      case INFERRED -> "our inference";
    };
  }
}
