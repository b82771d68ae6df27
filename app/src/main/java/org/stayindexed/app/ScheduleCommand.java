package org.stayindexed.app;

import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code stayindexed schedule} alone: says what it can do. */
@Command(
    name = "schedule",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    synopsisSubcommandLabel = "COMMAND",
    description = {
      "Run commands by themselves, every night say.",
      "A schedule keeps what runs when, and how it went.",
      "./stayindexed serve runs what is due; systemd or cron can do it instead.",
      ""
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  ./stayindexed schedule add nightly --cron \"15 2 * * *\" --zone Europe/Paris \\",
      "      -- crawl https://example.com/",
      "  ./stayindexed schedule list",
      "  ./stayindexed schedule run-now nightly"
    })
final class ScheduleCommand implements Callable<Integer> {
  private final Surroundings surroundings;

  @Spec private CommandSpec spec;

  @SuppressWarnings("NullAway.Init") // picocli sets the spec
  private ScheduleCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  /** The command with the commands below it. */
  static CommandLine with(Surroundings surroundings) {
    return new CommandLine(new ScheduleCommand(surroundings))
        .addSubcommand(new ScheduleAddCommand(surroundings))
        .addSubcommand(new ScheduleListCommand(surroundings))
        .addSubcommand(new ScheduleRunNowCommand(surroundings))
        .addSubcommand(new ScheduleRemoveCommand(surroundings))
        .addSubcommand(new ScheduleSystemdCommand(surroundings))
        .addSubcommand(new ScheduleCrontabCommand(surroundings));
  }

  @Override
  public Integer call() {
    spec.commandLine().usage(surroundings.out());
    return ExitCode.OK;
  }
}
