package org.stayindexed.app;

import java.util.List;
import java.util.concurrent.Callable;
import org.stayindexed.storage.DatabaseDirectory;
import org.stayindexed.storage.schedule.ScheduleState;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

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

  @Spec private CommandSpec spec;

  @Mixin private DatabaseOption database = new DatabaseOption();
  @Mixin private JsonOption json = new JsonOption();

  @Parameters(paramLabel = "NAME", description = "Which schedule.")
  private String name;

  @SuppressWarnings("NullAway.Init") // picocli sets the fields
  ScheduleRemoveCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    DatabaseDirectory directory = database.directory();
    ScheduleState state = KnownSchedules.in(directory).named(name, spec.commandLine());
    int exitCode =
        surroundings
            .databases()
            .use(
                directory,
                surroundings.holder("schedule remove " + name),
                opened -> {
                  boolean unused = opened.schedules().remove(name);
                  return ExitCode.OK;
                });
    if (json.wanted()) {
      ScheduleOutput.json(surroundings.out(), List.of(state));
    } else {
      surroundings.out().println("Removed " + name + ": " + state.schedule().commandLine());
    }
    return exitCode;
  }
}
