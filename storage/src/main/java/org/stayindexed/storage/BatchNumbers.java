package org.stayindexed.storage;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * Gives each batch a number that no other ever had, not even one that was not committed: rows that
 * a crash may leave behind must never look like rows of a later batch. Numbers are reserved in a
 * transaction of their own before the first of them is used.
 */
final class BatchNumbers {
  private static final int RESERVED_AT_ONCE = 1_000;

  private final Connection connection;
  private long next;
  private long left;

  BatchNumbers(Connection connection) {
    this.connection = connection;
  }

  /** The next number; commits what the connection has written until now, which must be nothing. */
  long next() throws SQLException {
    if (left == 0) {
      reserve();
    }
    left--;
    return next++;
  }

  private void reserve() throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.executeUpdate(
          "update store.log_batch_reserved set reserved = reserved + " + RESERVED_AT_ONCE);
      try (ResultSet row =
          statement.executeQuery("select reserved from store.log_batch_reserved")) {
        row.next();
        next = row.getLong(1) - RESERVED_AT_ONCE + 1;
      }
      connection.commit();
    }
    left = RESERVED_AT_ONCE;
  }
}
