package org.stayindexed.app;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.stayindexed.app.output.JsonDocument;
import org.stayindexed.storage.RunReader;
import org.stayindexed.storage.Snapshot;
import org.stayindexed.storage.StorageException;
import org.stayindexed.storage.view.RunSummary;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code stayindexed runs show RUN}. */
@Command(
    name = "show",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    description = {"Show what one run saw and found, as crawl shows it at its end.", ""},
    footerHeading = "%nExamples:%n",
    footer = {
      "  ./stayindexed runs show",
      "  ./stayindexed runs show 7 --json",
      "",
      "JSON is one object; docs/run-summary.schema.json says what each field means."
    })
final class RunsShowCommand implements Callable<Integer> {
  private final Surroundings surroundings;

  @Mixin private DatabaseOption database = new DatabaseOption();

  @Mixin private RunChoice choice = new RunChoice();

  @Option(names = "--json", description = "Print JSON, one object.")
  private boolean json;

  RunsShowCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    Long runId = choice.number();
    try (Snapshot snapshot = Snapshot.take(database.directory());
        RunReader reader = snapshot.reader()) {
      RunSummary run =
          (runId == null ? reader.latestRun() : reader.run(runId)).orElseThrow(() -> noRun(runId));
      if (json) {
        JsonDocument.print(
            new RunJson(reader, run, surroundings.clock().instant()).whole(), surroundings.out());
      } else {
        new RunSummaryPrinter(surroundings.out(), surroundings.clock().instant())
            .print(reader, run);
      }
    }
    return ExitCode.OK;
  }

  private StorageException noRun(@Nullable Long runId) {
    return new StorageException(
        "There is "
            + (runId == null ? "no run" : "no run " + runId)
            + " in "
            + database.directory().path()
            + ". The runs: ./stayindexed runs");
  }
}
