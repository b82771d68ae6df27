package org.stayindexed.app.config;

import java.util.List;
import picocli.CommandLine.Model.OptionSpec;

/**
 * An option that a configuration file sets.
 *
 * @param option of the command that it is for
 * @param values one, or several where the option may be given again
 * @param key where it stands, such as {@code crawl.delay}
 * @param line where it stands in the file
 */
public record Setting(OptionSpec option, List<String> values, String key, int line) {
  /** Copies the list. */
  public Setting {
    values = List.copyOf(values);
  }

  /** As it would be typed. A flag that is off needs no word. */
  public List<String> words() {
    return values.stream()
        .filter(value -> !(isFlag(option) && value.equals("false")))
        .map(value -> option.longestName() + (isFlag(option) ? "" : "=" + value))
        .toList();
  }

  /** Whether an option is there or not, without a value. */
  static boolean isFlag(OptionSpec option) {
    return option.arity().max() == 0;
  }

  /** Whether a message is about this option. */
  boolean isNamedIn(String message) {
    return message.matches("(?s).*" + option.longestName() + "(?![\\w-]).*");
  }
}
