package org.stayindexed.app;

import static org.stayindexed.app.output.JsonDocument.object;

import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.stayindexed.app.output.CountLine;
import org.stayindexed.app.output.Printable;
import org.stayindexed.report.Text;
import org.stayindexed.storage.RunDiffReader;
import org.stayindexed.storage.view.DiffKind;
import org.stayindexed.storage.view.DiffRow;
import org.stayindexed.storage.view.RunDiff;
import org.stayindexed.storage.view.RunSummary;

/** Prints how two runs of a site differ. */
final class DiffOutput {
  private final PrintStream out;
  private final RunDiffReader reader;
  private final int limit;

  DiffOutput(PrintStream out, RunDiffReader reader, int limit) {
    this.out = out;
    this.reader = reader;
    this.limit = limit;
  }

  void print(RunDiff diff) {
    out.println(
        diff.later().site() + ", " + words(diff.earlier()) + " and " + words(diff.later()) + ":");
    for (DiffKind kind : DiffKind.values()) {
      print(kind, diff);
    }
    if (diff.notReached() > 0) {
      CountLine.print(out, "Not reached by run " + diff.later().runId(), diff.notReached());
      out.println("    It did not look at everything, so that nothing is known of them.");
    }
    if (diff.notReached() == 0 && diff.counts().values().stream().allMatch(count -> count == 0)) {
      out.println("  Nothing changed.");
    }
  }

  private void print(DiffKind kind, RunDiff diff) {
    long count = diff.count(kind);
    if (count == 0) {
      return;
    }
    CountLine.print(out, kind.title(), count);
    List<DiffRow> rows = reader.rows(kind, diff, limit);
    rows.forEach(row -> print(kind, row));
    if (count > rows.size()) {
      out.println("    ... " + Text.number(count - rows.size()) + " more: raise --limit");
    }
  }

  private void print(DiffKind kind, DiffRow row) {
    out.println("    " + Printable.of(row.url()));
    out.println(
        "      "
            + switch (kind) {
              case LOST, NEW -> shown(row.after());
              case GAINED, GONE -> "was " + shown(row.before());
              case REASON, STATUS, REDIRECT, CANONICAL, TITLE, DIRECTIVES ->
                  shown(row.before()) + " -> " + shown(row.after());
            });
  }

  private static String shown(@Nullable String text) {
    return text == null || text.isEmpty() ? "-" : Printable.of(text.replace("\n", "; "));
  }

  private static String words(RunSummary run) {
    return "run "
        + run.runId()
        + " ("
        + Text.time(run.startedAt())
        + (run.complete() ? "" : ", " + run.state().name().toLowerCase(Locale.ROOT))
        + ")";
  }

  Map<String, @Nullable Object> json(RunDiff diff) {
    Map<String, @Nullable Object> all =
        object(
            "site", diff.later().site(),
            "earlier", json(diff.earlier()),
            "later", json(diff.later()),
            "not_reached", diff.notReached());
    for (DiffKind kind : DiffKind.values()) {
      all.put(
          kind.name().toLowerCase(Locale.ROOT),
          object(
              "count", diff.count(kind),
              "rows", reader.rows(kind, diff, limit).stream().map(DiffOutput::json).toList()));
    }
    return all;
  }

  private static Object json(RunSummary run) {
    return object("run_id", run.runId(), "started_at", run.startedAt(), "state", run.state());
  }

  private static Object json(DiffRow row) {
    return object("url", row.url(), "before", row.before(), "after", row.after());
  }
}
