package org.stayindexed.logs.format;

import java.time.DateTimeException;
import java.time.LocalDate;

/** The columns {@code date} and {@code time}, which are always UTC. */
final class ColumnTime implements LineTime {
  private static final int DATE_LENGTH = 10;
  private static final int CLOCK_LENGTH = 8;

  private long lastDate = -1;
  private int epochDay;
  private long epochSecond;

  @Override
  public boolean read(LineFields fields) {
    byte[] line = fields.line();
    int date = fields.start(Variable.DATE);
    int clock = fields.start(Variable.CLOCK);
    if (fields.end(Variable.DATE) - date != DATE_LENGTH
        || fields.end(Variable.CLOCK) - clock < CLOCK_LENGTH) {
      return false;
    }
    long hours = Digits.number(line, clock, clock + 2);
    long minutes = Digits.number(line, clock + 3, clock + 5);
    long seconds = Digits.number(line, clock + 6, clock + 8);
    boolean good = hours >= 0 && hours < 24 && minutes >= 0 && minutes < 60 && seconds >= 0;
    if (!good || seconds > 60 || !day(line, date)) {
      return false;
    }
    epochSecond = 86_400L * epochDay + 3_600 * hours + 60 * minutes + seconds;
    return true;
  }

  private boolean day(byte[] line, int at) {
    long year = Digits.number(line, at, at + 4);
    long month = Digits.number(line, at + 5, at + 7);
    long day = Digits.number(line, at + 8, at + 10);
    long date = (year * 16 + month) * 64 + day;
    if (date == lastDate) {
      return true;
    }
    if (year < FIRST_YEAR || year > LAST_YEAR || month < 1 || day < 1) {
      return false;
    }
    try {
      epochDay = (int) LocalDate.of((int) year, (int) month, (int) day).toEpochDay();
      lastDate = date;
      return true;
    } catch (DateTimeException e) {
      return false;
    }
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
