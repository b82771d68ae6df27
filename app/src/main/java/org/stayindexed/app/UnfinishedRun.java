package org.stayindexed.app;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.stayindexed.app.schedule.CommandWords;
import org.stayindexed.model.run.RunState;
import org.stayindexed.storage.Database;
import org.stayindexed.storage.RunReader;
import org.stayindexed.storage.view.RunSummary;

/** Finds the run that {@code crawl --resume} goes on with. */
final class UnfinishedRun {
  private UnfinishedRun() {}

  /**
   * The last run, of the site of a start URL if one is given, unless it looked at everything. One
   * that was killed at its very beginning has stored nothing yet, and starts anew.
   *
   * @param startUrl as it was stored with the run
   */
  static Optional<RunSummary> find(Database database, Optional<String> startUrl) {
    RunReader reader = database.reader();
    Optional<RunSummary> last =
        startUrl.isEmpty()
            ? reader.latestRun()
            : reader.latestRunOfEachSite().stream()
                .filter(run -> run.startUrl().equals(startUrl.get()))
                .findFirst();
    return last.filter(run -> run.state() != RunState.FINISHED)
        .filter(run -> run.urls() == 0 || database.leftOver(run.runId()).count() > 0);
  }

  /**
   * The command line that a run was started with, with further options behind it.
   *
   * @param options that take the place of the run's own
   */
  static List<String> commandLine(RunSummary run, List<String> options) {
    List<String> words = new ArrayList<>(List.of("crawl", run.startUrl()));
    words.addAll(CommandWords.split(run.settings()));
    words.addAll(options);
    return words;
  }
}
