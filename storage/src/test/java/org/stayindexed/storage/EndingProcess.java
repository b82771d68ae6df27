package org.stayindexed.storage;

import java.nio.file.Path;
import org.stayindexed.model.risk.RiskClock;
import org.stayindexed.model.risk.RiskThresholds;
import org.stayindexed.model.run.RunState;

/** A process that stores and ends one run after the other, and counts those that it is to end. */
final class EndingProcess {
  /** So many pages of each run are not found, none of them in any other run. */
  static final int PAGES = 800;

  private EndingProcess() {}

  public static void main(String[] arguments) {
    DatabaseDirectory directory = new DatabaseDirectory(Path.of(arguments[0]));
    StoredSite site = new StoredSite(directory.path());
    try (Database database = Database.open(directory, "an ending process")) {
      for (int run = 1; ; run++) {
        RunWriter writer = database.startRun(site.start());
        for (int page = 0; page < PAGES; page++) {
          writer.accept(Observations.answered("/" + writer.runId() + "/" + page, 404));
        }
        writer.close();
        System.out.println(run);
        database.endRun(
            writer.runId(),
            new RunEnd(RunState.FINISHED, "", Observations.NIGHT.plusSeconds(60)),
            new RiskClock(RiskThresholds.DEFAULT));
      }
    }
  }
}
