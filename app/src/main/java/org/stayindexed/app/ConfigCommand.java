package org.stayindexed.app;

import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code stayindexed config} alone: says what it can do. */
@Command(
    name = "config",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    synopsisSubcommandLabel = "COMMAND",
    description = {
      "The file in which options are kept that you do not want to type each time.",
      "",
      "It has the same names: options of every command on top, those of one command below its name,",
      "those for one site below sites. What is typed counts more than what the file says.",
      ""
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  ./stayindexed config init",
      "  ./stayindexed config show crawl https://example.com/",
      "",
      "It is looked for at --config, $STAYINDEXED_CONFIG, ./stayindexed.yaml, and",
      "~/.config/stayindexed/stayindexed.yaml; the first that is there is used. docs/config.md"
    })
final class ConfigCommand implements Callable<Integer> {
  private final Surroundings surroundings;

  @Spec private CommandSpec spec;

  @SuppressWarnings("NullAway.Init") // picocli sets the spec
  private ConfigCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  /** It with the commands below it. */
  static CommandLine with(Surroundings surroundings) {
    return new CommandLine(new ConfigCommand(surroundings))
        .addSubcommand(new ConfigInitCommand(surroundings))
        .addSubcommand(
            // The options behind the command are that command's.
            new CommandLine(new ConfigShowCommand(surroundings)).setStopAtPositional(true));
  }

  @Override
  public Integer call() {
    spec.commandLine().usage(surroundings.out());
    return ExitCode.OK;
  }
}
