package org.stayindexed.storage;

import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Types;

/**
 * What a column of a result holds.
 *
 * @param precision how many digits a decimal has at most, the scale's included; else 0
 * @param scale how many of them stand behind the point; else 0
 */
public record ColumnType(Kind kind, int precision, int scale) {

  /** How a value comes to {@link SqlReader.Rows#row}. */
  public enum Kind {
    TRUTH,
    INTEGER,
    LONG,
    /** Floating point. */
    REAL,
    DECIMAL,
    /** An {@link java.time.OffsetDateTime}. */
    INSTANT,
    /** A text such as {@code 2026-11-22 02:15:00}: a time that does not say where. */
    LOCAL_TIME,
    /** A text such as {@code 2026-11-22}. */
    DATE,
    TEXT
  }

  private static ColumnType of(Kind kind) {
    return new ColumnType(kind, 0, 0);
  }

  static ColumnType of(ResultSetMetaData result, int column) throws SQLException {
    return switch (result.getColumnType(column)) {
      case Types.BOOLEAN, Types.BIT -> of(Kind.TRUTH);
      case Types.TINYINT, Types.SMALLINT, Types.INTEGER -> of(Kind.INTEGER);
      case Types.BIGINT -> of(Kind.LONG);
      case Types.REAL, Types.FLOAT, Types.DOUBLE -> of(Kind.REAL);
      case Types.NUMERIC, Types.DECIMAL -> decimal(result, column);
      case Types.TIMESTAMP_WITH_TIMEZONE -> of(Kind.INSTANT);
      case Types.TIMESTAMP -> of(Kind.LOCAL_TIME);
      case Types.DATE -> of(Kind.DATE);
      default -> of(Kind.TEXT);
    };
  }

  /** A DECFLOAT of H2 is called a NUMERIC by JDBC, but its point may stand anywhere. */
  private static ColumnType decimal(ResultSetMetaData result, int column) throws SQLException {
    if (result.getColumnTypeName(column).equals("DECFLOAT")) {
      return of(Kind.REAL);
    }
    int scale = result.getScale(column);
    return new ColumnType(Kind.DECIMAL, Math.max(result.getPrecision(column), scale), scale);
  }
}
