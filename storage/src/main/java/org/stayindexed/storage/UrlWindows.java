package org.stayindexed.storage;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/** Goes through the URLs of a database a few at a time, so that few rows are held at once. */
final class UrlWindows {
  /** So many URL numbers are looked at together. */
  static final int WINDOW = 512;

  private UrlWindows() {}

  /** What is done with a row. */
  @FunctionalInterface
  interface EachRow {
    void row(ResultSet row) throws SQLException;
  }

  /** Runs a query whose two parameters are a range of URL numbers over all of them. */
  static void each(int size, PreparedStatement query, EachRow each) throws SQLException {
    for (long from = 0; from < size; from += WINDOW) {
      query.setLong(1, from);
      query.setLong(2, from + WINDOW);
      try (ResultSet rows = query.executeQuery()) {
        while (rows.next()) {
          each.row(rows);
        }
      }
    }
  }
}
