package org.stayindexed.app.config;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;

/** Which keys a configuration file can have: long names of options, and names of commands. */
public final class ConfigKeys {
  /** Sections by site, with sections of commands in them. */
  static final String SITES = "sites";

  /** Options that mean the same in every command that has them. */
  private static final List<String> COMMON =
      List.of("db", "site", "limit", "json", "quiet", "verbose", "color");

  /** Options that make no sense each time. */
  private static final Set<String> TYPED_ONLY =
      Set.of("help", "version", "config", "resume", "force", "reset");

  /** Commands that a file says nothing about. */
  private static final Set<String> WITHOUT_SECTION = Set.of("help", "completion", "config", "man");

  /** Who types the second of a pair does not mean the first, which does not go with it. */
  private static final Map<String, String> RIVALS =
      Map.of("json", "format", "format", "json", "site", "query");

  private ConfigKeys() {}

  /** The options that stand on top of a file, for every command. */
  public static List<OptionSpec> common(CommandLine root) {
    return COMMON.stream().flatMap(key -> anywhere(root, key).stream().limit(1)).toList();
  }

  /** Whether an option stands on top of a file. */
  static boolean isCommon(OptionSpec option) {
    return COMMON.contains(key(option));
  }

  private static List<OptionSpec> anywhere(CommandLine command, String key) {
    List<OptionSpec> found = new ArrayList<>(option(command, key).stream().toList());
    sections(command).values().forEach(below -> found.addAll(anywhere(below, key)));
    return found;
  }

  /** The option of a command that a key is for. */
  static Optional<OptionSpec> option(CommandLine command, String key) {
    return TYPED_ONLY.contains(key)
        ? Optional.empty()
        : Optional.ofNullable(command.getCommandSpec().optionsMap().get("--" + key))
            .filter(option -> !option.hidden());
  }

  /** The options that the section of a command can have. */
  public static List<OptionSpec> options(CommandLine command) {
    return command.getCommandSpec().options().stream()
        .filter(option -> option(command, key(option)).isPresent())
        .toList();
  }

  /** The commands below a command that have a section. */
  public static Map<String, CommandLine> sections(CommandLine command) {
    Map<String, CommandLine> below = new LinkedHashMap<>(command.getSubcommands());
    below.keySet().removeAll(WITHOUT_SECTION);
    return below;
  }

  /** The key of an option. */
  public static String key(OptionSpec option) {
    return option.longestName().substring(2);
  }

  /** Whether one of the words is that option, or the one that rules it out. */
  static boolean isTyped(OptionSpec option, List<String> words) {
    String rival = RIVALS.get(key(option));
    return words.stream()
        .takeWhile(word -> !word.equals("--"))
        .anyMatch(
            word ->
                Stream.of(option.names()).anyMatch(name -> isName(name, word))
                    || (rival != null && isName("--" + rival, word)));
  }

  private static boolean isName(String name, String word) {
    return word.equals(name) || word.startsWith(name + "=");
  }
}
