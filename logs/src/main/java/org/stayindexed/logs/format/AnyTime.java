package org.stayindexed.logs.format;

import java.time.Instant;
import java.time.ZoneId;

/**
 * A time in whatever form it was logged: seconds since 1970, with a fraction or in thousandths,
 * millionths or thousand millionths of them, or written out as {@link StampedTime} knows it.
 */
final class AnyTime implements LineTime {
  private static final int SECONDS_OF_DAY = 86_400;
  private static final int SECOND_DIGITS = 10;

  private final Variable variable;
  private final ZoneId zone;
  private final StampedTime stamped;
  private boolean written;
  private long epochSecond;

  /**
   * @param zone whose days are counted where the time has no offset, and of times without one
   */
  AnyTime(Variable variable, ZoneId zone) {
    this.variable = variable;
    this.zone = zone;
    this.stamped = new StampedTime(variable, zone);
  }

  @Override
  public boolean read(LineFields fields) {
    int start = fields.start(variable);
    int end = fields.end(variable);
    byte[] line = fields.line();
    int digits = 0;
    while (start + digits < end && line[start + digits] >= '0' && line[start + digits] <= '9') {
      digits++;
    }
    boolean number = digits >= SECOND_DIGITS - 1;
    written = !number;
    if (written) {
      return stamped.read(fields);
    }
    int seconds = digits > SECOND_DIGITS ? digits - fractionDigits(digits) : digits;
    epochSecond = Digits.number(line, start, start + seconds);
    return LineTime.plausible(epochSecond / SECONDS_OF_DAY);
  }

  /** Of 13, 16 and 19 digits the last 3, 6 and 9 are parts of a second. */
  private static int fractionDigits(int digits) {
    return (digits - SECOND_DIGITS + 2) / 3 * 3;
  }

  @Override
  public long epochSecond() {
    return written ? stamped.epochSecond() : epochSecond;
  }

  @Override
  public int epochDay() {
    if (written) {
      return stamped.epochDay();
    }
    int offset = zone.getRules().getOffset(Instant.ofEpochSecond(epochSecond)).getTotalSeconds();
    return (int) Math.floorDiv(epochSecond + offset, (long) SECONDS_OF_DAY);
  }
}
