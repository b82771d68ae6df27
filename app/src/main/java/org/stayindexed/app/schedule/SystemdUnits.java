package org.stayindexed.app.schedule;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.stayindexed.storage.schedule.Schedule;

/** A service and a timer of systemd for a schedule, as systemd.service(5) and systemd.time(7). */
public final class SystemdUnits {
  private static final List<String> WEEKDAYS =
      List.of("Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat");

  private final TimerTarget target;

  /** Starts that target. */
  public SystemdUnits(TimerTarget target) {
    this.target = target;
  }

  /** The file of the service. */
  public String serviceFile() {
    return "/etc/systemd/system/stayindexed-" + target.schedule().name() + ".service";
  }

  /** The file of the timer. */
  public String timerFile() {
    return "/etc/systemd/system/stayindexed-" + target.schedule().name() + ".timer";
  }

  /** What is in the file of the service. */
  public String service() {
    return """
        [Unit]
        Description=Stayindexed schedule %s
        Wants=network-online.target
        After=network-online.target

        [Service]
        Type=exec
        User=%s
        ExecStart=%s
        # 4: another process has the database; try again until it is free. (Not with Type=oneshot.)
        RestartForceExitStatus=4
        RestartSec=60
        """
        .formatted(
            target.schedule().name(),
            target.user(),
            target.words().stream().map(SystemdUnits::quoted).collect(Collectors.joining(" ")));
  }

  /**
   * What is in the file of the timer; a run that was missed while the machine was off comes late.
   */
  public String timer() {
    return """
        [Unit]
        Description=Times of the Stayindexed schedule %s (cron: %s)

        [Timer]
        %s
        Persistent=true

        [Install]
        WantedBy=timers.target
        """
        .formatted(
            target.schedule().name(),
            target.schedule().when().text(),
            calendars(target.schedule()).stream()
                .map(line -> "OnCalendar=" + line)
                .collect(Collectors.joining("\n")));
  }

  /**
   * The times. Cron runs on either of a day of the month and a weekday when both are given, but one
   * line of systemd only on both: then there are two lines.
   */
  static List<String> calendars(Schedule schedule) {
    List<String> fields = schedule.when().fields();
    boolean anyDay = CronValues.DAY.isAny(fields.get(2));
    boolean anyWeekday = CronValues.WEEKDAY.isAny(fields.get(4));
    List<String> lines = new ArrayList<>();
    if (!anyDay || anyWeekday) {
      lines.add(calendar(schedule, fields.get(2), "*"));
    }
    if (!anyWeekday) {
      lines.add(calendar(schedule, "*", fields.get(4)));
    }
    return lines;
  }

  private static String calendar(Schedule schedule, String day, String weekday) {
    List<String> fields = schedule.when().fields();
    return String.format(
        Locale.ROOT,
        "%s*-%s-%s %s:%s:00 %s",
        weekdays(weekday),
        numbers(CronValues.MONTH, fields.get(3)),
        numbers(CronValues.DAY, day),
        numbers(CronValues.HOUR, fields.get(1)),
        numbers(CronValues.MINUTE, fields.get(0)),
        schedule.when().zone().getId());
  }

  private static String weekdays(String field) {
    return CronValues.WEEKDAY.isAny(field)
        ? ""
        : CronValues.WEEKDAY.of(field).stream().map(WEEKDAYS::get).collect(Collectors.joining(","))
            + " ";
  }

  private static String numbers(CronValues values, String field) {
    return values.isAny(field)
        ? "*"
        : values.of(field).stream()
            .map(value -> String.format(Locale.ROOT, "%02d", value))
            .collect(Collectors.joining(","));
  }

  /** A word of a command line: systemd reads quotes, backslashes, % and $ in it. */
  private static String quoted(String word) {
    String escaped =
        word.replace("\\", "\\\\").replace("\"", "\\\"").replace("%", "%%").replace("$", "$$");
    return word.matches("[A-Za-z0-9_./:@%+=,-]+") ? escaped : '"' + escaped + '"';
  }
}
