package org.stayindexed.app;

import java.nio.file.Path;
import org.stayindexed.app.schedule.TimerTarget;
import org.stayindexed.storage.DatabaseDirectory;
import org.stayindexed.storage.schedule.Schedule;

/** Where the program is that started us: the launcher says so. */
final class Launcher {
  private Launcher() {}

  static Path path() {
    return Path.of(System.getProperty("stayindexed.launcher", "stayindexed")).toAbsolutePath();
  }

  /** What a timer of the system starts, as the user who asks. */
  static TimerTarget target(
      Schedule schedule, DatabaseDirectory directory, Surroundings surroundings) {
    return new TimerTarget(
        schedule, path(), directory.path(), surroundings.config(), System.getProperty("user.name"));
  }
}
