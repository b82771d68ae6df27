package org.stayindexed.logs.format;

import java.time.LocalDate;

/** The time of a line. Belongs to one thread. */
interface LineTime {
  /** The first and the last year that a log can have; years outside of them are misread. */
  int FIRST_YEAR = 2000;

  int LAST_YEAR = 2088;

  /** Reads the time of a line; false if there is none that makes sense. */
  boolean read(LineFields fields);

  /** Seconds since 1970 of the time that was read. */
  long epochSecond();

  /** The day of it by the clock of the server, in days since 1970. */
  int epochDay();

  /** Whether a day of a log's years. */
  static boolean plausible(long epochDay) {
    return epochDay >= Years.FIRST_DAY && epochDay <= Years.LAST_DAY;
  }

  /** The days of those years. */
  final class Years {
    private static final long FIRST_DAY = LocalDate.of(FIRST_YEAR, 1, 1).toEpochDay();
    private static final long LAST_DAY = LocalDate.of(LAST_YEAR, 12, 31).toEpochDay();

    private Years() {}
  }
}
