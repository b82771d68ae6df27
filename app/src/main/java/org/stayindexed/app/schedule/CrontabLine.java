package org.stayindexed.app.schedule;

import java.time.ZoneId;
import java.util.stream.Collectors;
import org.stayindexed.storage.schedule.Schedule;

/** The line of a crontab for a schedule, as crontab(5) of Debian. */
public final class CrontabLine {
  private final TimerTarget target;
  private final ZoneId machine;

  /**
   * Starts that target.
   *
   * @param machine the zone in which cron reads its times
   */
  public CrontabLine(TimerTarget target, ZoneId machine) {
    this.target = target;
    this.machine = machine;
  }

  /** The line, below comments that say in which zone its times are. */
  public String text() {
    Schedule schedule = target.schedule();
    return "# Stayindexed schedule "
        + schedule.name()
        + ". Add these lines with: crontab -e\n"
        + zoneComment(schedule.when().zone())
        + String.join(" ", schedule.when().fields())
        + " "
        + target.words().stream().map(CrontabLine::quoted).collect(Collectors.joining(" "))
        + "\n";
  }

  private String zoneComment(ZoneId zone) {
    if (zone.equals(machine)) {
      return "# Its times are in " + zone + ", which is the zone of this machine too.\n";
    }
    return "# BEWARE: its times are in "
        + zone
        + ", but cron would read them in the zone of this machine, "
        + machine
        + ".\n# Debian's cron knows no CRON_TZ. Change the times by hand, or use: serve, or schedule"
        + " systemd "
        + target.schedule().name()
        + "\n";
  }

  /** A word of a command line for sh; cron takes a bare % for the end of the line. */
  private static String quoted(String word) {
    return CommandWords.quoted(word).replace("%", "\\%");
  }
}
