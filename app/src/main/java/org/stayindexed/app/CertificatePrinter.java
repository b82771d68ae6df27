package org.stayindexed.app;

import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.stayindexed.app.output.Printable;
import org.stayindexed.model.url.PageUrl;
import org.stayindexed.storage.CertificateReader;
import org.stayindexed.storage.view.CertificateRow;
import org.stayindexed.storage.view.RunSummary;

/** Warns of certificates that end soon: from that day on, no browser and no bot connects. */
final class CertificatePrinter {
  private static final Duration SOON = Duration.ofDays(30);
  private static final int SHOWN = 10;

  private final PrintStream out;
  private final Instant now;

  CertificatePrinter(PrintStream out, Instant now) {
    this.out = out;
    this.now = now;
  }

  void print(CertificateReader reader, RunSummary run) {
    String host = PageUrl.of(run.startUrl()).host();
    List<CertificateRow> ending =
        reader.ending(run.runId(), now.plus(SOON)).stream()
            .filter(row -> row.host().equals(host) || row.host().endsWith("." + host))
            .toList();
    ending.stream().limit(SHOWN).forEach(this::print);
    if (ending.size() > SHOWN) {
      out.println((ending.size() - SHOWN) + " more certificates end soon (view certificate)");
    }
  }

  private void print(CertificateRow row) {
    Duration left = Duration.between(now, row.notAfter());
    String server = Printable.of(row.host()) + (row.port() == 443 ? "" : ":" + row.port());
    out.println(
        "The certificate of "
            + server
            + (left.isNegative() ? " ended on " : " ends on ")
            + row.notAfter().atOffset(ZoneOffset.UTC).toLocalDate()
            + ", "
            + days(left)
            + " (view certificate)");
  }

  private static String days(Duration left) {
    long days = left.abs().toDays();
    String count = days == 1 ? "1 day" : days + " days";
    return left.isNegative() ? count + " ago" : "in " + count;
  }
}
