package org.stayindexed.app;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** What the shell fish needs to complete a command line, made from the options themselves. */
final class FishCompletion {
  private static final Set<String> FILES = Set.of("FILE", "FILE...", "FOLDER", "PATH", "DIR");

  private final String program;
  private final StringBuilder lines = new StringBuilder();

  private FishCompletion(String program) {
    this.program = program;
  }

  /** One line for each command and each option of each command. */
  static String of(String program, CommandLine commands) {
    FishCompletion completion = new FishCompletion(program);
    // Files are proposed only where one is meant.
    completion.lines.append("complete -c ").append(program).append(" -f\n");
    completion.subcommands("__fish_use_subcommand", commands.getSubcommands());
    commands.getSubcommands().forEach((name, command) -> completion.command(name, command));
    return completion.lines.toString();
  }

  private void command(String name, CommandLine command) {
    String below = "__fish_seen_subcommand_from " + name;
    options(below, command);
    Map<String, CommandLine> children = command.getSubcommands();
    if (!children.isEmpty()) {
      String names = String.join(" ", children.keySet());
      subcommands(below + "; and not __fish_seen_subcommand_from " + names, children);
      children.forEach(
          (child, line) -> options(below + "; and __fish_seen_subcommand_from " + child, line));
    }
  }

  private void subcommands(String condition, Map<String, CommandLine> commands) {
    commands.forEach(
        (name, command) ->
            line(
                condition,
                "-f -a " + quoted(name),
                List.of(command.getCommandSpec().usageMessage().description())));
  }

  private void options(String condition, CommandLine command) {
    for (OptionSpec option : command.getCommandSpec().options()) {
      if (!option.hidden()) {
        String names =
            List.of(option.names()).stream()
                .map(
                    name ->
                        name.startsWith("--") ? "-l " + name.substring(2) : "-s " + name.charAt(1))
                .collect(Collectors.joining(" "));
        line(
            condition,
            option.arity().max() > 0 ? names + " -r" + values(option) : names,
            List.of(option.description()));
      }
    }
    for (PositionalParamSpec word : command.getCommandSpec().positionalParameters()) {
      if (!values(word).isEmpty()) {
        line(condition, values(word).strip(), List.of(word.description()));
      }
    }
  }

  /** Files, or the words that are known. */
  private static String values(ArgSpec argument) {
    if (argument.type() == Path.class || FILES.contains(argument.paramLabel())) {
      return " -F";
    }
    List<String> known = new ArrayList<>();
    if (argument.completionCandidates() != null) {
      argument.completionCandidates().forEach(known::add);
    }
    return known.isEmpty() ? "" : " -a " + quoted(String.join(" ", known));
  }

  private void line(String condition, String what, List<String> description) {
    lines
        .append("complete -c ")
        .append(program)
        .append(" -n ")
        .append(quoted(condition))
        .append(' ')
        .append(what)
        .append(" -d ")
        .append(quoted(FirstSentence.of(description)))
        .append('\n');
  }

  private static String quoted(String text) {
    return "'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'";
  }
}
