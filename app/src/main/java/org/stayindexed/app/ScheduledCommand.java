package org.stayindexed.app;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stayindexed.storage.Database;
import org.stayindexed.storage.DatabaseDirectory;
import org.stayindexed.storage.schedule.Schedule;
import org.stayindexed.storage.schedule.ScheduledWork;

/** Runs the command of a schedule on an open database, as if it had been typed. */
final class ScheduledCommand {
  private final Surroundings surroundings;
  private final DatabaseDirectory directory;
  private final EventLines events;

  ScheduledCommand(Surroundings surroundings, DatabaseDirectory directory, EventLines events) {
    this.surroundings = surroundings;
    this.directory = directory;
    this.events = events;
  }

  /** Runs it; the result is its exit code. */
  int run(Schedule schedule, Database database) {
    tell(schedule, "started", "run_started");
    int exitCode =
        Invocation.run(
            surroundings.with(Databases.lent(database)),
            UnattendedCommand.of(schedule.command()).arguments(directory.path().toString()));
    tell(schedule, "ended: " + words(exitCode), "run_ended", "exit_code", exitCode);
    return exitCode;
  }

  private void tell(
      Schedule schedule, String what, String event, @Nullable Object... keysAndValues) {
    Instant now = surroundings.clock().instant().truncatedTo(ChronoUnit.SECONDS);
    List<@Nullable Object> members =
        new ArrayList<>(Arrays.asList("at", now, "schedule", schedule.name()));
    members.addAll(Arrays.asList(keysAndValues));
    events.tell(now + " " + schedule.name() + ": " + what, event, members.toArray());
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
