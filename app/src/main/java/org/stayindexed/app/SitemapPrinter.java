package org.stayindexed.app;

import java.io.PrintStream;
import org.stayindexed.app.output.CountLine;
import org.stayindexed.storage.view.SitemapCounts;

/** Prints what a run found in sitemaps, and what only they and access logs knew. */
final class SitemapPrinter {
  private final PrintStream out;

  SitemapPrinter(PrintStream out) {
    this.out = out;
  }

  void print(SitemapCounts counts) {
    if (counts.sitemaps() > 0) {
      out.println();
      CountLine.print(out, "Sitemaps (view sitemap)", counts.sitemaps());
      lineIfAny("  with something wrong", counts.faulty());
      CountLine.print(out, "Pages in sitemaps (view sitemap_url)", counts.entries());
      lineIfAny("  not indexable (view sitemap_problem)", counts.unfit());
    }
    lineIfAny("Indexable, not linked (view orphan_page)", counts.orphans());
  }

  private void lineIfAny(String label, long count) {
    if (count > 0) {
      CountLine.print(out, label, count);
    }
  }
}
