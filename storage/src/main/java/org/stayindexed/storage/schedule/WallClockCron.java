package org.stayindexed.storage.schedule;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A cron expression on the clock on the wall of a place. Where that clock jumps over a time, the
 * run comes as much later as the clock jumped; where it shows a time twice, the run comes the first
 * time. A daily schedule so runs once on each day of the calendar. May be shared between threads.
 */
public final class WallClockCron {
  private final String text;
  private final ZoneId zone;
  private final CronFields cron;

  private WallClockCron(String text, ZoneId zone, CronFields cron) {
    this.text = text;
    this.zone = zone;
    this.cron = cron;
  }

  /**
   * Reads a cron expression.
   *
   * @param text five fields, or a nickname such as {@code @daily}
   * @throws InvalidCronException if it is none, or names a date that never comes
   */
  public static WallClockCron of(String text, ZoneId zone) {
    CronFields cron = CronFields.of(text);
    if (cron.nextAfter(LocalDateTime.of(2000, 1, 1, 0, 0)).isEmpty()) {
      throw new InvalidCronException("\"" + text + "\" never comes: no such day is in a calendar.");
    }
    return new WallClockCron(text, zone, cron);
  }

  /** The first time that is due strictly after this one. */
  public Instant nextAfter(Instant time) {
    @Nullable Instant earliest = null;
    for (LocalDateTime local = next(start(time)); ; local = next(local)) {
      // In a gap this moves the time on by the gap's length, in an overlap it takes the first.
      Instant due = local.atZone(zone).toInstant();
      if (due.isAfter(time) && (earliest == null || due.isBefore(earliest))) {
        earliest = due;
      }
      // Times of a gap land among those after it; only behind it the order is sure again.
      if (earliest != null && !inGap(local)) {
        return earliest;
      }
    }
  }

  private LocalDateTime next(LocalDateTime time) {
    return cron.nextAfter(time).orElseThrow();
  }

  private boolean inGap(LocalDateTime local) {
    ZoneOffsetTransition transition = zone.getRules().getTransition(local);
    return transition != null && transition.isGap();
  }

  /** The local time to search from: times of a gap that has just passed may be due yet. */
  private LocalDateTime start(Instant time) {
    @Nullable ZoneOffsetTransition last = zone.getRules().previousTransition(time.plusNanos(1));
    boolean justJumped =
        last != null && last.isGap() && time.isBefore(last.getInstant().plus(last.getDuration()));
    return justJumped
        ? last.getDateTimeBefore().minusSeconds(1)
        : LocalDateTime.ofInstant(time, zone);
  }

  /** The expression as it was typed. */
  public String text() {
    return text;
  }

  /** Minute, hour, day of the month, month and weekday, nicknames spelled out. */
  public List<String> fields() {
    return cron.fields();
  }

  public ZoneId zone() {
    return zone;
  }
}
