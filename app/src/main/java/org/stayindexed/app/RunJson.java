package org.stayindexed.app;

import static org.stayindexed.app.output.JsonDocument.object;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.stayindexed.model.finding.Severity;
import org.stayindexed.model.index.Engine;
import org.stayindexed.storage.RiskReader;
import org.stayindexed.storage.RunReader;
import org.stayindexed.storage.view.EngineShift;
import org.stayindexed.storage.view.ExternalCounts;
import org.stayindexed.storage.view.RiskCounts;
import org.stayindexed.storage.view.RiskStateCount;
import org.stayindexed.storage.view.RuleFindings;
import org.stayindexed.storage.view.RunSummary;
import org.stayindexed.storage.view.SitemapCounts;
import org.stayindexed.storage.view.SkippedRow;
import org.stayindexed.storage.view.StatusCount;

/**
 * A run in JSON, for programs. Its field names are promises: {@code docs/run-summary.schema.json}.
 */
final class RunJson {
  /** Of so many patterns of URLs that were left out, links are counted. */
  private static final int MAX_PATTERNS = 10_000;

  private final RunReader reader;
  private final RunSummary run;
  private final Instant now;

  RunJson(RunReader reader, RunSummary run, Instant now) {
    this.reader = reader;
    this.run = run;
    this.now = now;
  }

  /** Everything. */
  Map<String, @Nullable Object> whole() {
    return object(
        "schema_version", 1,
        "run_id", run.runId(),
        "site", run.site(),
        "start_url", run.startUrl(),
        "started_at", run.startedAt(),
        "ended_at", run.endedAt(),
        "seconds", run.duration().map(Duration::toSeconds),
        "state", run.state(),
        "stop_reason", run.stopReason(),
        "complete", run.complete(),
        "tool_version", run.toolVersion(),
        "user_agent", run.userAgent(),
        "options", run.settings(),
        "certificates_verified", run.certificatesVerified(),
        "urls", urls(),
        "other_engines", otherEngines(),
        "statuses", reader.statuses(run.runId()).stream().map(RunJson::status).toList(),
        "reasons",
            reader.reasons(run.runId()).stream()
                .map(count -> object("reason", count.reason(), "urls", count.urls()))
                .toList(),
        "answer_times",
            reader
                .responseTimes(run.runId())
                .map(times -> object("median_ms", times.median(), "p95_ms", times.p95())),
        "sitemaps", sitemaps(),
        "risks", risks(),
        "incidents", incidents(),
        "findings", findings(),
        "not_seen", notSeen());
  }

  private Map<String, @Nullable Object> urls() {
    return object(
        "seen", run.urls(),
        "answered", run.answered(),
        "unanswered", run.unanswered(),
        "forbidden_by_robots", run.robotsBlocked(),
        "eligible", run.eligible(),
        "not_eligible", run.notEligible(),
        "uncertain", run.uncertain(),
        "confirmed_unchanged", reader.confirmed(run.runId()));
  }

  /** What "urls" counts is Google's verdict. */
  private List<Map<String, @Nullable Object>> otherEngines() {
    List<EngineShift> shifts = reader.engineShifts(run.runId());
    return Arrays.stream(Engine.values())
        .filter(engine -> engine != Engine.GOOGLE)
        .map(engine -> otherEngine(engine.crawler(), shifts))
        .toList();
  }

  private Map<String, @Nullable Object> otherEngine(String crawler, List<EngineShift> shifts) {
    EngineShift shift =
        shifts.stream()
            .filter(known -> known.engine().equals(crawler))
            .findFirst()
            .orElse(new EngineShift(crawler, 0, 0, 0));
    return object(
        "engine",
        crawler,
        "eligible",
        run.eligible() + shift.moreEligible(),
        "not_eligible",
        run.notEligible() + shift.moreNotEligible(),
        "uncertain",
        run.uncertain() - shift.moreEligible() - shift.moreNotEligible(),
        "differ_from_googlebot",
        shift.differ());
  }

  /** A 499 of a server and one inside a 200 body are different rows; a proxy's is only in logs. */
  private static Map<String, @Nullable Object> status(StatusCount count) {
    return object(
        "status", count.statusCode(),
        "failure", count.failureClass(),
        "code_in_body", count.codeInBody(),
        "urls", count.urls());
  }

  private Map<String, @Nullable Object> sitemaps() {
    SitemapCounts counts = reader.sitemaps(run.runId());
    return object(
        "read", counts.sitemaps(),
        "faulty", counts.faulty(),
        "entries", counts.entries(),
        "orphans", counts.orphans());
  }

  private RiskReader.Question question() {
    Instant end = run.endedAt() == null ? now : run.endedAt();
    return new RiskReader.Question(run.site(), end, end);
  }

  private Map<String, @Nullable Object> risks() {
    RiskReader.Question question = question();
    RiskCounts counts = reader.risks().counts(question);
    List<Map<String, @Nullable Object>> byState = new ArrayList<>();
    for (RiskStateCount count : reader.risks().states(question)) {
      byState.add(object("state", count.state(), "pages", count.pages()));
    }
    return object(
        "at_risk", counts.lost(), "never_seen_eligible", counts.wanted(), "by_state", byState);
  }

  private List<Map<String, @Nullable Object>> incidents() {
    RiskReader.Question question = question();
    return reader.risks().incidents(question).stream()
        .map(
            incident ->
                object(
                    "kind", incident.kind(),
                    "state", incident.stateAt(question.now()),
                    "since", incident.since(),
                    "deadline", incident.deadline(),
                    "failed", incident.failed(),
                    "asked", incident.asked()))
        .toList();
  }

  private List<Map<String, @Nullable Object>> findings() {
    List<RuleFindings> rules = reader.findings().byRule(run, 0);
    List<Map<String, @Nullable Object>> rows = new ArrayList<>();
    for (Severity severity : Severity.values()) {
      List<RuleFindings> own =
          rules.stream().filter(rule -> rule.rule().severity() == severity).toList();
      rows.add(
          object(
              "severity", severity,
              "open", sum(own, RuleFindings::open),
              "new", sum(own, RuleFindings::fresh),
              "reopened", sum(own, RuleFindings::reopened),
              "ongoing", sum(own, RuleFindings::ongoing),
              "fixed", sum(own, RuleFindings::fixed)));
    }
    return rows;
  }

  private static long sum(List<RuleFindings> rules, ToLongFunction<RuleFindings> count) {
    return rules.stream().mapToLong(count).sum();
  }

  private Map<String, @Nullable Object> notSeen() {
    ExternalCounts external = reader.leftOut().external(run.runId());
    List<Map<String, @Nullable Object>> skipped =
        reader.leftOut().skipped(run.runId(), MAX_PATTERNS).stream()
            .collect(
                Collectors.groupingBy(
                    SkippedRow::reason, TreeMap::new, Collectors.summingLong(SkippedRow::links)))
            .entrySet()
            .stream()
            .map(entry -> object("reason", entry.getKey(), "links", entry.getValue()))
            .toList();
    return object(
        "whole_site", run.complete(),
        "links_left_out", skipped,
        "external_checked", external.checked(),
        "external_broken", external.broken());
  }
}
