package org.stayindexed.app;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** {@code --json} of commands that have a {@code --format} too, and mean one of its values. */
final class JsonFormat {
  private JsonFormat() {}

  /**
   * Whether JSON is wanted. Of {@code --json} and {@code --format} the last one counts: what is
   * typed stands behind what a configuration file sets.
   *
   * @param given whether {@code --json} is there at all
   */
  static boolean wanted(boolean given, CommandSpec spec) {
    boolean json = given;
    for (OptionSpec option : spec.commandLine().getParseResult().matchedOptions()) {
      switch (option.longestName()) {
        case "--json" -> json = true;
        case "--format" -> json = false;
        default -> {}
      }
    }
    return json;
  }
}
