package org.stayindexed.app;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.stayindexed.app.output.JsonOutput;
import org.stayindexed.app.output.ResultOutput;
import org.stayindexed.app.output.TableOutput;
import org.stayindexed.report.Text;
import org.stayindexed.storage.RunReader;
import org.stayindexed.storage.Snapshot;
import org.stayindexed.storage.view.KnownSite;
import org.stayindexed.storage.view.RunListRow;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code stayindexed runs}. */
@Command(
    name = "runs",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    description = {
      "List the runs, the latest first.",
      "How many URLs each saw, how many may be indexed, how many pages were at risk at its end, and",
      "how many had changed their status or verdict.",
      ""
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  ./stayindexed runs --site example.com",
      "  ./stayindexed runs --json --limit 100",
      "",
      "JSON is an array with one object for each run. What changed between two of them:",
      "./stayindexed diff RUN RUN. In SQL: the view run_summary."
    })
final class RunsCommand implements Callable<Integer> {
  private static final List<String> TABLE =
      List.of("run", "site", "started", "took", "state", "urls", "eligible", "at_risk", "changes");

  private static final List<String> JSON =
      List.of(
          "run_id",
          "site",
          "started_at",
          "ended_at",
          "state",
          "urls",
          "eligible",
          "at_risk",
          "changes");

  private final Surroundings surroundings;

  @Spec private CommandSpec spec;

  @Mixin private DatabaseOption database = new DatabaseOption();

  @Mixin private SiteOption site = new SiteOption();

  @Mixin private LimitOption limit = new LimitOption(30, 1);

  @Mixin private JsonOption json = new JsonOption();

  @SuppressWarnings("NullAway.Init") // picocli sets the fields
  RunsCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    @Nullable String wanted = site.name();
    int rows = limit.rows();
    try (Snapshot snapshot = Snapshot.take(database.directory());
        RunReader reader = snapshot.reader();
        ResultOutput output = output()) {
      List<KnownSite> unused =
          KnownSites.wanted(reader.risks(), database.directory(), wanted, spec.commandLine());
      output.columns(json.wanted() ? JSON : TABLE);
      for (RunListRow run : reader.list(wanted, rows)) {
        output.row(json.wanted() ? values(run) : cells(run));
      }
    }
    return ExitCode.OK;
  }

  private ResultOutput output() {
    return json.wanted() ? new JsonOutput(surroundings.out()) : new TableOutput(surroundings.out());
  }

  private static List<@Nullable Object> cells(RunListRow run) {
    return Arrays.asList(
        run.runId(),
        run.site(),
        Text.time(run.startedAt()),
        run.duration().map(Text::duration).orElse(null),
        run.state(),
        run.urls(),
        run.eligible(),
        run.atRisk(),
        run.changes());
  }

  private static List<@Nullable Object> values(RunListRow run) {
    return Arrays.asList(
        run.runId(),
        run.site(),
        run.startedAt(),
        run.endedAt(),
        run.state(),
        run.urls(),
        run.eligible(),
        run.atRisk(),
        run.changes());
  }
}
