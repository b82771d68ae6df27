package org.stayindexed.app;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.stayindexed.app.output.CsvOutput;
import org.stayindexed.app.output.JsonOutput;
import org.stayindexed.app.output.ResultOutput;
import org.stayindexed.app.output.TableOutput;
import org.stayindexed.app.output.WatchedOutput;
import org.stayindexed.app.shell.SqlShell;
import org.stayindexed.app.shell.SqlText;
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

/** {@code stayindexed sql "select ..."}. */
@Command(
    name = "sql",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    description = {
      "Ask the database with SQL.",
      "It reads only, from a copy taken between two transactions, so that it works while a crawl",
      "runs and cannot disturb it. Without a query, on a terminal, it asks for queries line by line.",
      "",
      "Views of crawls: page_current, page_history, page_verdict, status_change, verdict_change,",
      "run_summary, index_reason, finding; of risks: at_risk, risk_history, site_incident,",
      "risk_cause; of access logs: log_traffic, log_499, log_499_hour, bot_hit, bot_visit,",
      "crawl_budget, googlebot_visit, crawl_and_log, log_file, site_traffic; and schedule.",
      "The view dictionary explains their columns; so does docs/sql.md, with answers to questions.",
      ""
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  ./stayindexed sql \"select url, status, reason from page_current where not eligible\"",
      "  ./stayindexed sql --format csv \"select * from page_current\" > pages.csv",
      "  ./stayindexed sql --file morning.sql --timeout 30s",
      "  ./stayindexed sql"
    })
final class SqlCommand implements Callable<Integer> {
  /** What a person looks at. */
  private static final long ROWS_IN_SHELL = 1_000;

  private final Surroundings surroundings;

  @Spec private CommandSpec spec;

  @Mixin private DatabaseOption database = new DatabaseOption();
  @Mixin private QueryOptions limits = new QueryOptions();

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "table",
      description = "One of: ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
  private Format format = Format.table;

  @Option(names = "--json", description = "The same as --format json.")
  private boolean json;

  @Option(
      names = "--file",
      paramLabel = "FILE",
      description = "Run the queries in this file, which end with semicolons.")
  private @Nullable Path file;

  @Parameters(paramLabel = "SQL", arity = "0..1", description = "One query, in quotes.")
  private @Nullable String sql;

  @SuppressWarnings("NullAway.Init") // picocli sets the fields
  SqlCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  /** How rows are printed; the names are what users type. */
  enum Format {
    table,
    csv,
    json,
    jsonl
  }

  @Override
  public Integer call() {
    if (sql != null && file != null) {
      throw wrong("Write a query or name a --file, not both");
    }
    if (sql == null && file == null) {
      return shell();
    }
    QueryLimits cost = limits.limits(Long.MAX_VALUE);
    List<String> queries = file == null ? List.of(String.valueOf(sql)) : queries(file);
    try (Snapshot snapshot = Snapshot.take(database.directory());
        SqlReader reader = snapshot.sqlReader()) {
      queries.forEach(query -> run(reader, query, cost));
    }
    return ExitCode.OK;
  }

  private void run(SqlReader reader, String query, QueryLimits cost) {
    WatchedOutput output = new WatchedOutput(output(surroundings.out()), surroundings.out());
    boolean leftOut = reader.query(ViewQuery.of(query), cost, output);
    // Only now: what failed must not end as if it were whole.
    output.close();
    if (leftOut) {
      surroundings
          .notices()
          .println("Left out rows behind the first " + cost.rows() + " (--limit).");
    }
  }

  private int shell() {
    if (surroundings.terminal() == Terminal.NONE) {
      throw wrong(
          "What to ask? Write: sql \"select ...\", or name a --file. On a terminal, sql alone asks"
              + " line by line");
    }
    new SqlShell(database.directory(), limits.limits(ROWS_IN_SHELL), this::output).run();
    return ExitCode.OK;
  }

  private List<String> queries(Path path) {
    try {
      List<String> queries = SqlText.statements(Files.readString(path, StandardCharsets.UTF_8));
      if (queries.isEmpty()) {
        throw wrong("--file " + path + " has no query");
      }
      return queries;
    } catch (IOException e) {
      String reason = e instanceof NoSuchFileException ? "no such file" : e.getMessage();
      throw new ParameterException(
          spec.commandLine(), "--file " + path + " cannot be read: " + reason, e);
    }
  }

  private ResultOutput output(PrintStream out) {
    return switch (JsonFormat.wanted(json, spec) ? Format.json : format) {
      case table -> new TableOutput(out);
      case csv -> CsvOutput.inert(out);
      case json -> new JsonOutput(out);
      case jsonl -> JsonOutput.lines(out);
    };
  }

  private ParameterException wrong(String message) {
    return new ParameterException(spec.commandLine(), message);
  }
}
