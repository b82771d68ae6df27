package org.stayindexed.logs.format;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;

/**
 * A time that is written out: {@code $time_local}, {@code 22/Nov/2026:15:31:38 +0530}, or {@code
 * $time_iso8601}, {@code 2026-11-22T15:31:38+05:30}, both also with a fraction of a second: the
 * clock of the server and its offset from UTC, or its zone where it writes none.
 */
final class StampedTime implements LineTime {
  private static final String MONTHS = "JanFebMarAprMayJunJulAugSepOctNovDec";
  private static final int MAX_OFFSET_MINUTES = 18 * 60;

  /** No time was read yet. */
  private static final byte[] NONE = {};

  private final Variable variable;
  private byte[] line = {};

  /** The last time that could be read, as it stands: the next line often has the same. */
  private byte[] last = NONE;

  private int lastDate = -1;
  private int epochDay;
  private long epochSecond;

  private final ZoneId zone;

  /**
   * @param variable which it is
   * @param zone of times without an offset
   */
  StampedTime(Variable variable, ZoneId zone) {
    this.variable = variable;
    this.zone = zone;
  }

  @Override
  public boolean read(LineFields fields) {
    line = fields.line();
    int start = fields.start(variable);
    int end = fields.end(variable);
    if (last.length > 0 && Arrays.equals(line, start, end, last, 0, last.length)) {
      return true;
    }
    boolean slashes = end - start > 2 && line[start + 2] == '/';
    boolean good = slashes ? local(start, end) : iso(start, end);
    last = good ? Arrays.copyOfRange(line, start, end) : NONE;
    return good;
  }

  private boolean local(int start, int end) {
    int behind = behindFraction(start + 20, end);
    return behind >= 0
        && isText(start, "  /   /    :  :  ")
        && date(number(start + 7, 4), month(start + 3), number(start, 2))
        && time(start + 12, behind < end && line[behind] == ' ' ? behind + 1 : behind, end);
  }

  private boolean iso(int start, int end) {
    int behind = behindFraction(start + 19, end);
    return behind >= 0
        && (isText(start, "    -  -  T  :  :  ") || isText(start, "    -  -     :  :  "))
        && date(number(start, 4), number(start + 5, 2), number(start + 8, 2))
        && time(start + 11, behind, end);
  }

  /** Where the offset begins; negative if the time is too short to be one. */
  private int behindFraction(int at, int end) {
    if (at > end) {
      return -1;
    }
    int behind = at;
    if (behind < end && (line[behind] == '.' || line[behind] == ',')) {
      behind++;
      while (behind < end && line[behind] >= '0' && line[behind] <= '9') {
        behind++;
      }
    }
    return behind;
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

  private boolean time(int start, int offset, int end) {
    int hours = number(start, 2);
    int minutes = number(start + 3, 2);
    int seconds = number(start + 6, 2);
    boolean clock = hours >= 0 && hours < 24 && minutes >= 0 && minutes < 60 && seconds >= 0;
    // 60 is a leap second.
    if (!clock || seconds > 60) {
      return false;
    }
    long local = 86_400L * epochDay + 3_600L * hours + 60L * minutes + seconds;
    int minutesOfOffset = offset == end ? offsetOfZone(local) : offsetMinutes(offset, end);
    epochSecond = local - 60L * minutesOfOffset;
    return Math.abs(minutesOfOffset) <= MAX_OFFSET_MINUTES;
  }

  private int offsetOfZone(long local) {
    return zone.getRules()
            .getOffset(LocalDateTime.ofEpochSecond(local, 0, ZoneOffset.UTC))
            .getTotalSeconds()
        / 60;
  }

  /** {@code Z}, {@code +0530} or {@code +05:30}; what is none of them is too large. */
  private int offsetMinutes(int at, int end) {
    int length = end - at;
    if (length == 1 && line[at] == 'Z') {
      return 0;
    }
    boolean colon = length == 6 && line[at + 3] == ':';
    if (length != 5 && !colon) {
      return Integer.MAX_VALUE;
    }
    int hours = number(at + 1, 2);
    int minutes = number(end - 2, 2);
    boolean good = (line[at] == '+' || line[at] == '-') && hours >= 0 && minutes >= 0;
    return good ? (line[at] == '-' ? -1 : 1) * (60 * hours + minutes) : Integer.MAX_VALUE;
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
