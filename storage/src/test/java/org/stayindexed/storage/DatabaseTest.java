package org.stayindexed.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.stayindexed.storage.Observations.answered;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatabaseTest {
  @TempDir private Path directory;

  @Test
  void aSecondWriterIsToldWhoHoldsTheDatabase() {
    DatabaseDirectory database = new DatabaseDirectory(directory);
    try (Database first = Database.open(database, "process 12 (crawl https://shop.example/)")) {
      assertThat(first).isNotNull();
      assertThatThrownBy(() -> Database.open(database, "another"))
          .isInstanceOf(DatabaseInUseException.class)
          .hasMessageContaining("in use by process 12 (crawl https://shop.example/)")
          .hasMessageContaining("--db");
    }
  }

  @Test
  void isFreeAgainWhenItsWriterHasClosedIt() {
    StoredSite site = new StoredSite(directory);
    site.run(answered("/a", 200));
    site.run(answered("/a", 200));

    assertThat(site.value("select count(*) from run_summary")).isEqualTo("2");
  }

  @Test
  void aPathThatCouldCarrySettingsOfH2IsRefused() {
    assertThatThrownBy(() -> new DatabaseDirectory(Path.of("x;INIT=RUNSCRIPT FROM 'y'")))
        .isInstanceOf(StorageException.class)
        .hasMessageContaining("semicolon");
  }

  @Test
  void aPlaceThatCannotBeADirectoryIsNamed() throws IOException {
    Path file = Files.writeString(directory.resolve("file"), "x");

    assertThatThrownBy(() -> Database.open(new DatabaseDirectory(file.resolve("db")), "a test"))
        .isInstanceOf(StorageException.class)
        .hasMessageContaining(file.toString());
  }

  @Test
  void aFileThatIsNoDatabaseIsRefusedAndLeftAlone() throws IOException {
    DatabaseDirectory database = new DatabaseDirectory(directory);
    Files.writeString(database.databaseFile(), "this is no database".repeat(1_000));

    assertThatThrownBy(() -> Database.open(database, "a test"))
        .isInstanceOf(StorageException.class)
        .hasMessageContaining("damaged");
    assertThat(Files.readString(database.databaseFile())).startsWith("this is no database");
  }

  @Test
  void aRunWhoseProcessWasKilledIsClosedByTheNextWriter() {
    StoredSite site = new StoredSite(directory);
    try (Database database = Database.open(site.directory(), "a test")) {
      RunWriter writer = database.startRun(site.start());
      writer.accept(answered("/a", 200));
      writer.close();
      // Its end is never written.
    }
    assertThat(site.value("select state from run_summary")).isEqualTo("RUNNING");

    Database.open(site.directory(), "the next").close();
    assertThat(site.sql("select state, urls, stop_reason from run_summary"))
        .containsExactly(List.of("INTERRUPTED", "1", "its process ended without closing it"));
  }

  @Test
  void explainsNamesAsThisProgramDoesWhateverStoodThere() {
    StoredSite site = new StoredSite(directory);
    Database.open(site.directory(), "a test").close();
    List<List<String>> names = site.sql(NAMES);
    PrivateTables.change(
        site.directory(),
        """
        update store.index_reason set title = 'of another version' where reason = 'NOINDEX';
        delete from store.finding_rule where rule = 'STATUS_404';
        update store.risk_cause set source = '';
        update store.risk_threshold set standard_ms = 1
        """);
    assertThat(site.sql(NAMES)).isNotEqualTo(names);

    Database.open(site.directory(), "a test").close();

    assertThat(site.sql(NAMES)).isEqualTo(names);
  }

  private static final String NAMES =
      """
      select reason, title, advice from index_reason union all
      select rule, title, why from finding_rule union all
      select cause, source, consequence from risk_cause union all
      select threshold, cast(standard_hours as varchar), meaning from risk_threshold order by 1, 2
      """;

  @Test
  void leavesNothingBehindButItsFiles() throws IOException {
    StoredSite site = new StoredSite(directory);
    site.run(answered("/a", 200));
    site.sql("select 1");

    try (Stream<Path> files = Files.list(directory)) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .containsExactlyInAnyOrder(
              "stayindexed.mv.db", "stayindexed.writer.lock", "stayindexed.commit.lock");
    }
  }

  /** Makes the database that the first version made: one table file and none of the views. */
  private DatabaseDirectory firstVersion() throws SQLException {
    DatabaseDirectory old = new DatabaseDirectory(directory);
    old.create();
    Flyway.configure()
        .dataSource(old.jdbcUrl(), Migrations.OWNER, "")
        .schemas("STORE", "PUBLIC")
        .locations("classpath:db/migration")
        .target("1")
        .repeatableSqlMigrationPrefix("none")
        .load()
        .migrate();
    try (Connection connection = DriverManager.getConnection(old.jdbcUrl(), Migrations.OWNER, "")) {
      Migrations.grantReader(connection);
    }
    return old;
  }

  @Test
  void aDatabaseOfAnEarlierVersionIsBroughtUpToDate() throws SQLException {
    DatabaseDirectory old = firstVersion();

    try (Database database = Database.open(old, "a test")) {
      assertThat(database.reader().latestRun()).isEmpty();
      assertThat(database.schedules().list()).isEmpty();
    }
    assertThat(new StoredSite(directory).sql("select * from at_risk")).isEmpty();
  }

  @Test
  void aCopyOfADatabaseOfAnEarlierVersionCanBeReadWithoutChangingIt() throws Exception {
    DatabaseDirectory old = firstVersion();
    byte[] before = Files.readAllBytes(old.databaseFile());

    assertThat(new StoredSite(directory).sql("select * from at_risk")).isEmpty();
    assertThat(Files.readAllBytes(old.databaseFile())).isEqualTo(before);
  }
}
