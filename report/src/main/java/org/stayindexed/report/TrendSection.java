package org.stayindexed.report;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;
import org.stayindexed.storage.view.TrendRow;

/** What the last runs counted, as pictures and as a table. */
final class TrendSection {
  private static final List<String> ANSWERS =
      List.of("bar-good", "bar-moved", "bar-bad", "bar-worst", "bar-unsure", "bar-none");
  private static final List<Chart.Colour> LEGEND =
      List.of(
          new Chart.Colour("bar-good", "2xx"),
          new Chart.Colour("bar-moved", "3xx"),
          new Chart.Colour("bar-bad", "4xx"),
          new Chart.Colour("bar-worst", "5xx"),
          new Chart.Colour("bar-unsure", "no answer"),
          new Chart.Colour("bar-none", "robots.txt"));

  private final List<TrendRow> runs;

  TrendSection(List<TrendRow> runs) {
    this.runs = runs;
  }

  Section section(Allowance allowance) {
    return new Section(
        "trend",
        "Trend",
        null,
        List.of(
            "The last "
                + Text.count(runs.size(), "run", "runs")
                + " of this site, the latest at the right. A run that was cut short saw fewer URLs."),
        List.of(
            Block.folded("trend-charts", "", -1).drawn(charts()),
            Block.folded("trend-table", "The numbers", -1).with(allowance.fit(table()))));
  }

  List<Chart> charts() {
    return List.of(answers(), eligible(), atRisk(), times());
  }

  private static long zero(@Nullable Long value) {
    return value == null ? 0 : value;
  }

  private static Chart.Bar bar(TrendRow run, String numbers, List<Chart.Part> parts) {
    String name = "Run " + run.runId();
    return new Chart.Bar(name, name + ", " + Text.time(run.startedAt()) + ": " + numbers, parts);
  }

  private Chart answers() {
    return chart(
        "Answers",
        runs.stream().mapToLong(TrendRow::urls).max().orElse(0),
        "URLs",
        run ->
            List.of(
                zero(run.status2xx()),
                zero(run.status3xx()),
                zero(run.status4xx()),
                zero(run.status5xx()),
                zero(run.unanswered()),
                zero(run.notAsked())),
        ANSWERS,
        LEGEND);
  }

  private Chart eligible() {
    List<Chart.Bar> bars = new ArrayList<>();
    for (TrendRow run : runs) {
      String share = Text.percent(run.eligible(), run.urls());
      bars.add(
          bar(
              run,
              share + " % indexable",
              Chart.stacked(List.of("bar-good"), List.of(run.eligible()), run.urls())));
    }
    return new Chart("Indexable share", words(bars, "indexable share"), "100 %", bars, List.of());
  }

  private Chart atRisk() {
    return single("Pages at risk", TrendRow::atRisk, "pages", "bar-bad");
  }

  private Chart times() {
    long top = runs.stream().mapToLong(run -> zero(run.firstByteP95Ms())).max().orElse(0);
    return chart(
        "Time to the first byte",
        top,
        "ms",
        run ->
            List.of(
                zero(run.firstByteMedianMs()),
                Math.max(0, zero(run.firstByteP95Ms()) - zero(run.firstByteMedianMs()))),
        List.of("bar-moved", "bar-none"),
        List.of(
            new Chart.Colour("bar-moved", "half of the answers"),
            new Chart.Colour("bar-none", "95 of 100")));
  }

  private Chart single(String title, ToLongFunction<TrendRow> value, String unit, String css) {
    return chart(
        title,
        runs.stream().mapToLong(value).max().orElse(0),
        unit,
        run -> List.of(value.applyAsLong(run)),
        List.of(css),
        List.of());
  }

  private Chart chart(
      String title,
      long top,
      String unit,
      Function<TrendRow, List<Long>> values,
      List<String> css,
      List<Chart.Colour> legend) {
    List<Chart.Bar> bars = new ArrayList<>();
    for (TrendRow run : runs) {
      List<Long> parts = values.apply(run);
      bars.add(bar(run, words(parts, legend, unit), Chart.stacked(css, parts, top)));
    }
    String most = top == 1 && unit.equals("pages") ? "1 page" : Text.number(top) + " " + unit;
    return new Chart(title, words(bars, title), most, bars, legend);
  }

  private static String words(List<Long> parts, List<Chart.Colour> legend, String unit) {
    if (legend.isEmpty()) {
      return Text.number(parts.get(0)) + " " + unit;
    }
    List<String> words = new ArrayList<>();
    for (int i = 0; i < parts.size(); i++) {
      if (parts.get(i) > 0) {
        words.add(legend.get(i).meaning() + " " + Text.number(parts.get(i)));
      }
    }
    return String.join(", ", words);
  }

  private static String words(List<Chart.Bar> bars, String what) {
    return what
        + " of "
        + Text.count(bars.size(), "run", "runs")
        + "; the numbers are in the table below"
        + (bars.isEmpty() ? "" : ". " + bars.get(bars.size() - 1).words());
  }

  private DataTable table() {
    return new DataTable(
        "trend-runs",
        "The last runs",
        List.of(
            Column.number("Run"),
            Column.when("Began"),
            Column.number("URLs"),
            Column.number("Indexable"),
            Column.number("Share"),
            Column.number("At risk"),
            Column.number("2xx"),
            Column.number("3xx"),
            Column.number("4xx"),
            Column.number("5xx"),
            Column.number("No answer"),
            Column.number("Half within"),
            Column.number("95 % within")),
        runs.stream().map(TrendSection::row).toList(),
        runs.size(),
        "");
  }

  private static Row row(TrendRow run) {
    return Row.of(
        Cell.number(run.runId()),
        Cell.when(run.startedAt()),
        Cell.number(run.urls()),
        Cell.number(run.eligible()),
        Cell.share(run.eligible(), run.urls()),
        Cell.number(run.atRisk()),
        Cell.number(run.status2xx(), ""),
        Cell.number(run.status3xx(), ""),
        Cell.number(run.status4xx(), ""),
        Cell.number(run.status5xx(), ""),
        Cell.number(run.unanswered(), ""),
        Cell.number(run.firstByteMedianMs(), "ms"),
        Cell.number(run.firstByteP95Ms(), "ms"));
  }
}
