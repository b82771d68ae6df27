package org.stayindexed.storage;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.flywaydb.core.Flyway;

/** A database as an earlier version of the program left it. */
final class OlderDatabase {
  private OlderDatabase() {}

  /**
   * Makes one.
   *
   * @param version the last migration that the program had
   * @param stored the statements that fill it
   */
  static void make(DatabaseDirectory directory, String version, String stored) throws SQLException {
    directory.create();
    Flyway.configure()
        .dataSource(directory.jdbcUrl(), Migrations.OWNER, "")
        .schemas("STORE", "PUBLIC")
        .locations("classpath:db/migration")
        .target(version)
        .repeatableSqlMigrationPrefix("none")
        .load()
        .migrate();
    try (Connection connection =
            DriverManager.getConnection(directory.jdbcUrl(), Migrations.OWNER, "");
        Statement statement = connection.createStatement()) {
      Migrations.grantReader(connection);
      statement.execute(stored);
    }
  }
}
