package org.stayindexed.app;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.stayindexed.app.output.Printable;
import org.stayindexed.app.schedule.NearMatch;
import org.stayindexed.storage.PublicView;
import org.stayindexed.storage.QueryLimits;
import org.stayindexed.storage.Snapshot;
import org.stayindexed.storage.SqlReader;
import org.stayindexed.storage.ViewQuery;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code stayindexed export VIEW}. */
@Command(
    name = "export",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    description = {
      "Write the rows of a view or of a query to a file or to standard output, however many.",
      "Works on a copy, also while a crawl runs. A file is there only when it is whole.",
      ""
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  ./stayindexed export page_current --site example.com --output pages.csv",
      "  ./stayindexed export at_risk --output at-risk.xlsx",
      "  ./stayindexed export --query \"select url, status from page_current\" --format jsonl | head",
      "  ./stayindexed export --format sitemap --site example.com --output sitemap.xml",
      "",
      "A sitemap has the pages that answered 200 and may be indexed, 50,000 a file, and an index where",
      "there are more; lastmod only where the page's Last-Modified is older than a day before the visit.",
      "The views: ./stayindexed sql \"show tables\", and docs/sql.md."
    })
final class ExportCommand implements Callable<Integer> {
  private final Surroundings surroundings;

  @Spec private CommandSpec spec;

  @Mixin private DatabaseOption database = new DatabaseOption();
  @Mixin private SiteOption site = new SiteOption();
  @Mixin private QueryOptions limits = new QueryOptions();

  @Parameters(
      paramLabel = "VIEW",
      arity = "0..1",
      completionCandidates = ViewNames.class,
      description = "A view: page_current, finding ...")
  private @Nullable String view;

  @Option(names = "--query", paramLabel = "SQL", description = "A query instead of a view.")
  private @Nullable String query;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      converter = ExportFormat.Converter.class,
      description =
          "csv, json, jsonl, xlsx, parquet or sitemap (default: as the name of the file says,"
              + " else csv).")
  private @Nullable ExportFormat format;

  @Option(names = "--json", description = "The same as --format json.")
  private boolean json;

  @Option(
      names = "--output",
      paramLabel = "FILE",
      description = "Write there; - is standard output (default: standard output).")
  private @Nullable Path output;

  @Option(
      names = "--run",
      paramLabel = "N",
      description = "Only rows of this run; what a run saw of each page is in page_history.")
  private @Nullable Long run;

  @Option(
      names = "--raw",
      description =
          "Leave texts in CSV as they are. Otherwise one that begins with = + - @, a tab or a line"
              + " break gets an apostrophe in front, because spreadsheets would run it.")
  private boolean raw;

  @Option(
      names = "--base-url",
      paramLabel = "URL",
      description =
          "Where the sitemaps will be served, for their index (default: the root of the site).")
  private @Nullable String baseUrl;

  @SuppressWarnings("NullAway.Init") // picocli sets the fields
  ExportCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    Path file = output == null || output.toString().equals("-") ? null : output;
    ExportFormat wanted = format(file);
    check(wanted, file);
    QueryLimits cost = limits.limits(Long.MAX_VALUE);
    Exporter exporter =
        new Exporter(surroundings, database.directory(), wanted, file, raw, baseUrl);
    try (Snapshot snapshot = Snapshot.take(database.directory())) {
      if (view == null && query == null) {
        exporter.pages(snapshot, site.name(), cost, spec.commandLine());
      } else {
        try (SqlReader reader = snapshot.sqlReader()) {
          exporter.rows(reader, query(reader), cost);
        }
      }
    }
    return ExitCode.OK;
  }

  private ExportFormat format(@Nullable Path file) {
    if (JsonFormat.wanted(json, spec)) {
      return json(ExportFormat.of(file));
    }
    return format == null ? ExportFormat.of(file).orElse(ExportFormat.csv) : format;
  }

  private ExportFormat json(Optional<ExportFormat> named) {
    if (named.isPresent() && named.get() != ExportFormat.json) {
      throw wrong(
          "--json does not fit to --output " + output + "; say which with --format " + named.get());
    }
    return ExportFormat.json;
  }

  private void check(ExportFormat wanted, @Nullable Path file) {
    if (view != null && query != null) {
      throw wrong("Name a view or give a --query, not both");
    }
    if (view == null && query == null && wanted != ExportFormat.sitemap) {
      throw wrong("What to export? Name a view, such as page_current, or give a --query");
    }
    if (query != null && (site.name() != null || run != null)) {
      throw wrong("--site and --run belong to a view; write them into the --query");
    }
    if (wanted == ExportFormat.sitemap && view == null && run != null) {
      throw wrong("--run does not go with a sitemap, which has what is known last of each page");
    }
    if (wanted == ExportFormat.sitemap && file == null) {
      throw wrong("Sitemaps may be several files: name the first with --output sitemap.xml");
    }
    if (raw && wanted != ExportFormat.csv) {
      throw wrong("--raw belongs to --format csv; in " + wanted + " texts are always as they are");
    }
    if (baseUrl != null && (wanted != ExportFormat.sitemap || !baseUrl.matches("https?://.+"))) {
      throw wrong("--base-url is the URL of a folder and belongs to --format sitemap");
    }
  }

  private ViewQuery query(SqlReader reader) {
    if (query != null) {
      return ViewQuery.of(query);
    }
    String name = String.valueOf(view);
    if (name.strip().indexOf(' ') > 0) {
      throw wrong(
          "\"" + Printable.of(name) + "\" is no name of a view. A query stands behind --query");
    }
    List<String> names = reader.views().stream().map(PublicView::name).toList();
    if (!names.contains(name.toLowerCase(Locale.ROOT))) {
      throw wrong(
          "There is no view \""
              + Printable.of(name)
              + "\""
              + NearMatch.of(name, names)
                  .map(near -> "; did you mean " + near + "?")
                  .orElse(". There are: " + String.join(", ", names)));
    }
    return reader.view(name, site.name(), run);
  }

  private ParameterException wrong(String message) {
    return new ParameterException(spec.commandLine(), message);
  }
}
