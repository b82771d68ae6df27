package org.stayindexed.app;

import java.util.List;
import java.util.concurrent.Callable;
import org.stayindexed.app.output.JsonOutput;
import org.stayindexed.app.schedule.SystemdUnits;
import org.stayindexed.storage.DatabaseDirectory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code stayindexed schedule systemd NAME}. */
@Command(
    name = "systemd",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    description = {
      "Print a service and a timer for systemd, which then runs the schedule instead of serve.",
      ""
    },
    footerHeading = "%nExamples:%n",
    footer = {"  ./stayindexed schedule systemd nightly"})
final class ScheduleSystemdCommand implements Callable<Integer> {
  private final Surroundings surroundings;

  @Spec private CommandSpec spec;

  @Mixin private DatabaseOption database = new DatabaseOption();
  @Mixin private JsonOption json = new JsonOption();

  @Parameters(paramLabel = "NAME", description = "Which schedule.")
  private String name;

  @SuppressWarnings("NullAway.Init") // picocli sets the fields
  ScheduleSystemdCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    DatabaseDirectory directory = database.directory();
    SystemdUnits units =
        new SystemdUnits(
            Launcher.target(
                KnownSchedules.in(directory).named(name, spec.commandLine()).schedule(),
                directory));
    if (json.wanted()) {
      printJson(units);
    } else {
      print(units);
    }
    return ExitCode.OK;
  }

  private void print(SystemdUnits units) {
    surroundings.out().print("# " + units.serviceFile() + "\n" + units.service() + "\n");
    surroundings.out().print("# " + units.timerFile() + "\n" + units.timer() + "\n");
    surroundings
        .out()
        .print(
            "# Then: systemctl daemon-reload && systemctl enable --now stayindexed-"
                + name
                + ".timer\n");
  }

  private void printJson(SystemdUnits units) {
    try (JsonOutput output = new JsonOutput(surroundings.out())) {
      output.columns(List.of("file", "content"));
      output.row(List.of(units.serviceFile(), units.service()));
      output.row(List.of(units.timerFile(), units.timer()));
    }
  }
}
