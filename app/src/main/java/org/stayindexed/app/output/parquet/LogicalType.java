package org.stayindexed.app.output.parquet;

/**
 * What values mean, where their bytes do not say it: fields of {@code LogicalType} in {@code
 * parquet.thrift}, and the {@code ConvertedType} of readers that do not know these.
 */
enum LogicalType {
  NONE(0, 0),
  STRING(1, 0),
  DECIMAL(5, 5),
  DATE(6, 6),
  /** Microseconds since 1970 in UTC. */
  INSTANT(8, 10),
  /** Microseconds since 1970 by a clock on some wall. */
  LOCAL_TIME(8, 10);

  private static final int MICROSECONDS = 2;

  private final int field;
  private final int converted;

  LogicalType(int field, int converted) {
    this.field = field;
    this.converted = converted;
  }

  /** Into the description of a column. */
  void write(CompactWriter schema, int precision, int scale) {
    if (this == NONE) {
      return;
    }
    schema.number(6, converted);
    if (this == DECIMAL) {
      schema.number(7, scale).number(8, precision);
    }
    schema.struct(10).struct(field);
    if (this == DECIMAL) {
      schema.number(1, scale).number(2, precision);
    } else if (this == INSTANT || this == LOCAL_TIME) {
      schema.truth(1, this == INSTANT).struct(2).struct(MICROSECONDS).end().end();
    }
    schema.end().end();
  }
}
