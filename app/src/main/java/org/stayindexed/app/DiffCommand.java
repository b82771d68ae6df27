package org.stayindexed.app;

import java.util.concurrent.Callable;
import org.stayindexed.app.output.JsonDocument;
import org.stayindexed.storage.RunReader;
import org.stayindexed.storage.Snapshot;
import org.stayindexed.storage.view.RunDiff;
import org.stayindexed.storage.view.RunSummary;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code stayindexed diff RUN RUN}. */
@Command(
    name = "diff",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    description = {
      "Tell what changed between two runs of a site.",
      "Pages that lost or gained their eligibility, new and vanished URLs, statuses, redirects,",
      "canonicals, titles and directives.",
      "What a partial run did not come to counts neither as gone nor as new.",
      ""
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  ./stayindexed diff 3 7",
      "  ./stayindexed diff 3 7 --json --limit 1000",
      "",
      "JSON is an object: earlier, later (run_id, started_at, state), not_reached, and for each kind of",
      "difference its count and rows (url, before, after). The runs: ./stayindexed runs"
    })
final class DiffCommand implements Callable<Integer> {
  private final Surroundings surroundings;

  @Spec private CommandSpec spec;

  @Mixin private DatabaseOption database = new DatabaseOption();

  @Parameters(index = "0", paramLabel = "RUN", description = "Number of a run.")
  private long first;

  @Parameters(index = "1", paramLabel = "RUN", description = "Number of another run of the site.")
  private long second;

  @Mixin private LimitOption limit = new LimitOption(20, 0);

  @Option(names = "--json", description = "Print JSON, one object.")
  private boolean json;

  @SuppressWarnings("NullAway.Init") // picocli sets the fields
  DiffCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    int rows = limit.rows();
    if (first == second) {
      throw wrong("Run " + first + " is compared with itself; name two runs");
    }
    try (Snapshot snapshot = Snapshot.take(database.directory());
        RunReader reader = snapshot.reader()) {
      RunDiff diff = diff(reader);
      DiffOutput output = new DiffOutput(surroundings.out(), reader.diffs(), rows);
      if (json) {
        JsonDocument.print(output.json(diff), surroundings.out());
      } else {
        output.print(diff);
      }
    }
    return ExitCode.OK;
  }

  private RunDiff diff(RunReader reader) {
    RunSummary earlier = run(reader, Math.min(first, second));
    RunSummary later = run(reader, Math.max(first, second));
    if (!earlier.site().equals(later.site())) {
      throw wrong(
          "Run "
              + earlier.runId()
              + " is one of "
              + earlier.site()
              + ", run "
              + later.runId()
              + " one of "
              + later.site()
              + "; only runs of one site can be compared. The runs: ./stayindexed runs");
    }
    return reader.diffs().diff(earlier, later);
  }

  private RunSummary run(RunReader reader, long runId) {
    return reader
        .run(runId)
        .orElseThrow(
            () ->
                wrong(
                    "There is no run "
                        + runId
                        + " in "
                        + database.directory().path()
                        + ". The runs: ./stayindexed runs"));
  }

  private ParameterException wrong(String message) {
    return new ParameterException(spec.commandLine(), message);
  }
}
