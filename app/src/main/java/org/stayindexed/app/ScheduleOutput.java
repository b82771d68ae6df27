package org.stayindexed.app;

import java.io.PrintStream;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.stayindexed.app.output.JsonOutput;
import org.stayindexed.app.output.ResultOutput;
import org.stayindexed.app.output.TableOutput;
import org.stayindexed.report.IndexPage;
import org.stayindexed.storage.schedule.Schedule;
import org.stayindexed.storage.schedule.ScheduleState;

/** Prints schedules, as a table for people or as JSON for programs. */
final class ScheduleOutput {
  private static final DateTimeFormatter LOCAL =
      DateTimeFormatter.ofPattern("EEE yyyy-MM-dd HH:mm VV", Locale.ROOT);

  private static final List<String> TABLE =
      List.of("name", "next_run", "next_run_utc", "last_result", "cron", "command");

  /** Names are promises: docs/schedule.md lists them. */
  private static final List<String> JSON =
      List.of(
          "name",
          "cron",
          "zone",
          "command",
          "next_run",
          "last_success",
          "last_failure",
          "consecutive_failures",
          "running");

  private ScheduleOutput() {}

  static void table(PrintStream out, List<ScheduleState> states) {
    try (ResultOutput output = new TableOutput(out)) {
      output.columns(TABLE);
      states.forEach(state -> output.row(tableRow(state)));
    }
  }

  private static List<@Nullable Object> tableRow(ScheduleState state) {
    Schedule schedule = state.schedule();
    return Arrays.asList(
        schedule.name(),
        state.running() ? "running now" : local(state.nextRun(), schedule.when().zone()),
        state.running() ? null : minute(state.nextRun()),
        IndexPage.lastResult(state),
        schedule.when().text(),
        schedule.commandLine());
  }

  static void json(PrintStream out, List<ScheduleState> states) {
    try (ResultOutput output = new JsonOutput(out)) {
      output.columns(JSON);
      states.forEach(state -> output.row(jsonRow(state)));
    }
  }

  /** Files that another timer wants, each with its name and its content. */
  static void files(PrintStream out, List<List<String>> files) {
    try (ResultOutput output = new JsonOutput(out)) {
      output.columns(List.of("file", "content"));
      files.forEach(file -> output.row(List.copyOf(file)));
    }
  }

  private static List<@Nullable Object> jsonRow(ScheduleState state) {
    Schedule schedule = state.schedule();
    return Arrays.asList(
        schedule.name(),
        schedule.when().text(),
        schedule.when().zone().getId(),
        schedule.commandLine(),
        state.nextRun(),
        state.lastSuccess(),
        state.lastFailure(),
        state.consecutiveFailures(),
        state.running());
  }

  /** {@code Mon 2026-11-23 02:15 Europe/Paris}. */
  static String local(Instant time, ZoneId zone) {
    return LOCAL.format(time.atZone(zone));
  }

  /** {@code 2026-11-23T01:15:00Z}. */
  static String minute(Instant time) {
    return time.truncatedTo(ChronoUnit.MINUTES).toString();
  }
}
