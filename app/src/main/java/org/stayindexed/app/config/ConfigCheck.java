package org.stayindexed.app.config;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.stayindexed.app.output.Printable;
import org.stayindexed.app.schedule.NearMatch;
import org.stayindexed.model.secret.Redaction;
import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/**
 * Reads the settings of a whole file and finds what is wrong with them: also in the sections of
 * commands that nobody runs now, so that a mistake does not wait for the night.
 */
final class ConfigCheck {
  private final ConfigFile file;
  private final CommandLine root;
  private final List<String> problems = new ArrayList<>();
  private final List<Placed> placed = new ArrayList<>();

  /**
   * A section of settings that was found.
   *
   * @param site only for this one, if it is for one
   * @param command for this one and those below it
   */
  record Placed(Optional<String> site, CommandLine command, List<Setting> settings) {}

  private ConfigCheck(ConfigFile file, CommandLine root) {
    this.file = file;
    this.root = root;
  }

  /**
   * All settings, those for less behind those for more.
   *
   * @throws ConfigException if anything is wrong, with all of it
   */
  static List<Placed> settings(ConfigFile file, CommandLine root) {
    ConfigCheck check = new ConfigCheck(file, root);
    check.top();
    if (!check.problems.isEmpty()) {
      throw new ConfigException(check.problems);
    }
    return check.placed;
  }

  private void top() {
    section(file.root(), root, "", Optional.empty());
    ConfigNode sites = file.root().fields().get(ConfigKeys.SITES);
    if (sites instanceof ConfigNode.Section section) {
      section.fields().forEach((host, node) -> site(host, node, section.keyLine(host)));
    } else if (sites != null) {
      problem(
          sites.line(),
          "sites: write the host of a site below it, and options of commands below that");
    }
  }

  private void site(String host, ConfigNode node, int line) {
    String key = ConfigKeys.SITES + "." + host;
    if (host.contains("/")) {
      problem(line, key + ": write the host of the site, such as shop.example, not a URL");
    } else if (node instanceof ConfigNode.Section section) {
      section(section, root, key + ".", Optional.of(host));
    } else {
      problem(line, key + ": write options of commands below it, such as crawl:");
    }
  }

  private void section(
      ConfigNode.Section section, CommandLine command, String prefix, Optional<String> site) {
    List<Setting> settings = new ArrayList<>();
    Map<String, CommandLine> below = ConfigKeys.sections(command);
    section
        .fields()
        .forEach(
            (key, node) -> {
              int line = section.keyLine(key);
              if (command == root && site.isEmpty() && key.equals(ConfigKeys.SITES)) {
                return;
              }
              Optional<OptionSpec> option = option(command, key);
              CommandLine commandBelow = below.get(key);
              if (commandBelow != null) {
                below(node, commandBelow, prefix + key, site);
              } else if (option.isPresent()) {
                values(node, option.get(), prefix + key)
                    .map(values -> new Setting(option.get(), values, prefix + key, line))
                    .filter(setting -> converts(setting, command))
                    .ifPresent(settings::add);
              } else {
                unknown(line, prefix + key, key, known(command, below.keySet()));
              }
            });
    placed.add(new Placed(site, command, settings));
    checkTogether(settings, command);
  }

  private Optional<OptionSpec> option(CommandLine command, String key) {
    return command == root
        ? ConfigKeys.common(root).stream()
            .filter(option -> ConfigKeys.key(option).equals(key))
            .findFirst()
        : ConfigKeys.option(command, key);
  }

  private List<String> known(CommandLine command, Collection<String> below) {
    List<OptionSpec> options =
        command == root ? ConfigKeys.common(root) : ConfigKeys.options(command);
    return Stream.of(
            options.stream().map(ConfigKeys::key),
            below.stream(),
            command == root ? Stream.of(ConfigKeys.SITES) : Stream.<String>empty())
        .flatMap(keys -> keys)
        .toList();
  }

