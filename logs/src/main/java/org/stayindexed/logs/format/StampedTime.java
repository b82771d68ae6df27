package org.stayindexed.logs.format;

import java.time.DateTimeException;
import java.time.LocalDate;

/**
 * {@code $time_local}, {@code 22/Nov/2026:15:31:38 +0530}, or {@code $time_iso8601}, {@code
 * 2026-11-22T15:31:38+05:30}: the clock of the server and its offset from UTC.
 */
final class StampedTime implements LineTime {
  private static final String MONTHS = "JanFebMarAprMayJunJulAugSepOctNovDec";
  private static final int MAX_OFFSET_MINUTES = 18 * 60;

  private final Variable variable;
  private byte[] line = {};
  private int lastDate = -1;
  private int epochDay;
  private long epochSecond;

  /**
   * @param variable TIME_LOCAL or TIME_ISO8601
   */
  StampedTime(Variable variable) {
    this.variable = variable;
  }

  @Override
  public boolean read(LineFields fields) {
    line = fields.line();
    int start = fields.start(variable);
    int end = fields.end(variable);
    return variable == Variable.TIME_LOCAL ? local(start, end) : iso(start, end);
  }

  private boolean local(int start, int end) {
    return end - start == 26
        && isText(start, "  /   /    :  :  :   ")
        && line[start + 20] == ' '
        && date(number(start + 7, 4), month(start + 3), number(start, 2))
        && time(start + 12, offsetMinutes(start + 21, start + 24));
  }

  private boolean iso(int start, int end) {
    boolean zulu = end - start == 20 && line[start + 19] == 'Z';
    return (zulu || (end - start == 25 && line[start + 22] == ':'))
        && isText(start, "    -  -  T  :  :  ")
        && date(number(start, 4), number(start + 5, 2), number(start + 8, 2))
        && time(start + 11, zulu ? 0 : offsetMinutes(start + 19, start + 23));
  }

  /** Whether the characters of the pattern stand there; a blank of it is any. */
  private boolean isText(int start, String pattern) {
    for (int i = 0; i < pattern.length(); i++) {
      if (pattern.charAt(i) != ' ' && line[start + i] != pattern.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  private int number(int start, int digits) {
    return (int) Digits.number(line, start, start + digits);
  }

  /** By our own table: names of months depend on the locale elsewhere. */
  private int month(int start) {
    for (int month = 0; month < 12; month++) {
      int at = 3 * month;
      if (line[start] == MONTHS.charAt(at)
          && line[start + 1] == MONTHS.charAt(at + 1)
          && line[start + 2] == MONTHS.charAt(at + 2)) {
        return month + 1;
      }
    }
    return -1;
  }

  private boolean date(int year, int month, int day) {
    if (year < FIRST_YEAR || year > LAST_YEAR || month < 1 || day < 1) {
      return false;
    }
    int date = (year * 16 + month) * 128 + day;
    if (date == lastDate) {
      return true;
    }
    try {
      epochDay = (int) LocalDate.of(year, month, day).toEpochDay();
      lastDate = date;
      return true;
    } catch (DateTimeException e) {
      return false;
    }
  }

  private boolean time(int start, int offsetMinutes) {
    int hours = number(start, 2);
    int minutes = number(start + 3, 2);
    int seconds = number(start + 6, 2);
    boolean clock = hours >= 0 && hours < 24 && minutes >= 0 && minutes < 60 && seconds >= 0;
    // 60 is a leap second.
    if (!clock || seconds > 60 || Math.abs(offsetMinutes) > MAX_OFFSET_MINUTES) {
      return false;
    }
    epochSecond = 86_400L * epochDay + 3_600L * hours + 60L * (minutes - offsetMinutes) + seconds;
    return true;
  }

  private int offsetMinutes(int signAndHours, int minutesStart) {
    byte sign = line[signAndHours];
    int hours = number(signAndHours + 1, 2);
    int minutes = number(minutesStart, 2);
    boolean good = (sign == '+' || sign == '-') && hours >= 0 && minutes >= 0;
    return good ? (sign == '-' ? -1 : 1) * (60 * hours + minutes) : Integer.MAX_VALUE;
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
