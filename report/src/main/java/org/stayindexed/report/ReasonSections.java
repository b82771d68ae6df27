package org.stayindexed.report;

import java.util.List;
import org.stayindexed.model.index.IndexReason;
import org.stayindexed.storage.RunReader;
import org.stayindexed.storage.view.PageRow;
import org.stayindexed.storage.view.RunPages.ReasonPages;
import org.stayindexed.storage.view.SkippedRow;
import org.stayindexed.storage.view.StatusCount;

/** Why pages are not indexable, how they answered, and what was left out. */
final class ReasonSections {
  private final RunReader reader;
  private final long runId;
  private final Allowance allowance;
  private final int rows;

  ReasonSections(RunReader reader, long runId, Allowance allowance, int rows) {
    this.reader = reader;
    this.runId = runId;
    this.allowance = allowance;
    this.rows = rows;
  }

  Section reasons(List<ReasonPages> reasons) {
    List<Block> blocks = reasons.stream().map(this::reason).toList();
    List<String> about =
        blocks.isEmpty() ? List.of("Nothing speaks against any URL of this run.") : List.of();
    return new Section("reasons", "Why pages are not indexable", null, about, blocks);
  }

  private Block reason(ReasonPages found) {
    IndexReason reason = found.reason();
    String console = reason.searchConsoleName();
    DataTable table =
        new DataTable(
            "pages-" + reason.name(),
            reason.title(),
            List.of(
                Column.url("Page"),
                Column.text("Answer"),
                Column.text("Proof"),
                Column.url("Found on")),
            found.pages().rows().stream().map(ReasonSections::row).toList(),
            found.pages().total(),
            DataTable.sql(
                "select url, evidence from page_history where run_id = "
                    + runId
                    + " and reason = '"
                    + reason.name()
                    + "'"));
    return Block.folded("reason-" + reason.name(), reason.title(), found.pages().total())
        .beside(console.equals("-") ? "" : "Search Console: " + console, "")
        .about(reason.advice())
        .from(RiskSection.word(reason.basis()), reason.source())
        .with(allowance.fit(table));
  }

  private static Row row(PageRow row) {
    return Row.of(
            Cell.url(row.url()),
            Cell.answer(row.status(), row.failure()),
            Cell.proof(row.evidence()),
            Cell.url(row.foundOn()))
        .withId(RiskRows.id(row.url()));
  }

  Section answers(List<StatusCount> statuses) {
    List<StatusLine> lines = statuses.stream().map(StatusLine::of).toList();
    if (lines.isEmpty()) {
      return new Section("answers", "Answers", null, List.of("No URL was asked for."), List.of());
    }
    DataTable table =
        new DataTable(
            "statuses",
            "Statuses and failures",
            List.of(Column.text("Status"), Column.text("Meaning"), Column.number("URLs")),
            lines.stream().map(ReasonSections::row).toList(),
            lines.size(),
            "");
    return new Section(
        "answers",
        "Answers",
        null,
        List.of("A redirect hop counts by its own status."),
        List.of(Block.of(allowance.fit(table))));
  }

  private static Row row(StatusLine line) {
    return Row.of(
        Cell.mark(line.code(), line.tone()),
        Cell.text(line.name()).note(line.note()),
        Cell.number(line.urls()));
  }

  Section unseen(List<String> blindSpots) {
    List<SkippedRow> left = reader.leftOut().skipped(runId, rows);
    List<Block> blocks =
        left.isEmpty()
            ? List.of()
            : List.of(
                Block.folded("left-out", "What it found and did not look at", -1)
                    .unfolded()
                    .with(allowance.fit(leftOut(left))));
    return new Section("unseen", "What this run could not see", null, blindSpots, blocks);
  }

  private DataTable leftOut(List<SkippedRow> left) {
    return new DataTable(
        "left-out-urls",
        "What was left out",
        List.of(
            Column.text("URLs"),
            Column.text("In common"),
            Column.number("Links"),
            Column.url("Example"),
            Column.url("Found on")),
        left.stream()
            .map(
                row ->
                    Row.of(
                        Cell.text(row.reason().title()),
                        Cell.code(row.pattern()),
                        Cell.number(row.links()),
                        Cell.url(row.example()),
                        Cell.url(row.foundOn())))
            .toList(),
        left.size(),
        left.size() < rows
            ? ""
            : DataTable.sql("select * from skipped_url where run_id = " + runId));
  }
}
