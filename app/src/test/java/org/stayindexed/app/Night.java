package org.stayindexed.app;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;

/**
 * A night in Paris, with the evening before it and the morning after.
 *
 * @param day of its morning
 */
record Night(LocalDate day) {
  static final ZoneId ZONE = ZoneId.of("Europe/Paris");

  private static final LocalTime CRAWL = LocalTime.of(2, 15);

  /** Also in the night in spring that has no hour from two to three: after the crawl. */
  private static final LocalTime INGEST = LocalTime.of(4, 15);

  private static final LocalTime BREAKFAST = LocalTime.of(7, 0);

  /** The last one that is over. */
  static Night last(Clock clock) {
    return new Night(clock.instant().atZone(ZONE).minusHours(BREAKFAST.getHour()).toLocalDate());
  }

  Night before() {
    return new Night(day.minusDays(1));
  }

  /** A time of the evening before. */
  Instant evening(String time) {
    return day.minusDays(1).atTime(LocalTime.parse(time)).atZone(ZONE).toInstant();
  }

  /** When the schedules of these tests crawl. */
  Instant crawl() {
    return at(CRAWL);
  }

  /** When they read the access log. */
  Instant ingest() {
    return at(INGEST);
  }

  /** When somebody looks at what became of it. */
  Instant breakfast() {
    return at(BREAKFAST);
  }

  private Instant at(LocalTime time) {
    return day.atTime(time).atZone(ZONE).toInstant();
  }
}