  private void below(ConfigNode node, CommandLine command, String key, Optional<String> site) {
    if (node instanceof ConfigNode.Section section) {
      section(section, command, key + ".", site);
    } else if (!(node instanceof ConfigNode.Text text && text.empty())) {
      problem(node.line(), key + " is a command: write its options below it, not " + node.kind());
    }
  }

  private void unknown(int line, String path, String key, List<String> known) {
    String near =
        NearMatch.of(key, known)
            .map(name -> "; did you mean " + name + "?")
            .orElse(". There are: " + String.join(", ", known));
    problem(line, Printable.of(path) + ": there is no such option or command here" + near);
  }

  /** The values of an option as they would be typed. */
  private Optional<List<String>> values(ConfigNode node, OptionSpec option, String key) {
    if (node instanceof ConfigNode.Items items && option.isMultiValue()) {
      List<String> values =
          items.items().stream().flatMap(item -> value(item, option, key).stream()).toList();
      return values.size() == items.items().size() ? Optional.of(values) : Optional.empty();
    }
    return value(node, option, key).map(List::of);
  }

  private Optional<String> value(ConfigNode node, OptionSpec option, String key) {
    if (!(node instanceof ConfigNode.Text text)) {
      problem(node.line(), key + " takes a value, not " + node.kind());
      return Optional.empty();
    }
    if (text.empty()) {
      problem(text.line(), key + " has no value; write one, or leave out the line");
      return Optional.empty();
    }
    String value = text.text();
    if (Setting.isFlag(option) && !value.matches("true|false")) {
      problem(text.line(), key + ": \"" + Printable.of(value) + "\" is neither true nor false");
      return Optional.empty();
    }
    if (!Redaction.of(value).equals(value)) {
      problem(
          text.line(),
          key
              + ": the value is a secret, which does not belong here. Put it into a file that only"
              + " you can read or into an environment variable, and name that: header-file,"
              + " header-from-env, password-file, bearer-file, cookie-file");
      return Optional.empty();
    }
    return Optional.of(isPath(option) ? besideFile(value) : value);
  }

  private static boolean isPath(OptionSpec option) {
    return option.type() == Path.class || option.longestName().equals("--list");
  }

  /** What is not written in full is meant from where the file is, wherever the program starts. */
  private String besideFile(String value) {
    return value.equals("-") ? value : file.path().resolveSibling(value).normalize().toString();
  }

  private boolean converts(Setting setting, CommandLine command) {
    CommandLine tried = command == root ? setting.option().command().commandLine() : command;
    Optional<ParameterException> wrong = parsed(tried, setting.words());
    wrong.ifPresent(
        e ->
            problem(
                setting.line(),
                setting.key()
                    + ": "
                    + String.join(", ", setting.values().stream().map(Printable::of).toList())
                    + ": "
                    + e.getMessage()));
    return wrong.isEmpty();
  }

  /** What the command itself says to its settings when all are there. */
  private void checkTogether(List<Setting> settings, CommandLine command) {
    List<String> words = settings.stream().flatMap(setting -> setting.words().stream()).toList();
    if (command.getCommand() instanceof Checked checked
        && !words.isEmpty()
        && parsed(command, words).isEmpty()) {
      try {
        checked.checkOptions();
      } catch (ParameterException e) {
        String message = String.valueOf(e.getMessage());
        Setting named =
            settings.stream()
                .filter(setting -> setting.isNamedIn(message))
                .findFirst()
                .orElse(settings.get(0));
        problem(named.line(), named.key() + ": " + message);
      }
    }
  }

  private Optional<ParameterException> parsed(CommandLine command, List<String> words) {
    List<String> line = new ArrayList<>(words);
    for (CommandLine at = command; at != root && at != null; at = at.getParent()) {
      line.add(0, at.getCommandName());
    }
    try {
      ParseResult unused = root.parseArgs(line.toArray(String[]::new));
      return Optional.empty();
    } catch (MissingParameterException e) {
      return Optional.empty();
    } catch (ParameterException e) {
      return Optional.of(e);
    }
  }

  private void problem(int line, String problem) {
    problems.add(file.at(line) + problem);
  }
}
