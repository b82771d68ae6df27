package org.stayindexed.app;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.stayindexed.app.check.CheckResult;
import org.stayindexed.app.check.FailOn;
import org.stayindexed.app.check.Problem;
import org.stayindexed.app.check.Suppressions;
import org.stayindexed.model.finding.Severity;
import org.stayindexed.model.risk.RiskState;
import org.stayindexed.storage.FindingReader;
import org.stayindexed.storage.RiskReader;
import org.stayindexed.storage.RunReader;
import org.stayindexed.storage.view.FindingRow;
import org.stayindexed.storage.view.IncidentRow;
import org.stayindexed.storage.view.RiskRow;
import org.stayindexed.storage.view.RunSummary;

/** Compares a run with an earlier one, and picks what is bad enough. */
final class Gate {
  private final RunReader reader;
  private final RunSummary run;
  private final FailOn failOn;
  private final Suppressions suppressions;

  Gate(RunReader reader, RunSummary run, FailOn failOn, Suppressions suppressions) {
    this.reader = reader;
    this.run = run;
    this.failOn = failOn;
    this.suppressions = suppressions;
  }

  /** Without a baseline nothing is new. */
  CheckResult check(Optional<RunSummary> baseline) {
    List<Problem> all = new ArrayList<>();
    if (failOn.atRisk()) {
      atRisk(baseline, all);
    }
    findings(baseline, all);
    List<Problem> failing = all.stream().filter(p -> !suppressions.cover(p)).toList();
    return new CheckResult(
        run.site(),
        run.runId(),
        baseline.map(RunSummary::runId),
        failing,
        all.size() - failing.size());
  }

  private void findings(Optional<RunSummary> baseline, List<Problem> all) {
    List<FindingRow> any =
        failOn.anyOnes().isPresent()
            ? atLeast(failOn.anyOnes().get(), FindingReader.NOTHING_BEFORE)
            : List.of();
    any.forEach(row -> all.add(problem(row)));
    if (failOn.newOnes().isPresent() && baseline.isPresent()) {
      atLeast(failOn.newOnes().get(), baseline.get().runId()).stream()
          .filter(row -> !any.contains(row))
          .forEach(row -> all.add(problem(row)));
    }
  }

  private List<FindingRow> atLeast(Severity severity, long baseline) {
    return reader.findings().newSince(run, baseline).stream()
        .filter(row -> row.severity().atLeast(severity))
        .toList();
  }

  private static Problem problem(FindingRow row) {
    return new Problem(
        row.rule(),
        row.severity(),
        row.title(),
        row.url(),
        row.evidence() == null ? "" : row.evidence(),
        row.advice(),
        row.source());
  }

  private void atRisk(Optional<RunSummary> baseline, List<Problem> all) {
    Instant end = run.endedAt();
    if (end == null) {
      return;
    }
    RiskReader.Question question = new RiskReader.Question(run.site(), end, end);
    reader.risks().incidents(question).forEach(incident -> all.add(problem(incident)));
    Instant before = baseline.map(RunSummary::endedAt).orElse(null);
    if (before != null) {
      reader.risks().atRisk(question, Integer.MAX_VALUE).stream()
          .filter(risk -> risk.wasEligible() && risk.since().isAfter(before))
          .forEach(risk -> all.add(problem(risk, end)));
    }
  }

  private static Problem problem(RiskRow risk, Instant end) {
    boolean watched = risk.stateAt(end) == RiskState.WATCH;
    return new Problem(
        "AT_RISK",
        watched ? Severity.MEDIUM : Severity.HIGH,
        (watched ? "A page is watched: " : "A page may be dropped: ") + risk.cause().title(),
        risk.url(),
        risk.evidence() == null ? risk.cause().name() : risk.evidence(),
        risk.cause().consequence(),
        risk.cause().source());
  }

  private static Problem problem(IncidentRow incident) {
    return new Problem(
        "SITE_INCIDENT",
        Severity.HIGH,
        incident.kind().title(),
        incident.site(),
        incident.failed() + " of " + incident.asked() + " pages failed",
        incident.kind().cause().consequence(),
        incident.kind().cause().source());
  }
}
