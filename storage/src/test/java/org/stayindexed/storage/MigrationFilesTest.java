package org.stayindexed.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Flyway is only asked where something changed. */
class MigrationFilesTest {
  @TempDir private Path directory;

  @Test
  void aNewDatabaseIsCurrentByTheChecksumsThatFlywayKept() throws SQLException {
    try (Connection connection = created()) {
      assertThat(Migrations.isCurrent(connection)).isTrue();
      assertThat(Migrations.viewsAreCurrent(connection)).isTrue();
    }
  }

  @Test
  void oneThatLacksTheLastMigrationIsNot() throws SQLException {
    try (Connection connection = created();
        Statement statement = connection.createStatement()) {
      statement.execute(
          """
          delete from store."flyway_schema_history" where "installed_rank" = (
            select max("installed_rank") from store."flyway_schema_history" where "version" is not null)
          """);
      assertThat(Migrations.isCurrent(connection)).isFalse();
      assertThat(Migrations.viewsAreCurrent(connection)).isTrue();
    }
  }

  @Test
  void oneWithOtherViewsIsNot() throws SQLException {
    try (Connection connection = created();
        Statement statement = connection.createStatement()) {
      statement.execute(
          """
          update store."flyway_schema_history" set "checksum" = 7 where "script" = 'R__views.sql'
          """);
      assertThat(Migrations.isCurrent(connection)).isFalse();
      assertThat(Migrations.viewsAreCurrent(connection)).isFalse();
    }
  }

  private Connection created() throws SQLException {
    DatabaseDirectory database = new DatabaseDirectory(directory);
    Database.open(database, "a test").close();
    return DriverManager.getConnection(database.jdbcUrl(), Migrations.OWNER, "");
  }
}
