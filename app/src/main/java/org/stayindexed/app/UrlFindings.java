package org.stayindexed.app;

import static org.stayindexed.app.output.JsonDocument.object;

import java.util.List;
import java.util.Locale;
import org.stayindexed.storage.view.FindingRow;

/** Tells what is wrong with one URL. */
final class UrlFindings {
  private UrlFindings() {}

  static void print(LabelledLines lines, List<FindingRow> findings) {
    if (findings.isEmpty()) {
      return;
    }
    lines.section("Findings");
    for (FindingRow finding : findings) {
      lines.line(
          finding.severity().name().toLowerCase(Locale.ROOT),
          finding.title() + " (" + finding.rule() + "), since run " + finding.sinceRun());
      lines.optional("", finding.evidence());
      lines.optional("see", finding.relatedUrl());
      lines.line("to do", finding.advice());
    }
  }

  static List<?> json(List<FindingRow> findings) {
    return findings.stream()
        .map(
            finding ->
                object(
                    "rule", finding.rule(),
                    "severity", finding.severity(),
                    "title", finding.title(),
                    "evidence", finding.evidence(),
                    "related_url", finding.relatedUrl(),
                    "since_run", finding.sinceRun(),
                    "to_do", finding.advice(),
                    "source", finding.source()))
        .toList();
  }
}
