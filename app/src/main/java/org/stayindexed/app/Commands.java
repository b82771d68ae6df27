package org.stayindexed.app;

import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.Model.CommandSpec;

/**
 * The commands, in the order of the help. To look through all options of all of them takes longer
 * than most commands do, so that only those are made that are typed; of the others there is what
 * the list of commands and near matches need.
 */
final class Commands {
  private static final List<Class<?>> TYPES =
      List.of(
          CrawlCommand.class,
          RisksCommand.class,
          ExplainCommand.class,
          RunsCommand.class,
          DiffCommand.class,
          WhatIfCommand.class,
          ThresholdsCommand.class,
          CheckCommand.class,
          ReportCommand.class,
          LogsCommand.class,
          BotsCommand.class,
          SqlCommand.class,
          ExportCommand.class,
          ScheduleCommand.class,
          ServeCommand.class,
          ConfigCommand.class,
          CompletionCommand.class,
          ManCommand.class,
          HelpCommand.class);

  private final Surroundings surroundings;

  private Commands(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  /** Adds all of them, whole. */
  static CommandLine addAll(CommandLine root, Surroundings surroundings) {
    return new Commands(surroundings).addTo(root, name -> true);
  }

  /** Adds all of them, whole only those whose names are among the words. */
  static CommandLine addTyped(CommandLine root, Surroundings surroundings, String... words) {
    return new Commands(surroundings).addTo(root, Arrays.asList(words)::contains);
  }

  private CommandLine addTo(CommandLine root, Predicate<String> isWhole) {
    for (Class<?> type : TYPES) {
      Command command = type.getAnnotation(Command.class);
      String name = command.name();
      root.addSubcommand(name, isWhole.test(name) ? whole(name) : listed(command));
    }
    return root;
  }

  /** What the list of commands shows of one. */
  private static CommandLine listed(Command command) {
    CommandSpec spec = CommandSpec.create();
    spec.usageMessage().header(command.header()).description(command.description());
    return new CommandLine(spec);
  }

  private CommandLine whole(String name) {
    return switch (name) {
      case "crawl" -> CrawlHelp.sectioned(new CommandLine(new CrawlCommand(surroundings)));
      case "runs" ->
          new CommandLine(new RunsCommand(surroundings))
              .addSubcommand(new RunsShowCommand(surroundings));
      case "logs" -> LogsCommand.with(surroundings);
      case "bots" -> BotsCommand.with(surroundings);
      case "schedule" -> ScheduleCommand.with(surroundings);
      case "config" -> ConfigCommand.with(surroundings);
      default -> new CommandLine(alone(name));
    };
  }

  /** Those that have no commands of their own. */
  private Object alone(String name) {
    return switch (name) {
      case "risks" -> new RisksCommand(surroundings);
      case "explain" -> new ExplainCommand(surroundings);
      case "diff" -> new DiffCommand(surroundings);
      case "what-if" -> new WhatIfCommand(surroundings);
      case "thresholds" -> new ThresholdsCommand(surroundings);
      case "check" -> new CheckCommand(surroundings);
      case "report" -> new ReportCommand(surroundings);
      case "sql" -> new SqlCommand(surroundings);
      case "export" -> new ExportCommand(surroundings);
      case "serve" -> new ServeCommand(surroundings);
      case "completion" -> new CompletionCommand(surroundings);
      case "man" -> new ManCommand(surroundings);
      case "help" -> new HelpCommand();
      default -> throw new IllegalArgumentException("no command is called " + name);
    };
  }
}
