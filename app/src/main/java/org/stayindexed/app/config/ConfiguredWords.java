package org.stayindexed.app.config;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.stayindexed.model.url.PageUrl;
import org.stayindexed.storage.SiteName;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;

/**
 * The words of a command line with those of a configuration file in front of them: an option that
 * is set in a file is parsed, checked and stored as if it had been typed, so that no command needs
 * to know where it came from. What was typed itself is left out of the file's.
 */
public final class ConfiguredWords {
  private final ConfigFile file;
  private final TypedWords typed;
  private final List<Setting> settings;

  private ConfiguredWords(ConfigFile file, TypedWords typed, List<Setting> settings) {
    this.file = file;
    this.typed = typed;
    this.settings = settings;
  }

  /**
   * The words with what the file sets for their command.
   *
   * @param root everything that can be typed
   * @throws ConfigException if anything in the file is wrong
   */
  public static ConfiguredWords of(ConfigFile file, CommandLine root, List<String> words) {
    TypedWords typed = TypedWords.of(root, words);
    Map<String, Setting> settings = new LinkedHashMap<>();
    List<ConfigCheck.Placed> all =
        ConfigCheck.settings(file, root).stream()
            .filter(placed -> typed.isBelow(placed.command()))
            .filter(placed -> placed.command() == root || !typed.goesOn())
            .toList();
    all.stream()
        .filter(placed -> placed.site().isEmpty())
        .forEach(placed -> add(settings, placed.settings(), typed));
    Optional<String> site = typed.site(settings.get("--site"));
    all.stream()
        .filter(
            placed ->
                placed.site().isPresent()
                    && placed.site().map(ofFile -> new SiteName(ofFile).text()).equals(site))
        .forEach(placed -> add(settings, placed.settings(), typed));
    return new ConfiguredWords(file, typed, List.copyOf(settings.values()));
  }

  private static void add(Map<String, Setting> all, List<Setting> more, TypedWords typed) {
    for (Setting setting : more) {
      Optional<OptionSpec> own = typed.option(setting.option().longestName());
      if (own.isPresent() && !ConfigKeys.isTyped(own.get(), typed.arguments())) {
        all.put(
            own.get().longestName(),
            new Setting(own.get(), setting.values(), setting.key(), setting.line()));
      }
    }
  }

  /** Everything, as if it had been typed. */
  public String[] words() {
    return Stream.of(
            typed.command().stream(),
            settings.stream().flatMap(setting -> setting.words().stream()),
            typed.arguments().stream())
        .flatMap(words -> words)
        .toArray(String[]::new);
  }

  /** What the file sets for this command line. */
  public List<Setting> settings() {
    return settings;
  }

  /** Where the options of a message are set, if it names any that the file set. */
  public List<String> origins(String message) {
    return settings.stream()
        .filter(setting -> setting.isNamedIn(message))
        .map(
            setting ->
                setting.option().longestName()
                    + " is set in "
                    + file.path()
                    + ", line "
                    + setting.line()
                    + " ("
                    + setting.key()
                    + ": "
                    + String.join(", ", setting.values())
                    + ")")
        .toList();
  }

  /** The words that stand for the command, and those behind them. */
  record TypedWords(CommandLine target, List<String> command, List<String> arguments) {

    static TypedWords of(CommandLine root, List<String> words) {
      CommandLine target = root;
      List<String> command = new ArrayList<>();
      List<String> arguments = new ArrayList<>();
      for (int i = 0; i < words.size(); i++) {
        String word = words.get(i);
        CommandLine below = target.getSubcommands().get(word);
        if (below != null) {
          target = below;
          command.add(word);
        } else if (target == root && word.startsWith("-")) {
          // Options of every command may stand in front of it; behind it they mean the same.
          arguments.add(word);
          if (takesNext(root, word) && i + 1 < words.size()) {
            i++;
            arguments.add(words.get(i));
          }
        } else {
          arguments.addAll(words.subList(i, words.size()));
          break;
        }
      }
      return new TypedWords(target, command, arguments);
    }

    private static boolean takesNext(CommandLine command, String word) {
      OptionSpec option = command.getCommandSpec().optionsMap().get(word);
      return option != null && option.arity().max() > 0;
    }

    boolean isBelow(CommandLine command) {
      for (CommandLine at = target; at != null; at = at.getParent()) {
        if (at == command) {
          return true;
        }
      }
      return false;
    }

    /**
     * A crawl that goes on has the options that were stored with it, the file's of then included.
     */
    boolean goesOn() {
      return arguments.contains("--resume");
    }

    Optional<OptionSpec> option(String name) {
      return Optional.ofNullable(target.getCommandSpec().optionsMap().get(name));
    }

    /** The site that the command is about: that of its URL, or of its option. */
    Optional<String> site(@Nullable Setting configured) {
      for (int i = 0; i < arguments.size(); i++) {
        String word = arguments.get(i);
        if (word.equals("--site") && i + 1 < arguments.size()) {
          return Optional.of(name(arguments.get(i + 1)));
        }
        if (word.startsWith("--site=")) {
          return Optional.of(name(word.substring("--site=".length())));
        }
        if (takesNext(target, word)) {
          i++;
        } else if (word.matches("(?i)https?://.*")) {
          return Optional.of(name(word));
        }
      }
      return Optional.ofNullable(configured).map(setting -> name(setting.values().get(0)));
    }

    private static String name(String site) {
      return PageUrl.parse(site).url().map(SiteName::of).orElseGet(() -> new SiteName(site)).text();
    }
  }
}
