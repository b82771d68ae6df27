package org.stayindexed.app;

import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code stayindexed logs} alone: says what it can do. */
@Command(
    name = "logs",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    synopsisSubcommandLabel = "COMMAND",
    description = {
      "Access logs of the web server: what search engines and people really got.",
      "",
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  ./stayindexed logs ingest access.log access.log.*.gz --site https://example.com/",
      "      Count them; a file that was counted before costs nothing.",
      "  ./stayindexed logs follow access.log --site https://example.com/",
      "      Count it as it grows, until Ctrl-C.",
      "  ./stayindexed logs 499",
      "      The URLs that clients left most often before the answer came, and why.",
      "  ./stayindexed logs bots",
      "      What each bot did, whether it is who it says, and what search engines cannot use.",
      "  ./stayindexed logs fold --keep-hours 90d",
      "      Fold older hours into days.",
    })
final class LogsCommand implements Callable<Integer> {
  private final Surroundings surroundings;

  @Spec private CommandSpec spec;

  @SuppressWarnings("NullAway.Init") // picocli sets the spec
  private LogsCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  /** The command with the commands below it. */
  static CommandLine with(Surroundings surroundings) {
    return new CommandLine(new LogsCommand(surroundings))
        .addSubcommand(new LogsIngestCommand(surroundings))
        .addSubcommand(new LogsFollowCommand(surroundings))
        .addSubcommand(new Logs499Command(surroundings))
        .addSubcommand(new LogsBotsCommand(surroundings))
        .addSubcommand(new LogsFoldCommand(surroundings));
  }

  @Override
  public Integer call() {
    spec.commandLine().usage(surroundings.out());
    return ExitCode.OK;
  }
}
