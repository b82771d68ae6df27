package org.stayindexed.app;

import java.io.PrintStream;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.stayindexed.app.output.CountLine;
import org.stayindexed.app.output.Printable;
import org.stayindexed.model.run.SkipReason;
import org.stayindexed.storage.LeftOutReader;
import org.stayindexed.storage.view.ExternalCounts;
import org.stayindexed.storage.view.SkippedRow;

/** Prints what a run found and did not look at as pages. */
final class LeftOutPrinter {
  /** Those with the most links, traps before all others. */
  private static final int MAX_PATTERNS = 1_000;

  private static final int MAX_TRAPS = 3;

  private final PrintStream out;

  LeftOutPrinter(PrintStream out) {
    this.out = out;
  }

  void print(LeftOutReader reader, long runId) {
    List<SkippedRow> rows = reader.skipped(runId, MAX_PATTERNS);
    if (!rows.isEmpty()) {
      out.println();
      out.println("Links left out (view skipped_url), to URLs ...");
      Map<SkipReason, Long> links = new EnumMap<>(SkipReason.class);
      rows.forEach(row -> links.merge(row.reason(), row.links(), Long::sum));
      links.forEach((reason, count) -> CountLine.print(out, reason.title(), count));
      rows.stream()
          .filter(row -> row.reason() == SkipReason.TRAP)
          .limit(MAX_TRAPS)
          .forEach(this::trap);
    }
    ExternalCounts external = reader.external(runId);
    if (external.checked() > 0) {
      out.println();
      CountLine.print(out, "Links to other sites that were checked", external.checked());
      CountLine.print(out, "  broken (view external_link)", external.broken());
    }
    ExternalCounts resources = reader.resources(runId);
    if (resources.checked() > 0) {
      out.println();
      CountLine.print(out, "Images, scripts and style sheets", resources.checked());
      CountLine.print(out, "  broken (views resource, broken_link)", resources.broken());
    }
  }

  private void trap(SkippedRow row) {
    out.println(
        "  Trap "
            + Printable.of(row.pattern())
            + ": "
            + Printable.of(row.example())
            + (row.foundOn() == null ? "" : " on " + Printable.of(row.foundOn())));
  }
}
