package org.stayindexed.storage.view;

import java.util.List;
import org.stayindexed.model.index.IndexReason;
import org.stayindexed.storage.view.SiteRows.Directory;
import org.stayindexed.storage.view.SiteRows.Slow;

/**
 * What is told of all URLs of a run by looking at each of them once.
 *
 * @param statuses how many URLs ended with which status or failure; those that nobody asked for are
 *     left out
 * @param reasons why URLs are not eligible, the most frequent first
 * @param directories the first directories, those with the most pages first
 * @param slowest the answers that took longest to begin
 */
public record RunPages(
    List<StatusCount> statuses,
    List<ReasonPages> reasons,
    List<Directory> directories,
    Counted<Slow> slowest) {

  /** The pages that a reason decides about, those nearest to the start first. */
  public record ReasonPages(IndexReason reason, Counted<PageRow> pages) {}

  public RunPages {
    statuses = List.copyOf(statuses);
    reasons = List.copyOf(reasons);
    directories = List.copyOf(directories);
  }
}
