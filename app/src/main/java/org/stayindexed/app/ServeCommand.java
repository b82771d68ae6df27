package org.stayindexed.app;

import java.util.concurrent.Callable;
import org.stayindexed.app.config.Checked;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code stayindexed serve}. */
@Command(
    name = "serve",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    description = {
      "Run the schedules that are due, and show the reports on 127.0.0.1.",
      "One at a time, with a report after each run. A run that was missed while nobody served is",
      "made up for once. Other commands can use the database while nothing runs.",
      ""
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  ./stayindexed serve",
      "  ./stayindexed serve --port 9000 --db /srv/stayindexed",
      "",
      "A crawl that runs when Ctrl-C or SIGTERM stops it is stored and stays due."
    })
final class ServeCommand implements Callable<Integer>, Checked {
  private final Surroundings surroundings;

  @Spec private CommandSpec spec;

  @Mixin private DatabaseOption database = new DatabaseOption();

  @Option(
      names = "--port",
      paramLabel = "PORT",
      defaultValue = "8460",
      description = "Port on 127.0.0.1 (default: 8460).")
  private int port;

  @Option(
      names = "--json",
      description =
          "Print JSON, an object a line for what happens (event: serving, run_started, run_ended,"
              + " next_run); what the commands print goes to standard error.")
  private boolean json;

  @SuppressWarnings("NullAway.Init") // picocli sets the fields
  ServeCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public void checkOptions() {
    if (port < 1 || port > 65_535) {
      throw new ParameterException(
          spec.commandLine(), "--port must be between 1 and 65535, not " + port);
    }
  }

  @Override
  public Integer call() {
    checkOptions();
    new ServeSession(
            json ? surroundings.withOut(surroundings.err()) : surroundings,
            database.directory(),
            ServeSession.LOOK,
            json ? EventLines.json(surroundings.out()) : EventLines.sentences(surroundings.out()))
        .run(port);
    return ExitCode.OK;
  }
}
