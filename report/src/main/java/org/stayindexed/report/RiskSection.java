package org.stayindexed.report;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.stayindexed.model.index.Basis;
import org.stayindexed.model.index.HistoryMark;
import org.stayindexed.model.risk.RiskCause;
import org.stayindexed.model.risk.RiskState;
import org.stayindexed.storage.RiskReader;
import org.stayindexed.storage.view.IncidentRow;
import org.stayindexed.storage.view.RiskCounts;
import org.stayindexed.storage.view.RiskRow;
import org.stayindexed.storage.view.UrlDossier.Point;

/**
 * Which pages of a site search engines may drop.
 *
 * @param now the time at which states and deadlines are read
 * @param incidents failures of the whole site that go on
 * @param counts how many pages there are
 * @param lost pages that were eligible before, the most urgent first
 * @param table the same as a table
 * @param legend which letters its strips have
 * @param others pages that never were eligible, and those that are again
 */
public record RiskSection(
    Instant now,
    List<IncidentRow> incidents,
    RiskCounts counts,
    List<RiskRow> lost,
    DataTable table,
    List<HistoryMark> legend,
    List<Block> others) {

  /** Reads it. */
  static RiskSection read(
      RiskReader reader, RiskReader.Question question, long runId, Allowance allowance, int rows) {
    List<RiskRow> all = reader.atRisk(question, rows);
    List<RiskRow> lost = all.stream().filter(RiskRow::wasEligible).toList();
    RiskCounts counts = reader.counts(question);
    Map<String, List<Point>> histories = reader.histories(question, runId, rows);
    RiskRows shown = new RiskRows(question.now(), histories);
    DataTable table =
        allowance.fit(
            shown.table(
                "at-risk",
                "Pages at risk",
                lost,
                counts.lost(),
                "./stayindexed risks --site " + question.site()));
    List<Block> others = new ArrayList<>();
    if (counts.wanted() > 0) {
      others.add(wanted(shown, all, counts.wanted(), allowance));
    }
    List<RiskRow> recovered = reader.recovered(runId, rows);
    if (!recovered.isEmpty()) {
      others.add(recovered(recovered, allowance));
    }
    return new RiskSection(
        question.now(),
        reader.incidents(question),
        counts,
        lost,
        table,
        legend(histories, lost),
        others);
  }

  private static Block wanted(RiskRows shown, List<RiskRow> all, long count, Allowance allowance) {
    List<RiskRow> rows = all.stream().filter(risk -> !risk.wasEligible()).toList();
    return Block.folded(
            "wanted", "Never seen indexable, but links or a search bot ask for them", count)
        .with(
            allowance.fit(
                shown.table(
                    "wanted-pages",
                    "Pages that were never indexable",
                    rows,
                    count,
                    DataTable.sql("select * from at_risk where last_eligible is null"))));
  }

  private static Block recovered(List<RiskRow> rows, Allowance allowance) {
    DataTable table =
        new DataTable(
            "recovered-pages",
            "Pages that are indexable again",
            List.of(
                Column.url("Page"),
                Column.text("What it was"),
                Column.when("From"),
                Column.when("Until")),
            rows.stream()
                .map(
                    row ->
                        Row.of(
                            Cell.url(row.url()),
                            Cell.text(row.cause().title()),
                            Cell.when(row.since()),
                            Cell.when(row.endedAt())))
                .toList(),
            rows.size(),
            "");
    return Block.folded("recovered", "Recovered: indexable again", rows.size())
        .unfolded()
        .with(allowance.fit(table));
  }

  private static List<HistoryMark> legend(Map<String, List<Point>> histories, List<RiskRow> shown) {
    Set<HistoryMark> met = new TreeSet<>();
    shown.forEach(
        row -> met.addAll(Strip.of(histories.getOrDefault(row.url(), List.of())).marks()));
    return List.copyOf(met);
  }

  /** The next deadline of a page that was eligible. */
  public Optional<Instant> nextDeadline() {
    return lost.stream()
        .flatMap(risk -> Optional.ofNullable(risk.deadline()).stream())
        .filter(deadline -> deadline.isAfter(now))
        .min(Instant::compareTo);
  }

  /** The causes that occur, for what is said about each once. */
  public List<RiskCause> causes() {
    return lost.stream().map(RiskRow::cause).distinct().sorted().toList();
  }

  /** What something rests on, in words. */
  public static String word(Basis basis) {
    return basis == Basis.INFERRED ? "our inference" : basis.name().toLowerCase(Locale.ROOT);
  }

  /** The class of a state for the style sheet. */
  public static String tone(RiskState state) {
    return switch (state) {
      case PROBABLY_DROPPED, HIGH -> "bad";
      case WATCH, FLAPPING -> "unsure";
      case RECOVERED, GONE_ON_PURPOSE -> "good";
    };
  }

  /** A state in words. */
  public static String word(RiskState state) {
    return switch (state) {
      case PROBABLY_DROPPED -> "probably dropped";
      case HIGH -> "high";
      case WATCH -> "watch";
      case FLAPPING -> "flapping";
      case RECOVERED -> "recovered";
      case GONE_ON_PURPOSE -> "gone on purpose";
    };
  }
}
