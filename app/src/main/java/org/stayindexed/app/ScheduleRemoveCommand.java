package org.stayindexed.app;

import java.util.List;
import java.util.concurrent.Callable;
import org.stayindexed.storage.schedule.ScheduleState;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code stayindexed schedule remove NAME}. */
@Command(
    name = "remove",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    description = {"Remove a schedule. What its runs saw stays.", ""},
    footerHeading = "%nExamples:%n",
    footer = {"  ./stayindexed schedule remove nightly"})
final class ScheduleRemoveCommand implements Callable<Integer> {
  private final Surroundings surroundings;

  @Mixin private ScheduleChoice choice = new ScheduleChoice();
  @Mixin private JsonOption json = new JsonOption();

  ScheduleRemoveCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    ScheduleState state = choice.state();
    int exitCode =
        surroundings
            .databases()
            .use(
                choice.directory(),
                surroundings.holder("schedule remove " + choice.name()),
                opened -> {
                  boolean unused = opened.schedules().remove(choice.name());
                  return ExitCode.OK;
                });
    if (json.wanted()) {
      ScheduleOutput.json(surroundings.out(), List.of(state));
    } else {
      surroundings
          .out()
          .println("Removed " + choice.name() + ": " + state.schedule().commandLine());
    }
    return exitCode;
  }
}
