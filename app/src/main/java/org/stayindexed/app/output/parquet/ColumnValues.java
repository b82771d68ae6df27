package org.stayindexed.app.output.parquet;

import java.io.IOException;
import java.io.OutputStream;

/** The values of one column in one group of rows, until they are written: encoding PLAIN. */
final class ColumnValues {
  private final Bits present = new Bits();
  private final PlainBytes values = new PlainBytes();
  private final Bits truths = new Bits();
  private int nulls;
  private boolean ordered;
  private long min;
  private long max;

  void addNull() {
    present.add(false);
    nulls++;
  }

  void add(boolean value) {
    present.add(true);
    truths.add(value);
  }

  void add(int value) {
    present.add(true);
    values.putInt(value);
    order(value);
  }

  void add(long value) {
    present.add(true);
    values.putLong(value);
    order(value);
  }

  void add(double value) {
    present.add(true);
    values.putLong(Double.doubleToLongBits(value));
  }

  /** A value that says how long it is. */
  void add(byte[] value) {
    present.add(true);
    values.putInt(value.length);
    values.write(value);
  }

  /** A value as long as all of its column. */
  void addFixed(byte[] value) {
    present.add(true);
    values.write(value);
  }

  private void order(long value) {
    min = ordered ? Math.min(min, value) : value;
    max = ordered ? Math.max(max, value) : value;
    ordered = true;
  }

  int count() {
    return present.count();
  }

  /** How many bytes of memory they take. */
  long size() {
    return (long) present.size() + values.size() + truths.size();
  }

  /**
   * Writes the body of a data page: which values are there, then these.
   *
   * @return of how many bytes it is
   */
  int writeTo(OutputStream page) throws IOException {
    PlainBytes levels = new PlainBytes();
    present.encodeTo(levels);
    truths.packTo(values);
    PlainBytes length = new PlainBytes();
    length.putInt(levels.size());
    length.writeTo(page);
    levels.writeTo(page);
    values.writeTo(page);
    return length.size() + levels.size() + values.size();
  }

  /** {@code Statistics}: how many are null, and the least and greatest of numbers and times. */
  void statistics(CompactWriter column, PhysicalType type) {
    column.struct(12).longNumber(3, nulls);
    if (ordered) {
      column.binary(5, plain(max, type)).binary(6, plain(min, type));
    }
    column.end();
  }

  private static byte[] plain(long value, PhysicalType type) {
    PlainBytes bytes = new PlainBytes();
    if (type == PhysicalType.INT32) {
      bytes.putInt((int) value);
    } else {
      bytes.putLong(value);
    }
    return bytes.toByteArray();
  }

  void clear() {
    present.clear();
    values.clear();
    truths.clear();
    nulls = 0;
    ordered = false;
  }
}
