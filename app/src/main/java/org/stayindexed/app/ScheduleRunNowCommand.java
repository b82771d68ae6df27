package org.stayindexed.app;

import java.util.concurrent.Callable;
import org.stayindexed.storage.Database;
import org.stayindexed.storage.ScheduleStore;
import org.stayindexed.storage.schedule.Schedule;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code stayindexed schedule run-now NAME}. */
@Command(
    name = "run-now",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    description = {
      "Run a schedule now, wait for it, and record how it went.",
      "Its next run stays when it was, unless that has passed: then this run makes up for it.",
      ""
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  ./stayindexed schedule run-now nightly",
      "",
      "Its exit code is that of the command that runs."
    })
final class ScheduleRunNowCommand implements Callable<Integer> {
  private final Surroundings surroundings;

  @Mixin private ScheduleChoice choice = new ScheduleChoice();
  @Mixin private JsonOption json = new JsonOption();

  ScheduleRunNowCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    Schedule schedule = choice.state().schedule();
    String holder = surroundings.holder("schedule run-now " + choice.name());
    return surroundings
        .databases()
        .use(choice.directory(), holder, opened -> run(opened, schedule, holder));
  }

  private int run(Database opened, Schedule schedule, String holder) {
    ScheduleStore store = opened.schedules();
    store.begin(choice.name(), holder);
    int exitCode =
        new ScheduledCommand(
                forCommand(), choice.directory(), EventLines.sentences(forCommand().out()))
            .run(schedule, opened);
    store.end(schedule, ScheduledCommand.end(exitCode), surroundings.clock().instant());
    if (json.wanted()) {
      ScheduleOutput.json(surroundings.out(), store.find(choice.name()).stream().toList());
    }
    return exitCode;
  }

  /** With --json, what the command itself prints must not mix with it. */
  private Surroundings forCommand() {
    return json.wanted() ? surroundings.withOut(surroundings.err()) : surroundings;
  }
}
