package org.stayindexed.app.config;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;

/** A configuration file with everything that it can say, commented out. */
public final class ConfigTemplate {
  private static final int WIDTH = 100;

  private final StringBuilder text = new StringBuilder();

  private ConfigTemplate() {}

  /** Made from the options themselves. */
  public static String of(CommandLine root) {
    ConfigTemplate template = new ConfigTemplate();
    template.head();
    template.options(ConfigKeys.common(root), "");
    ConfigKeys.sections(root).forEach((name, command) -> template.command(name, command, ""));
    template.sites();
    return template.text.toString();
  }

  private void head() {
    text.append(
        """
        # Options for Stayindexed, with the names that they have on the command line, which counts more.
        # Take out the # in front of a key to set it, and of the command above it.
        # Paths are meant from where this file is. Secrets do not belong here: name a file or a variable.
        # What counts, and why: ./stayindexed config show crawl https://example.com/

        # For every command
        """);
  }

  private void command(String name, CommandLine command, String indent) {
    List<OptionSpec> own =
        ConfigKeys.options(command).stream()
            .filter(option -> !ConfigKeys.isCommon(option))
            .toList();
    Map<String, CommandLine> below = ConfigKeys.sections(command);
    if (own.isEmpty() && below.isEmpty()) {
      return;
    }
    text.append("\n#").append(indent).append(name).append(":\n");
    options(own, indent + "  ");
    below.forEach((child, line) -> command(child, line, indent + "  "));
  }

  private void options(List<OptionSpec> options, String indent) {
    for (OptionSpec option : options) {
      comment(description(option), indent);
      text.append('#')
          .append(indent)
          .append(ConfigKeys.key(option))
          .append(": ")
          .append(example(option))
          .append('\n');
    }
  }

  /** Comments have two signs, so that a single one can be taken out in front of the keys. */
  private void comment(String words, String indent) {
    StringBuilder line = new StringBuilder("##" + indent);
    for (String word : words.split(" ", -1)) {
      if (line.length() + word.length() + 1 > WIDTH) {
        text.append(line).append('\n');
        line = new StringBuilder("##" + indent);
      }
      line.append(' ').append(word);
    }
    text.append(line).append('\n');
  }

  static String description(OptionSpec option) {
    return String.join(" ", option.description())
        .replace("${DEFAULT-VALUE}", Optional.ofNullable(standard(option)).orElse("none"))
        .replace("${COMPLETION-CANDIDATES}", candidates(option))
        .strip();
  }

  private static String candidates(OptionSpec option) {
    Object[] constants = option.type().getEnumConstants();
    return constants == null
        ? ""
        : String.join(", ", java.util.Arrays.stream(constants).map(Object::toString).toList());
  }

  /** What counts if nothing is said; null if nothing does. */
  static @Nullable String standard(OptionSpec option) {
    if (option.defaultValue() != null) {
      return option.defaultValue();
    }
    Object initial = option.initialValue();
    return initial instanceof Number number && number.longValue() != 0 ? number.toString() : null;
  }

  private static String example(OptionSpec option) {
    if (Setting.isFlag(option)) {
      return "true";
    }
    String value = Optional.ofNullable(standard(option)).orElse(option.paramLabel());
    String quoted =
        value.matches("[A-Za-z0-9][A-Za-z0-9_./:-]*[A-Za-z0-9]|[A-Za-z0-9]")
            ? value
            : "'" + value.replace("'", "''") + "'";
    return option.isMultiValue() ? "[" + quoted + "]" : quoted;
  }

  private void sites() {
    text.append(
        """

        # For one site only: its host, and below it options of commands as above
        #sites:
        #  shop.example:
        #    crawl:
        #      delay: 250ms
        """);
  }
}
