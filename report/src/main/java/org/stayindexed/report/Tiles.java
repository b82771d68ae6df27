package org.stayindexed.report;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.ToLongFunction;
import org.stayindexed.storage.view.RuleFindings;
import org.stayindexed.storage.view.RunSummary;
import org.stayindexed.storage.view.TrendRow;

/** The numbers at the top of a report, what to look at first first. */
final class Tiles {
  private final RunSummary run;
  private final Optional<RunSummary> previous;

  Tiles(RunSummary run, Optional<RunSummary> previous) {
    this.run = run;
    this.previous = previous;
  }

  List<Tile> of(long atRisk, List<TrendRow> trend, List<RuleFindings> findings) {
    return List.of(
        new Tile("At risk", atRisk, sinceLast(atRisk, trend), Tile.Better.LESS),
        findings(FindingCounts.wrong(findings)),
        tile("URLs", RunSummary::urls, Tile.Better.NEITHER),
        tile("Indexable", RunSummary::eligible, Tile.Better.MORE),
        tile("Not indexable", RunSummary::notEligible, Tile.Better.LESS),
        tile("Uncertain", RunSummary::uncertain, Tile.Better.LESS),
        tile("No answer", RunSummary::unanswered, Tile.Better.LESS),
        tile("Robots-blocked", RunSummary::robotsBlocked, Tile.Better.NEITHER));
  }

  private OptionalLong sinceLast(long atRisk, List<TrendRow> trend) {
    return trend.stream()
        .filter(row -> previous.isPresent() && row.runId() == previous.get().runId())
        .mapToLong(row -> atRisk - row.atRisk())
        .findFirst();
  }

  private Tile findings(FindingCounts wrong) {
    return new Tile(
        "Findings",
        wrong.open(),
        previous.isPresent() ? OptionalLong.of(wrong.change()) : OptionalLong.empty(),
        Tile.Better.LESS);
  }

  private Tile tile(String label, ToLongFunction<RunSummary> count, Tile.Better better) {
    long value = count.applyAsLong(run);
    OptionalLong change =
        previous
            .map(before -> OptionalLong.of(value - count.applyAsLong(before)))
            .orElse(OptionalLong.empty());
    return new Tile(label, value, change, better);
  }
}
