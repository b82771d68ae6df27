package org.stayindexed.app;

import java.util.List;
import java.util.concurrent.Callable;
import org.stayindexed.storage.Database;
import org.stayindexed.storage.schedule.InvalidCronException;
import org.stayindexed.storage.schedule.Schedule;
import org.stayindexed.storage.schedule.ScheduleState;
import org.stayindexed.storage.schedule.WallClockCron;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code stayindexed schedule add NAME --cron ... -- crawl URL}. */
@Command(
    name = "add",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    description = {
      "Keep a command that shall run by itself.",
      "It is checked now, and runs when it is due, while ./stayindexed serve is running. Behind the",
      "-- stands a crawl or logs ingest command.",
      ""
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  ./stayindexed schedule add nightly --cron \"15 2 * * *\" --zone Europe/Paris \\",
      "      -- crawl https://example.com/",
      "  ./stayindexed schedule add weekly --cron \"0 4 * * sun\" -- crawl https://example.com/",
      "",
      "The cron fields: minute hour day-of-month month weekday, on the wall clock of the zone. A",
      "time that the clock skips in spring comes an hour later; one that comes twice counts once."
    })
final class ScheduleAddCommand implements Callable<Integer> {
  private final Surroundings surroundings;

  @Spec private CommandSpec spec;

  @Mixin private DatabaseOption database = new DatabaseOption();
  @Mixin private JsonOption json = new JsonOption();

  @Option(
      names = "--cron",
      paramLabel = "CRON",
      required = true,
      description = "When: \"15 2 * * *\" is every day at 02:15. @daily and the like work too.")
  private String cron;

  @Option(
      names = "--zone",
      paramLabel = "ZONE",
      description = "Time zone of the cron fields: Europe/Paris, UTC (default: this machine's).")
  private String zone;

  @Parameters(index = "0", paramLabel = "NAME", description = "Letters, digits, - and _.")
  private String name;

  @Parameters(
      index = "1..*",
      arity = "1..*",
      paramLabel = "COMMAND",
      description = "What to run, behind --: crawl https://example.com/")
  private List<String> command;

  @SuppressWarnings("NullAway.Init") // picocli sets the fields
  ScheduleAddCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    Schedule schedule = schedule();
    UnattendedCommand.check(command, spec.commandLine(), surroundings);
    String holder = surroundings.holder("schedule add " + name);
    return surroundings
        .databases()
        .use(database.directory(), holder, opened -> add(opened, schedule));
  }

  private Schedule schedule() {
    if (!Schedule.isName(name)) {
      throw wrong("\"" + name + "\" cannot name a schedule: letters, digits, - and _, at most 50");
    }
    try {
      return new Schedule(name, WallClockCron.of(cron, ZoneChoice.of(zone, spec)), command);
    } catch (InvalidCronException e) {
      throw wrong("--cron " + e.getMessage());
    }
  }

  private ParameterException wrong(String message) {
    return new ParameterException(spec.commandLine(), message);
  }

  private int add(Database opened, Schedule schedule) {
    if (!opened.schedules().add(schedule, surroundings.clock().instant())) {
      throw wrong(
          "There is a schedule \""
              + name
              + "\" already. Take another name, or first: ./stayindexed schedule remove "
              + name);
    }
    ScheduleState state = opened.schedules().find(name).orElseThrow();
    if (json.wanted()) {
      ScheduleOutput.json(surroundings.out(), List.of(state));
    } else {
      print(state);
    }
    return ExitCode.OK;
  }

  private void print(ScheduleState state) {
    surroundings
        .out()
        .println(
            "Added "
                + name
                + ": "
                + state.schedule().commandLine()
                + "\nFirst run: "
                + ScheduleOutput.local(state.nextRun(), state.schedule().when().zone())
                + " ("
                + ScheduleOutput.minute(state.nextRun())
                + CalledName.in("), while ./stayindexed serve is running."));
  }
}
