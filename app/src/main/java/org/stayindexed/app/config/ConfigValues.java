package org.stayindexed.app.config;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.stayindexed.app.output.Printable;
import org.stayindexed.model.secret.Redaction;
import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** Judges the values of a configuration file by the options that they are for. */
final class ConfigValues {
  private final ConfigFile file;
  private final CommandLine root;
  private final Problems problems;

  /** Takes what is wrong, with the line of the file. */
  @FunctionalInterface
  interface Problems {
    void add(int line, String problem);
  }

  ConfigValues(ConfigFile file, CommandLine root, Problems problems) {
    this.file = file;
    this.root = root;
    this.problems = problems;
  }

  /** The values of an option as they would be typed. */
  Optional<List<String>> of(ConfigNode node, OptionSpec option, String key) {
    if (node instanceof ConfigNode.Items items && option.isMultiValue()) {
      List<String> values =
          items.items().stream().flatMap(item -> value(item, option, key).stream()).toList();
      return values.size() == items.items().size() ? Optional.of(values) : Optional.empty();
    }
    return value(node, option, key).map(List::of);
  }

  private Optional<String> value(ConfigNode node, OptionSpec option, String key) {
    if (!(node instanceof ConfigNode.Text text)) {
      problems.add(node.line(), key + " takes a value, not " + node.kind());
      return Optional.empty();
    }
    if (text.empty()) {
      problems.add(text.line(), key + " has no value; write one, or leave out the line");
      return Optional.empty();
    }
    String value = text.text();
    if (Setting.isFlag(option) && !value.matches("true|false")) {
      problems.add(
          text.line(), key + ": \"" + Printable.of(value) + "\" is neither true nor false");
      return Optional.empty();
    }
    if (!Redaction.of(value).equals(value)) {
      problems.add(
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

  /** Whether the option can take the values of a setting; if not, that is a problem. */
  boolean fit(Setting setting, CommandLine command) {
    CommandLine tried = command == root ? setting.option().command().commandLine() : command;
    Optional<ParameterException> wrong = parsed(tried, setting.words());
    wrong.ifPresent(
        e ->
            problems.add(
                setting.line(),
                setting.key()
                    + ": "
                    + String.join(", ", setting.values().stream().map(Printable::of).toList())
                    + ": "
                    + e.getMessage()));
    return wrong.isEmpty();
  }

  /** What the command itself says to its settings when all are there. */
  void checkTogether(List<Setting> settings, CommandLine command) {
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
        problems.add(named.line(), named.key() + ": " + message);
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
}
