package org.stayindexed.storage.schedule;

import com.github.kagkarlsson.scheduler.task.schedule.CronSchedule;
import com.github.kagkarlsson.scheduler.task.schedule.CronStyle;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The five fields of a crontab line (minute, hour, day of the month, month, weekday), read by the
 * parser that comes with db-scheduler. Local times only: what a zone makes of them is {@link
 * WallClockCron}'s business.
 */
final class CronFields {
  private static final String EXAMPLE = "Write for example \"15 2 * * *\": every day at 02:15.";

  private static final List<String> NAMES =
      List.of("minute", "hour", "day of the month", "month", "weekday");

  /** The nicknames of crontab(5), which the parser does not know; @reboot names no time. */
  private static final Map<String, String> NICKNAMES =
      Map.of(
          "@yearly", "0 0 1 1 *",
          "@annually", "0 0 1 1 *",
          "@monthly", "0 0 1 * *",
          "@weekly", "0 0 * * 0",
          "@daily", "0 0 * * *",
          "@midnight", "0 0 * * *",
          "@hourly", "0 * * * *");

  private final List<String> fields;
  private final CronSchedule schedule;

  private CronFields(List<String> fields, CronSchedule schedule) {
    this.fields = fields;
    this.schedule = schedule;
  }

  /**
   * Reads a cron expression.
   *
   * @throws InvalidCronException if it is none, or names a date that never comes
   */
  static CronFields of(String text) {
    String nickname = text.strip().toLowerCase(Locale.ROOT);
    if (nickname.startsWith("@") && !NICKNAMES.containsKey(nickname)) {
      throw invalid(text, "of the nicknames only @hourly, @daily, @weekly, @monthly and @yearly");
    }
    List<String> fields = List.of(NICKNAMES.getOrDefault(nickname, text.strip()).split("\\s+", -1));
    if (fields.size() != NAMES.size()) {
      throw invalid(text, wrongNumber(fields.size()));
    }
    return new CronFields(fields, parsed(text, fields));
  }

  private static String wrongNumber(int fields) {
    String counted = "it has " + fields + (fields == 1 ? " field" : " fields") + " instead of 5";
    return fields == 6 ? counted + ", and there are no seconds" : counted;
  }

  private static CronSchedule parsed(String text, List<String> fields) {
    for (int i = 0; i < fields.size(); i++) {
      List<String> alone = new ArrayList<>(Collections.nCopies(fields.size(), "*"));
      alone.set(i, fields.get(i));
      Optional<String> problem = problem(alone);
      if (problem.isPresent()) {
        throw invalid(text, NAMES.get(i) + " \"" + fields.get(i) + "\": " + problem.get());
      }
    }
    return schedule(fields);
  }

  private static Optional<String> problem(List<String> fields) {
    try {
      schedule(fields);
      return Optional.empty();
    } catch (IllegalArgumentException e) {
      Throwable cause = e.getCause() == null ? e : e.getCause();
      return Optional.of(String.valueOf(cause.getMessage()).replaceAll("\\s+", " "));
    }
  }

  private static CronSchedule schedule(List<String> fields) {
    return new CronSchedule(String.join(" ", fields), ZoneOffset.UTC, CronStyle.UNIX);
  }

  private static InvalidCronException invalid(String text, String reason) {
    return new InvalidCronException(
        "\"" + text + "\" is no cron expression: " + reason + ". " + EXAMPLE);
  }

  /** The first time that matches, strictly later on the same clock; empty if none ever does. */
  Optional<LocalDateTime> nextAfter(LocalDateTime time) {
    var next = schedule.getInitialExecutionTime(time.toInstant(ZoneOffset.UTC));
    return next.equals(CronSchedule.NEVER)
        ? Optional.empty()
        : Optional.of(LocalDateTime.ofInstant(next, ZoneOffset.UTC));
  }

  /** The fields as they were written, nicknames spelled out. */
  List<String> fields() {
    return fields;
  }
}
