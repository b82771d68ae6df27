package org.stayindexed.app;

import java.util.concurrent.Callable;
import org.stayindexed.app.output.CsvOutput;
import org.stayindexed.app.output.JsonOutput;
import org.stayindexed.app.output.ResultOutput;
import org.stayindexed.app.output.TableOutput;
import org.stayindexed.storage.Snapshot;
import org.stayindexed.storage.SqlReader;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code stayindexed sql "select ..."}. */
@Command(
    name = "sql",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    description = {
      "Ask the database with SQL.",
      "It reads only, from a copy taken between two transactions, so that it works while a crawl",
      "runs and cannot disturb it.",
      "",
      "Views of crawls: page_current, page_history, page_verdict, status_change, verdict_change,",
      "run_summary, index_reason;",
      "of risks: at_risk, risk_history, site_incident, risk_cause; of access logs: log_traffic,",
      "log_499, log_499_hour, bot_hit, bot_visit, crawl_budget, googlebot_visit, crawl_and_log,",
      "log_file, site_traffic; and schedule.",
      "The view dictionary explains their columns; so does docs/sql.md.",
      ""
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  ./stayindexed sql \"select url, status, reason from page_current where not eligible\"",
      "  ./stayindexed sql --format csv \"select * from page_current\" > pages.csv"
    })
final class SqlCommand implements Callable<Integer> {
  private final Surroundings surroundings;

  @Mixin private DatabaseOption database = new DatabaseOption();

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "table",
      description = "One of: ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
  private Format format = Format.table;

  @Parameters(paramLabel = "SQL", description = "One query, in quotes.")
  private String sql;

  @SuppressWarnings("NullAway.Init") // picocli sets the fields
  SqlCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  /** How rows are printed; the names are what users type. */
  enum Format {
    table,
    csv,
    json
  }

  @Override
  public Integer call() {
    try (Snapshot snapshot = Snapshot.take(database.directory());
        SqlReader reader = snapshot.sqlReader();
        ResultOutput output = output()) {
      reader.query(sql, output);
    }
    return ExitCode.OK;
  }

  private ResultOutput output() {
    return switch (format) {
      case table -> new TableOutput(surroundings.out());
      case csv -> CsvOutput.inert(surroundings.out());
      case json -> new JsonOutput(surroundings.out());
    };
  }
}
