package org.stayindexed.crawler.run;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/**
 * The hours of the day in which a site has few visitors and may be crawled.
 *
 * @param from when they begin
 * @param to when they end, on the next day where that is not later than {@code from}
 * @param zone whose wall clock counts
 */
public record QuietHours(LocalTime from, LocalTime to, ZoneId zone) {
  public QuietHours {
    if (from.equals(to)) {
      throw new IllegalArgumentException("Quiet hours from " + from + " to " + to + " never are");
    }
  }

  /** How long it is until they begin; zero while they last. */
  public Duration untilOpen(Instant now) {
    ZonedDateTime local = now.atZone(zone);
    if (isOpen(local.toLocalTime())) {
      return Duration.ZERO;
    }
    return Duration.between(local, next(local, from));
  }

  /** How long they last from a moment at which they are open. */
  public Duration untilClosed(Instant open) {
    ZonedDateTime local = open.atZone(zone);
    return Duration.between(local, next(local, to));
  }

  private boolean isOpen(LocalTime time) {
    boolean afterFrom = !time.isBefore(from);
    boolean beforeTo = time.isBefore(to);
    return from.isBefore(to) ? afterFrom && beforeTo : afterFrom || beforeTo;
  }

  /** A wall clock time that is left out on this day comes as much later as the clock jumps. */
  private static ZonedDateTime next(ZonedDateTime local, LocalTime time) {
    ZonedDateTime today = local.toLocalDate().atTime(time).atZone(local.getZone());
    return today.isAfter(local)
        ? today
        : local.toLocalDate().plusDays(1).atTime(time).atZone(local.getZone());
  }
}
