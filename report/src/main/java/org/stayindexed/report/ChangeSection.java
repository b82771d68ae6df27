package org.stayindexed.report;

import java.util.ArrayList;
import java.util.List;
import org.stayindexed.storage.view.ChangeRow;

/** What changed since the run before, as a part of the report. */
final class ChangeSection {
  private static final List<Column> COLUMNS =
      List.of(Column.url("Page"), Column.text("Before"), Column.text("Now"), Column.text("Why"));

  private final Allowance allowance;
  private final long runId;

  ChangeSection(Allowance allowance, long runId) {
    this.allowance = allowance;
    this.runId = runId;
  }

  Section of(Changes changes) {
    List<String> about = new ArrayList<>();
    about.add(
        "Run "
            + changes.since().runId()
            + " began "
            + Text.time(changes.since().startedAt())
            + "."
            + (changes.comparable()
                ? ""
                : " One of the two runs did not see the whole site, so a URL that is missing is not"
                    + " counted as gone."));
    if (!changes.any()) {
      about.add("Nothing changed.");
    }
    return new Section(
        "changes", "Changes since run " + changes.since().runId(), null, about, blocks(changes));
  }

  private List<Block> blocks(Changes changes) {
    List<Block> blocks = new ArrayList<>();
    add(blocks, "lost", "Indexable before, not any more", changes.lost(), changes.counts().lost());
    add(blocks, "gained", "Indexable again", changes.gained(), changes.counts().gained());
    add(blocks, "other", "Other changes", changes.other(), changes.counts().other());
    String seenFirst =
        DataTable.sql(
            "select url from page_current where first_seen = last_seen and run_id = " + runId);
    urls(blocks, "new", "New URLs", changes.newUrls(), changes.counts().newUrls(), seenFirst);
    urls(
        blocks,
        "vanished",
        "Not found any more: nothing links to them",
        changes.vanishedUrls(),
        changes.vanished(),
        "./stayindexed diff " + changes.since().runId() + " " + runId);
    return blocks;
  }

  private void add(List<Block> blocks, String id, String title, List<ChangeRow> rows, long total) {
    if (total > 0) {
      DataTable table =
          new DataTable(
              id + "-pages",
              title,
              COLUMNS,
              rows.stream().map(ChangeSection::row).toList(),
              total,
              DataTable.sql("select * from status_change where run_id = " + runId));
      Block block = Block.folded(id, title, total).with(allowance.fit(table));
      blocks.add(id.equals("other") ? block : block.unfolded());
    }
  }

  private static Row row(ChangeRow row) {
    return Row.of(
        Cell.url(row.url()),
        Cell.answer(row.oldStatus(), row.oldFailure()),
        Cell.answer(row.newStatus(), row.newFailure()),
        (row.newReason() == null
                ? Cell.text("Nothing speaks against indexing")
                : Cell.strong(row.newReason().title()))
            .note(row.evidence()));
  }

  private void urls(
      List<Block> blocks, String id, String title, List<String> urls, long total, String rest) {
    if (total > 0) {
      DataTable table =
          new DataTable(
              id + "-urls",
              title,
              List.of(Column.url("Page")),
              urls.stream().map(url -> Row.of(Cell.url(url))).toList(),
              total,
              rest);
      blocks.add(Block.folded(id, title, total).with(allowance.fit(table)));
    }
  }
}
