package org.stayindexed.report;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.stayindexed.model.hash.Sha256;
import org.stayindexed.model.risk.Risk;
import org.stayindexed.storage.view.RiskRow;
import org.stayindexed.storage.view.UrlDossier.Point;

/** Pages at risk as the rows of a table. */
final class RiskRows {
  private static final int ID_BYTES = 6;
  private static final List<Column> COLUMNS =
      List.of(
          Column.text("State"),
          Column.url("Page"),
          Column.text("Why"),
          Column.when("Since"),
          Column.text("Dropped"));

  private final Instant now;
  private final Map<String, List<Point>> histories;

  RiskRows(Instant now, Map<String, List<Point>> histories) {
    this.now = now;
    this.histories = histories;
  }

  DataTable table(String id, String name, List<RiskRow> rows, long total, String rest) {
    return new DataTable(id, name, COLUMNS, rows.stream().map(this::row).toList(), total, rest);
  }

  /** By which a link finds the row of a URL: the same in every report. */
  static String id(String url) {
    StringBuilder id = new StringBuilder("url-");
    byte[] hash = Sha256.of(url);
    for (int i = 0; i < ID_BYTES; i++) {
      id.append(Character.forDigit(hash[i] >> 4 & 15, 16))
          .append(Character.forDigit(hash[i] & 15, 16));
    }
    return id.toString();
  }

  private Row row(RiskRow row) {
    return Row.of(
            Cell.mark(RiskSection.word(row.stateAt(now)), RiskSection.tone(row.stateAt(now))),
            page(row),
            why(row),
            Cell.when(row.since())
                .note(row.sinceRun() == null ? "access log" : "run " + row.sinceRun()),
            dropped(row))
        .withId(id(row.url()));
  }

  private Cell page(RiskRow row) {
    List<Point> points = histories.getOrDefault(row.url(), List.of());
    return Cell.url(row.url())
        .note(
            row.lastEligible() == null ? null : "last indexable " + Text.whole(row.lastEligible()))
        .with(points.isEmpty() ? null : Strip.of(points));
  }

  private static Cell why(RiskRow row) {
    @Nullable Instant met = row.googlebotSawIt();
    return Cell.strong(row.cause().title())
        .note(row.evidence())
        .note(met == null || row.sinceRun() == null ? null : "Googlebot met it " + Text.time(met))
        .note(doubt(row));
  }

  private static @Nullable String doubt(RiskRow row) {
    if (row.standing() == Risk.Standing.UNCONFIRMED) {
      return row.sinceRun() == null
          ? "A single visit of Googlebot."
          : "Seen once: it may be caused by this crawl.";
    }
    return row.mayBeCausedByCrawl()
        ? "Asked twice in the last run; it may be caused by the crawl all the same."
        : null;
  }

  private Cell dropped(RiskRow row) {
    Instant deadline = row.deadline();
    return Cell.text(Deadline.left(row, now))
        .sortedBy(deadline == null ? "" : deadline.toString())
        .note(deadline == null ? null : Text.whole(deadline))
        .note(RiskSection.word(row.cause().basis()));
  }
}
