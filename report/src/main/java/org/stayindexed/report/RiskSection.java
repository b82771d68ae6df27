package org.stayindexed.report;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.stayindexed.model.risk.RiskCause;
import org.stayindexed.model.risk.RiskState;
import org.stayindexed.storage.RiskReader;
import org.stayindexed.storage.view.IncidentRow;
import org.stayindexed.storage.view.RiskCounts;
import org.stayindexed.storage.view.RiskRow;

/**
 * Which pages of a site search engines may drop.
 *
 * @param now the time at which states and deadlines are read
 * @param incidents failures of the whole site that go on
 * @param counts how many pages there are
 * @param lost pages that were eligible before, the most urgent first
 * @param wanted pages that never were, but that links or a search bot ask for
 * @param recovered pages that this run found eligible again
 */
public record RiskSection(
    Instant now,
    List<IncidentRow> incidents,
    RiskCounts counts,
    List<RiskRow> lost,
    List<RiskRow> wanted,
    List<RiskRow> recovered) {

  /** Reads it. */
  static RiskSection read(RiskReader reader, RiskReader.Question question, long runId, int rows) {
    List<RiskRow> all = reader.atRisk(question, rows);
    return new RiskSection(
        question.now(),
        reader.incidents(question),
        reader.counts(question),
        all.stream().filter(RiskRow::wasEligible).toList(),
        all.stream().filter(risk -> !risk.wasEligible()).toList(),
        reader.recovered(runId, rows));
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
