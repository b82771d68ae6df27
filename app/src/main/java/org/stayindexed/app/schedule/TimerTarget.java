package org.stayindexed.app.schedule;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.stayindexed.storage.schedule.Schedule;

/**
 * What a timer of the system shall start.
 *
 * @param schedule which schedule
 * @param program the words that start Stayindexed; paths are absolute
 * @param database the directory of the database, absolute
 * @param user who shall run it
 */
public record TimerTarget(Schedule schedule, List<String> program, Path database, String user) {
  /** Copies the words. */
  public TimerTarget {
    program = List.copyOf(program);
  }

  /** The words of the command: it goes through the schedule, so that its result is recorded. */
  List<String> words() {
    return Stream.concat(
            program.stream(),
            Stream.of("schedule", "run-now", schedule.name(), "--db", database.toString()))
        .toList();
  }
}
