package org.stayindexed.storage;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** Looks behind the views, where a test is about how things are stored. */
final class PrivateTables {
  private PrivateTables() {}

  static long count(DatabaseDirectory directory, String table) {
    return value(directory, "select count(*) from store." + table);
  }

  static long value(DatabaseDirectory directory, String query) {
    try (Connection connection =
            DriverManager.getConnection(directory.jdbcUrl(), Migrations.OWNER, "");
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(query)) {
      row.next();
      return row.getLong(1);
    } catch (SQLException e) {
      throw new AssertionError(query, e);
    }
  }

  /** Changes what is stored behind the program's back. */
  static void change(DatabaseDirectory directory, String statements) {
    try (Connection connection =
            DriverManager.getConnection(directory.jdbcUrl(), Migrations.OWNER, "");
        Statement statement = connection.createStatement()) {
      statement.execute(statements);
    } catch (SQLException e) {
      throw new AssertionError(statements, e);
    }
  }
}
