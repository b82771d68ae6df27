package org.stayindexed.app;

import static org.stayindexed.app.output.JsonDocument.object;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.stayindexed.app.output.JsonDocument;
import org.stayindexed.report.HtmlIndex;
import org.stayindexed.report.HtmlReport;
import org.stayindexed.storage.RunReader;
import org.stayindexed.storage.Snapshot;
import org.stayindexed.storage.StorageException;
import org.stayindexed.storage.view.RunSummary;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code stayindexed report}. */
@Command(
    name = "report",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    description = {"Write the HTML report of a run again, from the database.", ""},
    footerHeading = "%nExamples:%n",
    footer = {"  ./stayindexed report", "  ./stayindexed report --run 3"})
final class ReportCommand implements Callable<Integer> {
  private final Surroundings surroundings;

  @Mixin private DatabaseOption database = new DatabaseOption();

  @Mixin private RunChoice choice = new RunChoice();

  @Mixin private JsonOption json = new JsonOption();

  ReportCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    Long runId = choice.number();
    try (Snapshot snapshot = Snapshot.take(database.directory());
        RunReader reader = snapshot.reader()) {
      RunSummary run =
          (runId == null ? reader.latestRun() : reader.run(runId)).orElseThrow(() -> noRun(runId));
      Path reports = database.directory().reports();
      Instant now = surroundings.clock().instant();
      Path report = HtmlReport.write(reader, run, reports, now);
      Path unused = new HtmlIndex(reports).write(reader, snapshot.schedules(), now);
      say(run, report);
      return ExitCode.OK;
    }
  }

  private void say(RunSummary run, Path report) {
    if (json.wanted()) {
      JsonDocument.print(
          List.of(
              object("run_id", run.runId(), "site", run.site(), "file", report.toAbsolutePath())),
          surroundings.out());
    } else if (surroundings.view().verbosity() != Verbosity.QUIET) {
      surroundings.out().println("Report: " + report.toUri());
    }
  }

  private StorageException noRun(@Nullable Long runId) {
    String which = runId == null ? "no run" : "no run " + runId;
    return new StorageException(
        "There is "
            + which
            + " in "
            + database.directory().path()
            + ". The runs: ./stayindexed runs");
  }
}
