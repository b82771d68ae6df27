package org.stayindexed.app;

import java.io.PrintStream;
import java.nio.file.Path;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.stayindexed.app.output.CsvOutput;
import org.stayindexed.app.output.JsonOutput;
import org.stayindexed.app.output.OutputFile;
import org.stayindexed.app.output.ResultOutput;
import org.stayindexed.app.output.SitemapOutput;
import org.stayindexed.app.output.WatchedOutput;
import org.stayindexed.app.output.XlsxOutput;
import org.stayindexed.app.output.parquet.ParquetOutput;
import org.stayindexed.report.Text;
import org.stayindexed.storage.DatabaseDirectory;
import org.stayindexed.storage.QueryLimits;
import org.stayindexed.storage.RunReader;
import org.stayindexed.storage.SitemapPages;
import org.stayindexed.storage.Snapshot;
import org.stayindexed.storage.SqlReader;
import org.stayindexed.storage.ViewQuery;
import org.stayindexed.storage.view.KnownSite;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/**
 * Writes rows in a format to a file or to standard output, and says on standard error what came of
 * it.
 *
 * @param directory of the database
 * @param file null for standard output
 * @param raw whether texts in CSV stay as they are
 * @param baseUrl where sitemaps will be served
 */
record Exporter(
    Surroundings surroundings,
    DatabaseDirectory directory,
    ExportFormat format,
    @Nullable Path file,
    boolean raw,
    @Nullable String baseUrl) {

  /** Writes what a query answers. */
  void rows(SqlReader reader, ViewQuery query, QueryLimits limits) {
    write(rows -> reader.query(query, limits, rows), limits);
  }

  /** Writes the pages of a site that a sitemap should have. */
  void pages(Snapshot snapshot, @Nullable String site, QueryLimits limits, CommandLine asking) {
    String known;
    try (RunReader runs = snapshot.reader()) {
      List<KnownSite> sites = KnownSites.wanted(runs.risks(), directory, site, asking);
      if (sites.size() > 1) {
        throw new ParameterException(
            asking,
            "A sitemap is of one site; name it with --site: "
                + String.join(", ", sites.stream().map(KnownSite::site).toList()));
      }
      known = sites.get(0).site();
    }
    try (SitemapPages pages = snapshot.sitemapPages()) {
      write(rows -> pages(pages, known, limits.rows(), rows), limits);
    }
  }

  private static boolean pages(SitemapPages pages, String site, long limit, SqlReader.Rows rows) {
    rows.columns(List.of("url", "lastmod"));
    long[] left = {limit};
    pages.each(
        site,
        page -> {
          if (left[0]-- > 0) {
            rows.row(
                Arrays.asList(
                    page.url(),
                    page.lastModified().map(t -> t.truncatedTo(ChronoUnit.SECONDS)).orElse(null)));
          }
        });
    return left[0] < 0;
  }

  private void write(Predicate<SqlReader.Rows> query, QueryLimits limits) {
    boolean leftOut;
    if (format == ExportFormat.sitemap && file != null) {
      leftOut = sitemap(query, file);
    } else if (file != null) {
      leftOut = file(query, file);
    } else {
      leftOut = print(query, surroundings.out()).leftOut();
    }
    if (leftOut) {
      say("Left out rows behind the first " + Text.number(limits.rows()) + " (--limit).");
    }
  }

  private boolean sitemap(Predicate<SqlReader.Rows> query, Path target) {
    try (SitemapOutput sitemap = new SitemapOutput(target, baseUrl)) {
      WatchedOutput rows = new WatchedOutput(sitemap, surroundings.out());
      boolean leftOut = query.test(rows);
      List<Path> files = sitemap.commit();
      say(
          "Wrote "
              + Text.count(rows.count() - sitemap.tooLong(), "URL", "URLs")
              + " to "
              + target
              + (files.size() == 1
                  ? ""
                  : ", an index of " + (files.size() - 1) + " sitemaps beside it"));
      if (sitemap.tooLong() > 0) {
        say(
            "Left out "
                + Text.count(sitemap.tooLong(), "URL", "URLs")
                + " of 2,048 characters and more.");
      }
      return leftOut;
    }
  }

  private boolean file(Predicate<SqlReader.Rows> query, Path target) {
    try (OutputFile whole = OutputFile.create(target)) {
      Printed printed = print(query, whole.out());
      long bytes = whole.commit();
      say(
          "Wrote "
              + Text.count(printed.rows(), "row", "rows")
              + " to "
              + target
              + " ("
              + Text.count(bytes, "byte", "bytes")
              + ")");
      return printed.leftOut();
    }
  }

  private record Printed(long rows, boolean leftOut) {}

  private Printed print(Predicate<SqlReader.Rows> query, PrintStream out) {
    ResultOutput printer = output(out);
    try (WatchedOutput rows = new WatchedOutput(printer, out)) {
      boolean leftOut = query.test(rows);
      if (printer instanceof XlsxOutput workbook) {
        sayLimits(workbook);
      }
      return new Printed(rows.count(), leftOut);
    }
  }

  private void sayLimits(XlsxOutput workbook) {
    if (workbook.cutTexts() > 0) {
      say(
          "Cut "
              + Text.count(workbook.cutTexts(), "text", "texts")
              + ": a cell holds 32,767 characters.");
    }
    if (workbook.sheets() > 1) {
      say("Used " + workbook.sheets() + " sheets: one holds 1,048,576 rows.");
    }
  }

  private ResultOutput output(PrintStream out) {
    return switch (format) {
      case csv -> raw ? CsvOutput.raw(out) : CsvOutput.inert(out);
      case json -> new JsonOutput(out);
      case jsonl -> JsonOutput.lines(out);
      case xlsx -> new XlsxOutput(out, Version.number());
      case parquet -> new ParquetOutput(out, Version.number());
      case sitemap -> throw new IllegalStateException(format + " is written elsewhere");
    };
  }

  private void say(String line) {
    surroundings.notices().println(line);
    surroundings.notices().flush();
  }
}
