package org.stayindexed.storage;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.stayindexed.model.finding.FindingRule;
import org.stayindexed.model.finding.FindingRules;
import org.stayindexed.model.index.IndexReason;
import org.stayindexed.model.risk.RiskCause;

/** Brings a database to the state that this version of the program needs. */
final class Migrations {
  static final String OWNER = "stayindexed";
  static final String READER = "reader";

  private static final String VIEWS = "R__views.sql";

  private Migrations() {}

  static void migrate(DatabaseDirectory directory, String url) {
    try {
      Flyway.configure()
          .dataSource(url, OWNER, "")
          .schemas("STORE", "PUBLIC")
          .locations("classpath:db/migration")
          .validateMigrationNaming(true)
          .cleanDisabled(true)
          .load()
          .migrate();
    } catch (FlywayException e) {
      throw StorageException.of("bringing its tables up to date", directory, e);
    }
  }

  /**
   * Whether all tables and views are those of this program, without the second of CPU that asking
   * Flyway takes: it keeps the CRC-32 of the lines that it ran. If it ever counts otherwise, Flyway
   * is asked each time.
   */
  static boolean isCurrent(Connection connection) throws SQLException {
    return applied(connection).equals(MigrationFiles.checksums());
  }

  /** Whether the views are those of this program. */
  static boolean viewsAreCurrent(Connection connection) throws SQLException {
    return applied(connection).getOrDefault(VIEWS, 0).equals(MigrationFiles.checksum(VIEWS));
  }

  private static Map<String, Integer> applied(Connection connection) throws SQLException {
    Map<String, Integer> applied = new HashMap<>();
    try (Statement statement = connection.createStatement();
        ResultSet rows =
            statement.executeQuery(
                """
                select "script", "checksum" from store."flyway_schema_history"
                where "success" and "type" = 'SQL' order by "installed_rank"
                """)) {
      while (rows.next()) {
        applied.put(rows.getString(1), rows.getInt(2));
      }
    }
    return applied;
  }

  /** The reader may see the views and nothing else; it is what runs the SQL of users. */
  static void grantReader(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute("create user if not exists " + READER + " password '" + READER + "'");
      statement.execute("grant select on schema public to " + READER);
    }
  }

  /** Keeps the tables that explain names equal to the program's own lists. */
  static void writeNames(Connection connection) throws SQLException {
    reasons().write(connection);
    causes().write(connection);
    ThresholdRows.names().write(connection);
    rules().write(connection);
  }

  private static NameTable rules() {
    NameTable table =
        new NameTable(
            "finding_rule",
            "rule",
            "severity",
            "title",
            "why",
            "advice",
            "basis",
            "source",
            "needs");
    for (FindingRule rule : FindingRules.all()) {
      table.add(
          rule.id(),
          rule.severity().name(),
          rule.title(),
          rule.why(),
          rule.advice(),
          rule.basis().name(),
          rule.source(),
          rule.needs().name());
    }
    return table;
  }

  private static NameTable causes() {
    NameTable table =
        new NameTable("risk_cause", "cause", "title", "basis", "source", "consequence");
    for (RiskCause cause : RiskCause.values()) {
      table.add(
          cause.name(), cause.title(), cause.basis().name(), cause.source(), cause.consequence());
    }
    return table;
  }

  private static NameTable reasons() {
    NameTable table =
        new NameTable(
            "index_reason",
            "reason",
            "title",
            "search_console",
            "effect",
            "basis",
            "source",
            "advice");
    for (IndexReason reason : IndexReason.values()) {
      table.add(
          reason.name(),
          reason.title(),
          reason.searchConsoleName(),
          reason.effect().name(),
          reason.basis().name(),
          reason.source(),
          reason.advice());
    }
    return table;
  }
}
