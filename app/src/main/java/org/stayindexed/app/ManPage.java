package org.stayindexed.app;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.Model.UsageMessageSpec;

/**
 * The manual page of a command, made from its options, for {@code man}. Written in the macros of
 * man(7), without a date of its own, so that the same program gives the same page.
 */
final class ManPage {
  private final CommandSpec spec;
  private final StringBuilder page = new StringBuilder();

  private ManPage(CommandSpec spec) {
    this.spec = spec;
  }

  /** The page of a command. */
  static String of(CommandLine command) {
    ManPage man = new ManPage(command.getCommandSpec());
    man.write(command);
    return man.page.toString();
  }

  /** What it is called: {@code stayindexed-logs-ingest}. */
  static String name(CommandLine command) {
    return command.getCommandSpec().qualifiedName("-");
  }

  private void write(CommandLine command) {
    UsageMessageSpec usage = spec.usageMessage();
    String name = name(command);
    macro("TH", name.toUpperCase(Locale.ROOT), "1", "", "Stayindexed " + Version.number(), "");
    section("NAME");
    line(name + " - " + FirstSentence.of(List.of(usage.description())));
    section("SYNOPSIS");
    line(
        command.getHelp().synopsis(0).strip().replaceAll("\\s+", " ").replaceFirst("^Usage: ", ""));
    section("DESCRIPTION");
    paragraphs(usage.description());
    arguments();
    commands(command.getSubcommands());
    exitStatus(usage.exitCodeList());
    examples(usage.footer());
    seeAlso(command);
  }

  private void arguments() {
    List<PositionalParamSpec> parameters =
        spec.positionalParameters().stream().filter(p -> !p.hidden()).toList();
    List<OptionSpec> options = spec.options().stream().filter(o -> !o.hidden()).toList();
    if (parameters.isEmpty() && options.isEmpty()) {
      return;
    }
    section("OPTIONS");
    parameters.forEach(p -> item(p.paramLabel(), String.join(" ", p.description())));
    options.forEach(option -> item(names(option), String.join(" ", option.description())));
  }

  private static String names(OptionSpec option) {
    String value = option.arity().max() == 0 ? "" : " " + option.paramLabel();
    return Arrays.stream(option.names()).collect(Collectors.joining(", ")) + value;
  }

  private void commands(Map<String, CommandLine> commands) {
    if (!commands.isEmpty()) {
      section("COMMANDS");
      commands.forEach(
          (name, command) ->
              item(
                  name,
                  FirstSentence.of(
                      List.of(command.getCommandSpec().usageMessage().description()))));
    }
  }

  private void exitStatus(Map<String, String> codes) {
    if (!codes.isEmpty()) {
      section("EXIT STATUS");
      codes.forEach((code, meaning) -> item(code.strip(), plain(meaning)));
    }
  }

  private void examples(String[] footer) {
    if (footer.length > 0) {
      section("EXAMPLES");
      macro("nf");
      Arrays.stream(footer).flatMap(text -> plain(text).lines()).forEach(this::line);
      macro("fi");
    }
  }

  private void seeAlso(CommandLine command) {
    CommandLine parent = command.getParent();
    section("SEE ALSO");
    if (parent == null) {
      line("The README and docs/ of Stayindexed; for a command: man stayindexed-crawl, say.");
    } else {
      line(name(parent) + "(1)");
    }
  }

  private void paragraphs(String[] description) {
    for (String text : description) {
      if (text.isBlank()) {
        macro("PP");
      } else {
        line(plain(text));
      }
    }
  }

  private static String plain(String text) {
    return FirstSentence.plain(text);
  }

  private void section(String title) {
    macro("SH", title);
  }

  private void item(String term, String text) {
    macro("TP");
    line(term);
    line(plain(text));
  }

  private void macro(String name, String... words) {
    page.append('.').append(name);
    for (String word : words) {
      page.append(" \"").append(escaped(word).replace("\"", "\\(dq")).append('"');
    }
    page.append('\n');
  }

  private void line(String text) {
    if (text.isEmpty()) {
      page.append(".sp\n");
    } else {
      page.append(escaped(text)).append('\n');
    }
  }

  /** A text as groff prints it: a line that begins like a request is none, a hyphen is a hyphen. */
  static String escaped(String text) {
    String escaped = text.replace("\\", "\\e").replace("-", "\\-");
    return escaped.startsWith(".") || escaped.startsWith("'") ? "\\&" + escaped : escaped;
  }
}
