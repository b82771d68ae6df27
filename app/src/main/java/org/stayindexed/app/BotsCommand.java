package org.stayindexed.app;

import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code stayindexed bots} alone: says what it can do. */
@Command(
    name = "bots",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    synopsisSubcommandLabel = "COMMAND",
    description = {
      "The addresses by which bots in access logs are told from clients that only say so.",
      "Their owners publish them; the lists of a day come with this program.",
      "",
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  ./stayindexed bots list",
      "      Which lists are known, of which day, and where newer ones are.",
      "  ./stayindexed bots update --from downloads/",
      "      Take over newer ones that were saved there: googlebot.json, bingbot.json ...",
      "",
      "What bots did on the site: ./stayindexed logs bots",
    })
final class BotsCommand implements Callable<Integer> {
  private final Surroundings surroundings;

  @Spec private CommandSpec spec;

  @SuppressWarnings("NullAway.Init") // picocli sets the spec
  private BotsCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  static CommandLine with(Surroundings surroundings) {
    return new CommandLine(new BotsCommand(surroundings))
        .addSubcommand(new BotsListCommand(surroundings))
        .addSubcommand(new BotsUpdateCommand(surroundings));
  }

  @Override
  public Integer call() {
    spec.commandLine().usage(surroundings.out());
    return ExitCode.OK;
  }
}
