package org.stayindexed.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmptyDatabaseTest {
  @TempDir private Path home;
  private EmptyDatabase empty;
  private DatabaseDirectory fresh;

  @BeforeEach
  void nameAFile() throws IOException {
    empty = new EmptyDatabase(Optional.of(home.resolve("empty.mv.db")));
    fresh = new DatabaseDirectory(Files.createDirectory(home.resolve("fresh")));
  }

  private boolean copy(EmptyDatabase from) throws IOException {
    return from.copyTo(fresh.databaseFile(), fresh.jdbcUrl());
  }

  private Path database(String name) {
    DatabaseDirectory directory = new DatabaseDirectory(home.resolve(name));
    Database.open(directory, "a test").close();
    return directory.databaseFile();
  }

  @Test
  void whatIsKeptBecomesANewDatabase() throws IOException {
    assertThat(copy(empty)).isFalse();

    empty.keep(database("made"));

    assertThat(copy(empty)).isTrue();
    assertThat(new StoredSite(fresh.path()).value("select count(*) from run_summary"))
        .isEqualTo("0");
  }

  @Test
  void neitherADamagedOneNorThatOfAnotherVersionIsUsed() throws IOException, SQLException {
    DatabaseDirectory older = new DatabaseDirectory(home.resolve("older"));
    OlderDatabase.make(older, "1", "select 1");
    empty.keep(older.databaseFile());
    assertThat(copy(empty)).isFalse();
    assertThat(fresh.databaseFile()).doesNotExist();

    Files.writeString(home.resolve("empty.mv.db"), "rubbish");
    assertThat(copy(empty)).isFalse();
    assertThat(fresh.databaseFile()).doesNotExist();

    empty.keep(database("made"));
    assertThat(copy(empty)).isTrue();
  }

  @Test
  void whereItCannotBeKeptNothingHappens() throws IOException {
    EmptyDatabase nowhere = new EmptyDatabase(Optional.of(home.resolve("missing/empty.mv.db")));
    nowhere.keep(database("made"));
    assertThat(copy(nowhere)).isFalse();

    Path folder = Files.createDirectories(home.resolve("folder/empty.mv.db"));
    EmptyDatabase hidden = new EmptyDatabase(Optional.of(folder));
    hidden.keep(database("made"));
    assertThat(copy(hidden)).isFalse();
    assertThat(folder.getParent()).isDirectoryNotContaining("glob:**.tmp");

    EmptyDatabase none = new EmptyDatabase(Optional.empty());
    none.keep(database("made"));
    assertThat(copy(none)).isFalse();
  }
}
