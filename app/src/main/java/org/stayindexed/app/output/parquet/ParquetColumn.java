package org.stayindexed.app.output.parquet;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.SignStyle;
import java.time.temporal.ChronoField;
import java.util.Arrays;
import java.util.Locale;
import org.stayindexed.storage.ColumnType;

/**
 * A column of a file and how its values are written.
 *
 * @param precision of decimals, else 0
 * @param scale of decimals, else 0
 */
record ParquetColumn(
    String name,
    PhysicalType type,
    LogicalType meaning,
    int precision,
    int scale,
    Encoder encoder) {
  /** What readers of Parquet agree on: 128 bits. */
  private static final int MAX_PRECISION = 38;

  private static final int DECIMAL_BYTES = 16;
  private static final int OPTIONAL = 1;

  /** As H2 prints them, whose years have no plus. */
  private static final DateTimeFormatter DAY =
      new DateTimeFormatterBuilder()
          .appendValue(ChronoField.YEAR, 4, 10, SignStyle.NORMAL)
          .appendPattern("-MM-dd")
          .toFormatter(Locale.ROOT);

  private static final DateTimeFormatter DAY_AND_TIME =
      new DateTimeFormatterBuilder()
          .append(DAY)
          .appendLiteral(' ')
          .append(DateTimeFormatter.ISO_LOCAL_TIME)
          .toFormatter(Locale.ROOT);

  /** Writes a value that is not null. */
  interface Encoder {
    /**
     * Writes it.
     *
     * @throws ArithmeticException if it is greater than what the type holds
     */
    void encode(Object value, ColumnValues target);
  }

  static ParquetColumn of(String name, ColumnType type) {
    return switch (type.kind()) {
      case TRUTH ->
          plain(name, PhysicalType.BOOLEAN, (value, target) -> target.add((Boolean) value));
      case INTEGER ->
          plain(name, PhysicalType.INT32, (value, target) -> target.add(number(value).intValue()));
      case LONG ->
          plain(name, PhysicalType.INT64, (value, target) -> target.add(number(value).longValue()));
      case REAL -> real(name);
      case DECIMAL -> decimal(name, type.precision(), type.scale());
      case INSTANT -> instant(name);
      case LOCAL_TIME -> localTime(name);
      case DATE -> date(name);
      case TEXT -> text(name);
    };
  }

  private static ParquetColumn plain(String name, PhysicalType type, Encoder encoder) {
    return new ParquetColumn(name, type, LogicalType.NONE, 0, 0, encoder);
  }

  private static ParquetColumn meant(
      String name, PhysicalType type, LogicalType meaning, Encoder encoder) {
    return new ParquetColumn(name, type, meaning, 0, 0, encoder);
  }

  private static ParquetColumn real(String name) {
    return plain(
        name, PhysicalType.DOUBLE, (value, target) -> target.add(number(value).doubleValue()));
  }

  private static ParquetColumn decimal(String name, int precision, int scale) {
    if (precision > MAX_PRECISION) {
      return real(name);
    }
    return new ParquetColumn(
        name,
        PhysicalType.FIXED_LEN_BYTE_ARRAY,
        LogicalType.DECIMAL,
        precision,
        scale,
        (value, target) -> target.addFixed(unscaled((BigDecimal) value, scale)));
  }

  /** The digits as a number of two's complement, the highest byte first. */
  private static byte[] unscaled(BigDecimal value, int scale) {
    byte[] digits = value.setScale(scale, RoundingMode.HALF_UP).unscaledValue().toByteArray();
    if (digits.length > DECIMAL_BYTES) {
      throw new ArithmeticException("more than 38 digits");
    }
    byte[] wide = new byte[DECIMAL_BYTES];
    int from = DECIMAL_BYTES - digits.length;
    Arrays.fill(wide, 0, from, (byte) (digits[0] < 0 ? -1 : 0));
    System.arraycopy(digits, 0, wide, from, digits.length);
    return wide;
  }

  private static ParquetColumn instant(String name) {
    return meant(
        name,
        PhysicalType.INT64,
        LogicalType.INSTANT,
        (value, target) -> target.add(micros(((OffsetDateTime) value).toInstant())));
  }

  private static ParquetColumn localTime(String name) {
    return meant(
        name,
        PhysicalType.INT64,
        LogicalType.LOCAL_TIME,
        (value, target) ->
            target.add(
                micros(
                    LocalDateTime.parse(value.toString(), DAY_AND_TIME)
                        .toInstant(ZoneOffset.UTC))));
  }

  private static long micros(Instant time) {
    return Math.addExact(
        Math.multiplyExact(time.getEpochSecond(), 1_000_000L), time.getNano() / 1_000);
  }

  private static ParquetColumn date(String name) {
    return meant(
        name,
        PhysicalType.INT32,
        LogicalType.DATE,
        (value, target) ->
            target.add(Math.toIntExact(LocalDate.parse(value.toString(), DAY).toEpochDay())));
  }

  private static ParquetColumn text(String name) {
    return meant(
        name,
        PhysicalType.BYTE_ARRAY,
        LogicalType.STRING,
        (value, target) -> target.add(value.toString().getBytes(StandardCharsets.UTF_8)));
  }

  private static Number number(Object value) {
    return (Number) value;
  }

  /** {@code SchemaElement}: its description in the file. */
  void describe(CompactWriter schema) {
    schema.struct().number(1, type.code());
    if (type == PhysicalType.FIXED_LEN_BYTE_ARRAY) {
      schema.number(2, DECIMAL_BYTES);
    }
    schema.number(3, OPTIONAL).text(4, name);
    meaning.write(schema, precision, scale);
    schema.end();
  }
}
