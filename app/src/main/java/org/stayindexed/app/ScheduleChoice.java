package org.stayindexed.app;

import org.stayindexed.storage.DatabaseDirectory;
import org.stayindexed.storage.schedule.ScheduleState;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The schedule that a command is about, and the database that holds it. */
final class ScheduleChoice {
  @Spec(Spec.Target.MIXEE)
  private CommandSpec command;

  @Mixin private DatabaseOption database = new DatabaseOption();

  @Parameters(paramLabel = "NAME", description = "Which schedule.")
  private String name;

  @SuppressWarnings("NullAway.Init") // picocli sets the fields
  ScheduleChoice() {}

  String name() {
    return name;
  }

  DatabaseDirectory directory() {
    return database.directory();
  }

  /**
   * The schedule as it stands now.
   *
   * @throws picocli.CommandLine.ParameterException if there is none of that name
   */
  ScheduleState state() {
    return KnownSchedules.in(directory()).named(name, command.commandLine());
  }
}
