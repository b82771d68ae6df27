package org.stayindexed.app;

import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.Callable;
import org.stayindexed.app.schedule.CrontabLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

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

  @Mixin private ScheduleChoice choice = new ScheduleChoice();
  @Mixin private JsonOption json = new JsonOption();

  ScheduleCrontabCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    String text =
        new CrontabLine(
                Launcher.target(choice.state().schedule(), choice.directory(), surroundings),
                ZoneId.systemDefault())
            .text();
    if (json.wanted()) {
      ScheduleOutput.files(surroundings.out(), List.of(List.of("crontab", text)));
    } else {
      surroundings.out().print(text);
    }
    return ExitCode.OK;
  }
}
