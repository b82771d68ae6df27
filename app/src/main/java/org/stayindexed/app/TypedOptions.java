package org.stayindexed.app;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** The options that a command was typed with, to be typed again or kept. */
final class TypedOptions {
  private final CommandSpec spec;

  TypedOptions(CommandSpec spec) {
    this.spec = spec;
  }

  /** All but those, and but the ones that every command has. */
  List<String> without(Set<String> names) {
    List<String> words = new ArrayList<>();
    // An option that is given twice is matched twice, with both values each time.
    for (OptionSpec option :
        new LinkedHashSet<>(spec.commandLine().getParseResult().matchedOptions())) {
      String name = option.longestName();
      if (!names.contains(name) && !GlobalOptions.NAMES.contains(name)) {
        words.addAll(asTyped(option));
      }
    }
    return words;
  }

  private static List<String> asTyped(OptionSpec option) {
    String name = option.longestName();
    if (option.arity().max() == 0) {
      // Of a flag picocli says "true", which is no word that can be typed behind it.
      return Boolean.FALSE.equals(option.getValue()) ? List.of() : List.of(name);
    }
    return option.originalStringValues().stream().flatMap(value -> Stream.of(name, value)).toList();
  }
}
