package org.stayindexed.app;

import java.util.List;
import java.util.concurrent.Callable;
import org.stayindexed.app.schedule.SystemdUnits;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

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

  @Mixin private ScheduleChoice choice = new ScheduleChoice();
  @Mixin private JsonOption json = new JsonOption();

  ScheduleSystemdCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    SystemdUnits units =
        new SystemdUnits(
            Launcher.target(choice.state().schedule(), choice.directory(), surroundings));
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
                + choice.name()
                + ".timer\n");
  }

  private void printJson(SystemdUnits units) {
    ScheduleOutput.files(
        surroundings.out(),
        List.of(
            List.of(units.serviceFile(), units.service()),
            List.of(units.timerFile(), units.timer())));
  }
}
