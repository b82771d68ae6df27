package org.stayindexed.app;

import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.stayindexed.app.output.CountLine;
import org.stayindexed.app.output.Printable;
import org.stayindexed.model.url.PageUrl;
import org.stayindexed.report.Text;
import org.stayindexed.storage.RiskReader;
import org.stayindexed.storage.RunReader;
import org.stayindexed.storage.view.ChangeCounts;
import org.stayindexed.storage.view.FindingCounts;
import org.stayindexed.storage.view.PageRow;
import org.stayindexed.storage.view.ReasonCount;
import org.stayindexed.storage.view.RunSummary;

/** Prints what matters most of a run, and where its report is. */
final class RunSummaryPrinter {
  private final PrintStream out;
  private final Instant now;

  RunSummaryPrinter(PrintStream out, Instant now) {
    this.out = out;
    this.now = now;
  }

  void print(RunReader reader, RunSummary run, Path report) {
    print(reader, run);
    out.println();
    out.println("Report: " + report.toUri());
    out.flush();
  }

  /** The same for a run of which the report may be gone. */
  void print(RunReader reader, RunSummary run) {
    out.println();
    out.println(headline(run));
    if (!run.certificatesVerified()) {
      out.println(
          CalledName.in(
              "Certificates were NOT VERIFIED (--insecure). Their faults: ./stayindexed sql \"select"
                  + " * from certificate\""));
    }
    new CertificatePrinter(out, now).print(reader.certificates(), run);
    out.println();
    counts(reader, run);
    new SitemapPrinter(out).print(reader.sitemaps(run.runId()));
    new LeftOutPrinter(out).print(reader.leftOut(), run.runId());
    changes(reader, run);
    new RobotsPrinter(out, reader.robots()).print(run.runId());
    risks(reader, run);
    findings(reader.findings().counts(run));
    hints(reader, run);
    out.flush();
  }

  private static String headline(RunSummary run) {
    String took = run.duration().map(Text::duration).orElse("?");
    String end =
        switch (run.state()) {
          case FINISHED -> "in " + took;
          case INTERRUPTED -> "in " + took + ", INTERRUPTED: what was seen until then is stored";
          case PARTIAL ->
              "in "
                  + took
                  + ", PARTIAL: "
                  + Printable.of(String.valueOf(run.stopReason()))
                  + "; what is left is for the next crawl";
          case FAILED ->
              "in " + took + ", FAILED: " + Printable.of(String.valueOf(run.stopReason()));
          case RUNNING -> "so far";
        };
    return run.site()
        + ", run "
        + run.runId()
        + ": "
        + Text.count(run.urls(), "URL", "URLs")
        + " "
        + end;
  }

  private void counts(RunReader reader, RunSummary run) {
    line("Indexable", run.eligible());
    line("Not indexable", run.notEligible());
    List<ReasonCount> reasons = reader.reasons(run.runId());
    for (ReasonCount count : reasons) {
      line("  " + count.reason().title(), count.urls());
    }
    if (run.uncertain() > 0) {
      line("Uncertain", run.uncertain());
    }
    long confirmed = reader.confirmed(run.runId());
    if (confirmed > 0) {
      line("Not sent again (304)", confirmed);
    }
  }

  private void line(String label, long count) {
    CountLine.print(out, label, count);
  }

  private void changes(RunReader reader, RunSummary run) {
    Optional<RunSummary> previous = reader.previousRun(run);
    if (previous.isEmpty()) {
      return;
    }
    ChangeCounts changes = reader.changeCounts(run.runId(), previous.get().runId());
    out.println();
    out.println("Since run " + previous.get().runId() + ":");
    line("Indexable before, not any more", changes.lost());
    line("Indexable again", changes.gained());
    line("Other changes", changes.other());
    line("New URLs", changes.newUrls());
    if (run.complete() && previous.get().complete()) {
      line("Not found any more", changes.vanishedUrls());
    }
  }

  private void risks(RunReader reader, RunSummary run) {
    RiskReader.Question question = RiskReader.Question.now(run.site(), now);
    out.println();
    new RiskPrinter(out, now).summary(reader.risks(), question, run.runId());
  }

  private void findings(FindingCounts counts) {
    out.println();
    line("Findings", counts.open());
    line("  of high severity", counts.openHigh());
    line("  notices, often meant so", counts.openNotices());
    line("  new or back in this run", counts.found());
    line("  fixed since the last", counts.fixed());
    if (counts.open() > 0) {
      out.println(
          CalledName.in(
              """
              Ask next: ./stayindexed sql "select severity, rule, url, evidence from finding where state <> 'FIXED' and severity <> 'NOTICE'"
              New ones: ./stayindexed check --fail-on new:low"""));
    }
  }

  /** Says why a crawl ended after its first URL, which is hardly ever what was wanted. */
  private void hints(RunReader reader, RunSummary run) {
    if (run.urls() != 1) {
      return;
    }
    reader.page(run.runId(), run.startUrl()).ifPresent(page -> out.println("\n" + hint(page)));
  }

  private static String hint(PageRow page) {
    if (page.redirectTo() != null) {
      String target = page.redirectTo();
      boolean otherHost = !PageUrl.of(target).host().equals(PageUrl.of(page.url()).host());
      return otherHost
          ? page.url()
              + CalledName.in(" redirects to another host. To crawl that one: ./stayindexed crawl ")
              + target
          : page.url() + " redirects to " + target;
    }
    return page.evidence() == null
        ? page.url() + " links to no other page of this host."
        : page.url() + ": " + Printable.of(page.evidence());
  }
}
