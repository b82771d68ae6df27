package org.stayindexed.app;

import java.time.temporal.ChronoUnit;
import org.stayindexed.storage.Database;
import org.stayindexed.storage.DatabaseDirectory;
import org.stayindexed.storage.schedule.Schedule;
import org.stayindexed.storage.schedule.ScheduledWork;

/** Runs the command of a schedule on an open database, as if it had been typed. */
final class ScheduledCommand {
  private final Surroundings surroundings;
  private final DatabaseDirectory directory;

  ScheduledCommand(Surroundings surroundings, DatabaseDirectory directory) {
    this.surroundings = surroundings;
    this.directory = directory;
  }

  /** Runs it; the result is its exit code. */
  int run(Schedule schedule, Database database) {
    say(schedule, "started");
    int exitCode =
        Invocation.run(
            surroundings.with(Databases.lent(database)),
            UnattendedCommand.of(schedule.command()).arguments(directory.path().toString()));
    say(schedule, "ended: " + words(exitCode));
    return exitCode;
  }

  private void say(Schedule schedule, String what) {
    surroundings
        .out()
        .println(
            surroundings.clock().instant().truncatedTo(ChronoUnit.SECONDS)
                + " "
                + schedule.name()
                + ": "
                + what);
    surroundings.out().flush();
  }

  private static String words(int exitCode) {
    return switch (end(exitCode)) {
      case SUCCEEDED -> "succeeded";
      case FAILED -> "failed, exit code " + exitCode;
      case INTERRUPTED -> "interrupted, still due";
    };
  }

  /** What an exit code means for the schedule. */
  static ScheduledWork.End end(int exitCode) {
    return switch (exitCode) {
      case ExitCode.OK -> ScheduledWork.End.SUCCEEDED;
      case ExitCode.INTERRUPTED -> ScheduledWork.End.INTERRUPTED;
      default -> ScheduledWork.End.FAILED;
    };
  }
}
