package org.stayindexed.storage.schedule;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A command that runs by itself.
 *
 * @param name what the user calls it, also in file names
 * @param when its times
 * @param command the words of a Stayindexed command line, without the program's name
 */
public record Schedule(String name, WallClockCron when, List<String> command) {
  private static final String NAME = "[A-Za-z0-9][A-Za-z0-9_-]{0,49}";

  public Schedule {
    if (!isName(name)) {
      throw new IllegalArgumentException("Not the name of a schedule: " + name);
    }
    command = List.copyOf(command);
  }

  /** Whether a schedule may be called so: letters, digits, - and _, at most 50. */
  public static boolean isName(String name) {
    return name.matches(NAME);
  }

  /** The command as one line, for people. */
  public String commandLine() {
    return command.stream()
        .map(word -> word.contains(" ") ? '"' + word + '"' : word)
        .collect(Collectors.joining(" "));
  }
}
