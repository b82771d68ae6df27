package org.stayindexed.logs.format;

import java.util.List;

/** A duration that servers log in different units. Belongs to one thread. */
final class Durations {
  private final LineFields fields;
  private final List<Unit> units;

  /**
   * A variable and how it is read.
   *
   * @param perMilli how many of it are a millisecond; 0 for seconds with a fraction, -1 for a list
   *     of these
   */
  private record Unit(Variable variable, int perMilli) {}

  private static final int SECONDS = 0;
  private static final int LIST = -1;
  private static final List<Unit> REQUEST =
      List.of(
          new Unit(Variable.REQUEST_TIME, SECONDS),
          new Unit(Variable.REQUEST_MILLIS, 1),
          new Unit(Variable.REQUEST_MICROS, 1_000),
          new Unit(Variable.REQUEST_NANOS, 1_000_000));
  private static final List<Unit> UPSTREAM =
      List.of(
          new Unit(Variable.UPSTREAM_RESPONSE_TIME, LIST),
          new Unit(Variable.UPSTREAM_SECONDS, SECONDS),
          new Unit(Variable.UPSTREAM_MILLIS, 1),
          new Unit(Variable.UPSTREAM_NANOS, 1_000_000));

  private Durations(LogFormat format, LineFields fields, List<Unit> units) {
    this.fields = fields;
    this.units = units.stream().filter(unit -> format.has(unit.variable())).toList();
  }

  static Durations ofRequest(LogFormat format, LineFields fields) {
    return new Durations(format, fields, REQUEST);
  }

  static Durations ofUpstream(LogFormat format, LineFields fields) {
    return new Durations(format, fields, UPSTREAM);
  }

  /** In milliseconds, NONE if the line does not say. */
  long millis() {
    for (int i = 0; i < units.size(); i++) {
      long millis = millis(units.get(i));
      if (millis != Digits.NONE) {
        return millis;
      }
    }
    return Digits.NONE;
  }

  private long millis(Unit unit) {
    byte[] line = fields.line();
    int start = fields.start(unit.variable());
    int end = fields.end(unit.variable());
    if (unit.perMilli() == LIST) {
      return Digits.sumOfMillis(line, start, end);
    }
    if (unit.perMilli() == SECONDS) {
      return Digits.millis(line, start, end);
    }
    long number = Digits.number(line, start, end);
    return number == Digits.NONE ? number : number / unit.perMilli();
  }
}
