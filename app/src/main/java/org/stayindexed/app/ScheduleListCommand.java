package org.stayindexed.app;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code stayindexed schedule list}. */
@Command(
    name = "list",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    description = {"Show what runs when, and how it went last time.", ""},
    footerHeading = "%nExamples:%n",
    footer = {"  ./stayindexed schedule list", "  ./stayindexed schedule list --json"})
final class ScheduleListCommand implements Callable<Integer> {
  private final Surroundings surroundings;

  @Mixin private DatabaseOption database = new DatabaseOption();
  @Mixin private JsonOption json = new JsonOption();

  ScheduleListCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    KnownSchedules known = KnownSchedules.in(database.directory());
    if (json.wanted()) {
      ScheduleOutput.json(surroundings.out(), known.all());
    } else {
      ScheduleOutput.table(surroundings.out(), known.all());
    }
    return ExitCode.OK;
  }
}
