package org.stayindexed.app.config;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.stayindexed.app.output.Printable;
import org.stayindexed.app.schedule.NearMatch;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;

/**
 * Finds the settings of a whole file, and what is wrong with them: also in the sections of commands
 * that nobody runs now, so that a mistake does not wait for the night.
 */
final class ConfigCheck {
  private final ConfigFile file;
  private final CommandLine root;
  private final List<String> problems = new ArrayList<>();
  private final ConfigValues values;
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
    this.values = new ConfigValues(file, root, this::problem);
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
                values
                    .of(node, option.get(), prefix + key)
                    .map(typed -> new Setting(option.get(), typed, prefix + key, line))
                    .filter(setting -> values.fit(setting, command))
                    .ifPresent(settings::add);
              } else {
                unknown(line, prefix + key, key, known(command, below.keySet()));
              }
            });
    placed.add(new Placed(site, command, settings));
    values.checkTogether(settings, command);
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

  private void problem(int line, String problem) {
    problems.add(file.at(line) + problem);
  }
}
