package org.stayindexed.report;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.stayindexed.storage.RiskReader;
import org.stayindexed.storage.RunReader;
import org.stayindexed.storage.view.ChangeCounts;
import org.stayindexed.storage.view.ChangeRow;
import org.stayindexed.storage.view.RuleFindings;
import org.stayindexed.storage.view.RunPages;
import org.stayindexed.storage.view.RunSummary;
import org.stayindexed.storage.view.TrendRow;

/** Reads from the database what a report shows. */
final class ReportReader {
  /** Rows of a table; the rest is a query away, and the file stays small enough to mail. */
  private static final int ROWS = 100;

  private static final int TREND_RUNS = 30;

  /** With headings, advice, style and script the file stays below three million bytes. */
  private static final long TABLE_BYTES = 2_400_000;

  private final RunReader reader;
  private final RunSummary run;
  private final Optional<RunSummary> previous;

  ReportReader(RunReader reader, RunSummary run) {
    this.reader = reader;
    this.run = run;
    this.previous = reader.previousRun(run);
  }

  ReportPage read(Instant now) {
    Allowance allowance = new Allowance(TABLE_BYTES);
    RiskSection risk =
        RiskSection.read(reader.risks(), question(now), run.runId(), allowance, ROWS);
    Optional<Changes> changes = previous.map(this::changes);
    List<RuleFindings> findings = reader.findings().byRule(run, ROWS);
    List<TrendRow> trend = reader.trend(run, TREND_RUNS);
    return new ReportPage(
        run,
        now,
        new Tiles(run, previous).of(risk.counts().lost(), trend, findings),
        risk,
        FirstStep.of(risk, findings),
        changes,
        sections(now, changes, trend, findings, allowance));
  }

  private List<Section> sections(
      Instant now,
      Optional<Changes> changes,
      List<TrendRow> trend,
      List<RuleFindings> findings,
      Allowance allowance) {
    List<Section> sections = new ArrayList<>();
    changes.map(new ChangeSection(allowance, run.runId())::of).ifPresent(sections::add);
    if (trend.size() > 1) {
      sections.add(new TrendSection(trend).section(allowance));
    }
    RunPages pages = reader.pages(run.runId(), ROWS);
    ReasonSections reasons = new ReasonSections(reader, run.runId(), allowance, ROWS);
    sections.add(new FindingSection(run, allowance).of(findings));
    sections.add(reasons.reasons(pages.reasons()));
    SiteSections site = new SiteSections(reader, run, allowance, ROWS);
    site.directories(pages.directories(), question(now)).ifPresent(sections::add);
    sections.add(reasons.answers(pages.statuses()));
    if (isLast()) {
      sections.addAll(new LinkSections(reader.site(), run.runId(), allowance, ROWS).all());
      site.languages().ifPresent(sections::add);
      site.engines().ifPresent(sections::add);
      site.certificates(now).ifPresent(sections::add);
      new LogSection(reader.log(), run, allowance, ROWS)
          .section(pages.statuses())
          .ifPresent(sections::add);
    }
    new RobotsSection(reader.robots()).of(run).ifPresent(sections::add);
    site.speed(pages.slowest()).ifPresent(sections::add);
    sections.add(reasons.unseen(BlindSpots.of(run, isLast())));
    return sections;
  }

  /**
   * The last run of a site is reported with what is at risk now, for an access log that was read
   * since may have changed it; a run before it with what was at risk when it ended.
   */
  private RiskReader.Question question(Instant now) {
    Instant asOf = run.endedAt() == null || isLast() ? now : run.endedAt();
    return new RiskReader.Question(run.site(), asOf, now);
  }

  private boolean isLast() {
    return reader.risks().sites().stream()
        .anyMatch(known -> Objects.equals(known.lastRun(), run.runId()));
  }

  private Changes changes(RunSummary before) {
    boolean comparable = run.complete() && before.complete();
    ChangeCounts counts = reader.changeCounts(run.runId(), before.runId());
    long vanished = comparable ? counts.vanishedUrls() : 0;
    return new Changes(
        before,
        comparable,
        counts,
        unlessNone(counts.lost(), () -> changed(ChangeRow.Kind.LOST)),
        unlessNone(counts.gained(), () -> changed(ChangeRow.Kind.GAINED)),
        unlessNone(counts.other(), () -> changed(ChangeRow.Kind.OTHER)),
        unlessNone(counts.newUrls(), () -> reader.newUrls(run.runId(), ROWS)),
        unlessNone(vanished, () -> reader.vanishedUrls(run.runId(), before.runId(), ROWS)));
  }

  private List<ChangeRow> changed(ChangeRow.Kind kind) {
    return reader.changes(run.runId(), kind, ROWS);
  }

  /** To find no rows among millions takes as long as to find many. */
  private static <T> List<T> unlessNone(long count, Supplier<List<T>> rows) {
    return count == 0 ? List.of() : rows.get();
  }
}
