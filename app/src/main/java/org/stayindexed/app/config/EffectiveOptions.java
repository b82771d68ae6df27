package org.stayindexed.app.config;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.stayindexed.app.access.Environment;
import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/** Tells of each option what counts and where it comes from. */
public final class EffectiveOptions {
  /** Variables that say what no option says, and whose values nobody needs to see. */
  private static final List<String> SECRETS =
      List.of("STAYINDEXED_PASSWORD", "STAYINDEXED_PROXY_PASSWORD");

  private static final List<String> VARIABLES = List.of(ConfigPlace.VARIABLE, "NO_COLOR");

  private final Optional<ConfigFile> file;
  private final CommandLine root;
  private final Environment environment;

  /** Those of the commands below {@code root}. */
  public EffectiveOptions(Optional<ConfigFile> file, CommandLine root, Environment environment) {
    this.file = file;
    this.root = root;
    this.environment = environment;
  }

  /**
   * Everything that a file or the environment sets, for whichever command.
   *
   * @throws ConfigException if anything in the file is wrong
   */
  public List<EffectiveOption> set() {
    List<EffectiveOption> all = new ArrayList<>();
    file.ifPresent(
        config ->
            ConfigCheck.settings(config, root)
                .forEach(
                    placed ->
                        placed
                            .settings()
                            .forEach(
                                setting ->
                                    all.add(
                                        fromFile(
                                            config,
                                            setting,
                                            name(placed.command())
                                                + placed
                                                    .site()
                                                    .map(s -> " (" + s + ")")
                                                    .orElse(""))))));
    all.addAll(ofEnvironment());
    return all;
  }

  /**
   * Every option of a command as it would be typed.
   *
   * @throws ConfigException if anything in the file is wrong
   * @throws picocli.CommandLine.ParameterException if the words are no command
   */
  public List<EffectiveOption> of(List<String> words) {
    Optional<ConfiguredWords> configured =
        file.map(config -> ConfiguredWords.of(config, root, words));
    ConfiguredWords.TypedWords typed = ConfiguredWords.TypedWords.of(root, words);
    parse(configured.map(ConfiguredWords::words).orElse(words.toArray(String[]::new)));
    List<EffectiveOption> all = new ArrayList<>();
    for (OptionSpec option : typed.target().getCommandSpec().options()) {
      if (!option.hidden() && !option.usageHelp() && !option.versionHelp()) {
        all.add(one(option, typed, configured));
      }
    }
    all.addAll(ofEnvironment());
    return all;
  }

  private void parse(String... words) {
    try {
      ParseResult unused = root.parseArgs(words);
    } catch (MissingParameterException e) {
      // What must be given besides has no bearing on what the options are.
    }
  }

  private EffectiveOption one(
      OptionSpec option, ConfiguredWords.TypedWords typed, Optional<ConfiguredWords> configured) {
    Optional<Setting> setting =
        configured.stream()
            .flatMap(words -> words.settings().stream())
            .filter(set -> set.option().longestName().equals(option.longestName()))
            .findFirst();
    if (setting.isPresent()) {
      return fromFile(file.orElseThrow(), setting.get(), name(typed.target()));
    }
    boolean given =
        Stream.of(option.names())
            .anyMatch(
                name ->
                    typed.arguments().stream()
                        .takeWhile(word -> !word.equals("--"))
                        .anyMatch(word -> word.equals(name) || word.startsWith(name + "=")));
    return new EffectiveOption(
        name(typed.target()),
        ConfigKeys.key(option),
        given ? String.join(", ", option.originalStringValues()) : standard(option),
        given ? "flag" : "default",
        Optional.empty(),
        OptionalInt.empty());
  }

  private static @Nullable String standard(OptionSpec option) {
    return Setting.isFlag(option) ? "false" : ConfigTemplate.standard(option);
  }

  private static EffectiveOption fromFile(ConfigFile file, Setting setting, String command) {
    return new EffectiveOption(
        command,
        ConfigKeys.key(setting.option()),
        String.join(", ", setting.values()),
        "file",
        Optional.of(file.path()),
        OptionalInt.of(setting.line()));
  }

  private List<EffectiveOption> ofEnvironment() {
    return Stream.concat(
            SECRETS.stream().filter(name -> isSet(name)).map(name -> variable(name, "***")),
            VARIABLES.stream()
                .filter(name -> isSet(name))
                .map(name -> variable(name, environment.value(name).orElseThrow())))
        .toList();
  }

  private boolean isSet(String name) {
    return environment.value(name).isPresent();
  }

  private static EffectiveOption variable(String name, String value) {
    return new EffectiveOption(
        "every", name, value, "environment", Optional.empty(), OptionalInt.empty());
  }

  /** The words of a command, as they are typed behind the program. */
  private static String name(CommandLine command) {
    String all = command.getCommandSpec().qualifiedName();
    int space = all.indexOf(' ');
    return space < 0 ? "every" : all.substring(space + 1);
  }
}
