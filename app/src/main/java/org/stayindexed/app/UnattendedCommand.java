package org.stayindexed.app;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.stayindexed.app.config.Checked;
import org.stayindexed.model.secret.Redaction;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** A command line that a schedule may run: one that makes sense when nobody looks. */
final class UnattendedCommand {
  /** The first words of the commands that may be scheduled. */
  private static final List<List<String>> ALLOWED =
      List.of(List.of("crawl"), List.of("logs", "ingest"), List.of("logs", "fold"));

  private final List<String> words;
  private final List<String> first;

  private UnattendedCommand(List<String> words, List<String> first) {
    this.words = words;
    this.first = first;
  }

  /** The words of a command that {@link #check} has let pass. */
  static UnattendedCommand of(List<String> words) {
    return new UnattendedCommand(words, first(words).orElseThrow());
  }

  private static Optional<List<String>> first(List<String> words) {
    return ALLOWED.stream()
        .filter(
            allowed ->
                words.size() >= allowed.size() && words.subList(0, allowed.size()).equals(allowed))
        .findFirst();
  }

  /**
   * Refuses a command that may not be scheduled, or that has a mistake, without running it.
   *
   * @param asking the command that is told so
   * @param surroundings with the configuration file that counts for it too
   */
  static void check(List<String> words, CommandLine asking, Surroundings surroundings) {
    if (first(words).isEmpty()) {
      throw new ParameterException(
          asking,
          "A schedule can run "
              + ALLOWED.stream().map(w -> String.join(" ", w)).collect(Collectors.joining(" or "))
              + ", not \""
              + words.get(0)
              + "\". Write: schedule add NAME --cron \"15 2 * * *\" -- crawl https://example.com/");
    }
    if (words.stream().anyMatch(word -> word.equals("--db") || word.startsWith("--db="))) {
      throw new ParameterException(
          asking,
          "--db in the command: a schedule works on the database that holds it. Write --db before"
              + " the --");
    }
    if (words.stream().anyMatch(word -> !Redaction.of(word).equals(word))) {
      throw new ParameterException(
          asking,
          "The command of the schedule holds a secret, which the database would have to keep. Put it"
              + " into a file that only you can read, and name that with --header-file,"
              + " --password-file, --bearer-file or --arcgis-token-file");
    }
    if (GlobalOptions.in(words.toArray(String[]::new))
        .config()
        .filter(file -> !file.isAbsolute())
        .isPresent()) {
      throw new ParameterException(
          asking, "--config: write the whole path of the file, a schedule runs from elsewhere");
    }
    CommandLine commands = Main.commandLine(surroundings);
    try {
      rehearse(
          commands.parseArgs(
              Invocation.configured(surroundings, commands, words.toArray(String[]::new))));
    } catch (ParameterException e) {
      throw new ParameterException(asking, "The command of the schedule: " + e.getMessage(), e);
    }
  }

  private static void rehearse(ParseResult parsed) {
    ParseResult last = parsed;
    while (last.hasSubcommand()) {
      last = last.subcommand();
    }
    CommandLine command = last.commandSpec().commandLine();
    if (last.isUsageHelpRequested() || last.isVersionHelpRequested()) {
      throw new ParameterException(command, "it only asks for help");
    }
    if (command.getCommand() instanceof Checked checked) {
      checked.rehearse();
    }
  }

  /** The arguments with the directory of the database, behind the first words. */
  String[] arguments(String directory) {
    List<String> arguments = new ArrayList<>(first);
    arguments.add("--db");
    arguments.add(directory);
    arguments.addAll(words.subList(first.size(), words.size()));
    return arguments.toArray(String[]::new);
  }
}
