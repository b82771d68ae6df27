package org.stayindexed.app;

import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.Callable;
import org.stayindexed.app.output.JsonOutput;
import org.stayindexed.app.schedule.CrontabLine;
import org.stayindexed.storage.DatabaseDirectory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code stayindexed schedule crontab NAME}. */
@Command(
    name = "crontab",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    description = {
      "Print the line of a crontab, which then runs the schedule instead of serve.",
      ""
    },
    footerHeading = "%nExamples:%n",
    footer = {"  ./stayindexed schedule crontab nightly"})
final class ScheduleCrontabCommand implements Callable<Integer> {
  private final Surroundings surroundings;

  @Spec private CommandSpec spec;

  @Mixin private DatabaseOption database = new DatabaseOption();
  @Mixin private JsonOption json = new JsonOption();

  @Parameters(paramLabel = "NAME", description = "Which schedule.")
  private String name;

  @SuppressWarnings("NullAway.Init") // picocli sets the fields
  ScheduleCrontabCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    DatabaseDirectory directory = database.directory();
    String text =
        new CrontabLine(
                Launcher.target(
                    KnownSchedules.in(directory).named(name, spec.commandLine()).schedule(),
                    directory),
                ZoneId.systemDefault())
            .text();
    if (json.wanted()) {
      try (JsonOutput output = new JsonOutput(surroundings.out())) {
        output.columns(List.of("file", "content"));
        output.row(List.of("crontab", text));
      }
    } else {
      surroundings.out().print(text);
    }
    return ExitCode.OK;
  }
}
