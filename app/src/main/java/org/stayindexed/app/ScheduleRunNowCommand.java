package org.stayindexed.app;

import java.util.concurrent.Callable;
import org.stayindexed.storage.Database;
import org.stayindexed.storage.DatabaseDirectory;
import org.stayindexed.storage.ScheduleStore;
import org.stayindexed.storage.schedule.Schedule;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

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
      "Exit codes: those of the command that runs; 4 while another process writes."
    })
final class ScheduleRunNowCommand implements Callable<Integer> {
  private final Surroundings surroundings;

  @Spec private CommandSpec spec;

  @Mixin private DatabaseOption database = new DatabaseOption();
  @Mixin private JsonOption json = new JsonOption();

  @Parameters(paramLabel = "NAME", description = "Which schedule.")
  private String name;

  @SuppressWarnings("NullAway.Init") // picocli sets the fields
  ScheduleRunNowCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    DatabaseDirectory directory = database.directory();
    Schedule schedule = KnownSchedules.in(directory).named(name, spec.commandLine()).schedule();
    String holder = surroundings.holder("schedule run-now " + name);
    return surroundings.databases().use(directory, holder, opened -> run(opened, schedule, holder));
  }

  private int run(Database opened, Schedule schedule, String holder) {
    ScheduleStore store = opened.schedules();
    store.begin(name, holder);
    int exitCode = new ScheduledCommand(forCommand(), database.directory()).run(schedule, opened);
    store.end(schedule, ScheduledCommand.end(exitCode), surroundings.clock().instant());
    if (json.wanted()) {
      ScheduleOutput.json(surroundings.out(), store.find(name).stream().toList());
    }
    return exitCode;
  }

  /** With --json, what the command itself prints must not mix with it. */
  private Surroundings forCommand() {
    return json.wanted() ? surroundings.withOut(surroundings.err()) : surroundings;
  }
}
