package org.stayindexed.app.schedule;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.stayindexed.storage.schedule.Schedule;

/**
 * What a timer of the system shall start.
 *
 * @param schedule which schedule
 * @param program the words that start Stayindexed; paths are absolute
 * @param database the directory of the database, absolute
 * @param config the configuration file that counts, absolute
 * @param user who shall run it
 */
public record TimerTarget(
    Schedule schedule, List<String> program, Path database, Optional<Path> config, String user) {
  /** Copies the words. */
  public TimerTarget {
    program = List.copyOf(program);
  }

  /** The words of the command: it goes through the schedule, so that its result is recorded. */
  List<String> words() {
    List<String> words = new ArrayList<>(program);
    words.addAll(List.of("schedule", "run-now", schedule.name(), "--db", database.toString()));
    config.ifPresent(file -> words.addAll(List.of("--config", file.toString())));
    return words;
  }
}
