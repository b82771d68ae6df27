package org.stayindexed.logs.format;

import java.time.Instant;
import java.time.ZoneId;

/** {@code $msec}: seconds since 1970, without a zone. */
final class MsecTime implements LineTime {
  private static final int SECONDS_OF_HOUR = 3_600;
  private static final int SECONDS_OF_DAY = 86_400;

  private final ZoneId zone;
  private long epochSecond;
  private long quarterOfOffset = Long.MIN_VALUE;
  private int offsetSeconds;

  /**
   * @param zone whose days are counted
   */
  MsecTime(ZoneId zone) {
    this.zone = zone;
  }

  @Override
  public boolean read(LineFields fields) {
    long millis =
        Digits.millis(fields.line(), fields.start(Variable.MSEC), fields.end(Variable.MSEC));
    epochSecond = millis / 1_000;
    if (millis == Digits.NONE || !LineTime.plausible(epochSecond / SECONDS_OF_DAY)) {
      return false;
    }
    // Offsets change at quarters of an hour at most; asking the rules for each line is slow.
    long quarter = epochSecond / (SECONDS_OF_HOUR / 4);
    if (quarter != quarterOfOffset) {
      quarterOfOffset = quarter;
      offsetSeconds =
          zone.getRules().getOffset(Instant.ofEpochSecond(epochSecond)).getTotalSeconds();
    }
    return true;
  }

  @Override
  public long epochSecond() {
    return epochSecond;
  }

  @Override
  public int epochDay() {
    return (int) Math.floorDiv(epochSecond + offsetSeconds, (long) SECONDS_OF_DAY);
  }
}
