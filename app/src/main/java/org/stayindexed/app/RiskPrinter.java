package org.stayindexed.app;

import java.io.PrintStream;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.stayindexed.app.output.CountLine;
import org.stayindexed.app.output.Printable;
import org.stayindexed.model.risk.Risk;
import org.stayindexed.model.risk.RiskState;
import org.stayindexed.report.Deadline;
import org.stayindexed.report.RiskSection;
import org.stayindexed.report.Text;
import org.stayindexed.storage.RiskReader;
import org.stayindexed.storage.view.IncidentRow;
import org.stayindexed.storage.view.KnownSite;
import org.stayindexed.storage.view.RiskCounts;
import org.stayindexed.storage.view.RiskRow;

/** Prints which pages search engines may drop. */
final class RiskPrinter {
  private static final int SHOWN_AFTER_A_RUN = 5;

  private final PrintStream out;
  private final Instant now;

  RiskPrinter(PrintStream out, Instant now) {
    this.out = out;
    this.now = now;
  }

  /** What matters most after a run. */
  void summary(RiskReader reader, RiskReader.Question question, long runId) {
    reader.incidents(question).forEach(this::incident);
    RiskCounts counts = reader.counts(question);
    long lost = counts.lost();
    line("At risk of being dropped, indexable before", lost);
    if (lost > 0) {
      List<RiskRow> worst =
          reader.atRisk(question, SHOWN_AFTER_A_RUN).stream().filter(RiskRow::wasEligible).toList();
      worst.forEach(this::risk);
      if (lost > worst.size()) {
        out.println(CalledName.in("    ... all: ./stayindexed risks"));
      }
    }
    if (counts.wanted() > 0) {
      line("Failing, linked, never seen indexable", counts.wanted());
    }
    int recovered = reader.recovered(runId, Integer.MAX_VALUE).size();
    if (recovered > 0) {
      line("Recovered", recovered);
    }
  }

  /** Everything about one site. */
  void all(RiskReader reader, KnownSite site, int limit) {
    RiskReader.Question question = RiskReader.Question.now(site.site(), now);
    RiskCounts counts = reader.counts(question);
    List<RiskRow> rows = reader.atRisk(question, limit);
    List<IncidentRow> incidents = reader.incidents(question);
    List<RiskRow> recovered = reader.recovered(site, limit);
    out.println(question.site());
    incidents.forEach(this::incident);
    section("At risk of being dropped, indexable before", counts.lost(), filter(rows, true));
    section("At risk, never seen indexable, but asked for", counts.wanted(), filter(rows, false));
    if (!recovered.isEmpty()) {
      line("Recovered in run " + site.lastRun(), recovered.size());
      recovered.forEach(row -> out.println("    " + Printable.of(row.url())));
    }
    if (incidents.isEmpty() && rows.isEmpty() && recovered.isEmpty()) {
      String seenBy = site.lastRun() == null ? "its access log tells" : "the last run saw";
      out.println("  No page is at risk, as far as " + seenBy + ".");
    }
  }

  private void section(String title, long count, List<RiskRow> rows) {
    if (count == 0) {
      return;
    }
    line(title, count);
    rows.forEach(this::risk);
    if (count > rows.size()) {
      out.println("    ... " + Text.number(count - rows.size()) + " more: raise --limit");
    }
  }

  private void incident(IncidentRow incident) {
    out.println(
        "  INCIDENT "
            + incident.kind().title()
            + ", since "
            + Text.time(incident.since())
            + ": "
            + incident.failed()
            + " of "
            + incident.asked()
            + " pages failed. If it lasts, pages are dropped: "
            + Deadline.of(incident, now));
  }

  private void risk(RiskRow row) {
    String state = RiskSection.word(row.stateAt(now)).toUpperCase(Locale.ROOT);
    out.println("    " + state + "  " + Printable.of(row.url()));
    out.println(
        "      "
            + row.cause().title()
            + ", since "
            + Text.time(row.since())
            + (row.sinceRun() == null ? "" : " (run " + row.sinceRun() + ")")
            + (row.standing() == Risk.Standing.UNCONFIRMED ? ", seen once" : "")
            + (row.mayBeCausedByCrawl() ? ", asked twice, may be caused by this crawl" : "")
            + (row.stateAt(now) == RiskState.PROBABLY_DROPPED ? "; " : "; dropped: ")
            + Deadline.of(row, now));
    if (row.evidence() != null) {
      out.println("      " + Printable.of(row.evidence()));
    }
  }

  private void line(String label, long count) {
    CountLine.print(out, label, count);
  }

  private static List<RiskRow> filter(List<RiskRow> rows, boolean wasEligible) {
    return rows.stream().filter(row -> row.wasEligible() == wasEligible).toList();
  }
}
