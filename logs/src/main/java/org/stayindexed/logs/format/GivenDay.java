package org.stayindexed.logs.format;

import java.time.LocalDate;
import java.time.ZoneId;

/** The day that a user gives for a log without times; its beginning stands for all its lines. */
final class GivenDay implements LineTime {
  private final long epochSecond;
  private final int epochDay;

  GivenDay(LocalDate day, ZoneId zone) {
    this.epochSecond = day.atStartOfDay(zone).toEpochSecond();
    this.epochDay = (int) day.toEpochDay();
  }

  @Override
  public boolean read(LineFields fields) {
    return true;
  }

  @Override
  public long epochSecond() {
    return epochSecond;
  }

  @Override
  public int epochDay() {
    return epochDay;
  }
}
