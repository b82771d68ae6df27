package org.stayindexed.app;

import java.util.List;
import org.stayindexed.app.schedule.NearMatch;
import org.stayindexed.storage.DatabaseDirectory;
import org.stayindexed.storage.Snapshot;
import org.stayindexed.storage.schedule.ScheduleState;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** The schedules of a database as they stand now, read beside whoever writes to it. */
final class KnownSchedules {
  private final List<ScheduleState> states;

  private KnownSchedules(List<ScheduleState> states) {
    this.states = states;
  }

  static KnownSchedules in(DatabaseDirectory directory) {
    try (Snapshot snapshot = Snapshot.take(directory)) {
      return new KnownSchedules(snapshot.schedules());
    }
  }

  List<ScheduleState> all() {
    return states;
  }

  /**
   * The schedule of that name.
   *
   * @throws ParameterException if there is none, with what was meant
   */
  ScheduleState named(String name, CommandLine asking) {
    return states.stream()
        .filter(state -> state.schedule().name().equals(name))
        .findFirst()
        .orElseThrow(() -> new ParameterException(asking, unknown(name)));
  }

  private String unknown(String name) {
    List<String> names = states.stream().map(state -> state.schedule().name()).toList();
    String hint =
        NearMatch.of(name, names)
            .map(near -> " Did you mean " + near + "?")
            .orElse(
                names.isEmpty() ? " There are none." : " There are: " + String.join(", ", names));
    return "There is no schedule \"" + name + "\"." + hint;
  }
}
