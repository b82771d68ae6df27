package org.stayindexed.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A database of an earlier version, which is brought up to date when it is opened. */
class UpgradeTest {
  private static final int KILLS = Integer.getInteger("stayindexed.kills", 3);

  /** Longer than it takes, so that some kills come too late. */
  private static final int MILLIS = 2_500;

  private static final String STORED =
      """
      insert into store.site (site_id, host) values
        (1, 'shop.example'), (2, 'www.shop.example'), (3, 'www.tea.example');
      insert into store.url (url_id, url_hash, url)
        values (1, X'00112233445566778899aabbccddeeff', 'https://shop.example/tea');
      """;

  @TempDir private static Path home;
  private static DatabaseDirectory old;

  @BeforeAll
  static void make() throws SQLException {
    old = new DatabaseDirectory(home.resolve("old"));
    OlderDatabase.make(old, "1", STORED);
  }

  private static DatabaseDirectory copy(String name) throws IOException {
    DatabaseDirectory copy = new DatabaseDirectory(Files.createDirectory(home.resolve(name)));
    Files.copy(old.databaseFile(), copy.databaseFile());
    return copy;
  }

  @Test
  void keepsItsRowsAndTheRightsOfItsFile() throws Exception {
    DatabaseDirectory copy = copy("whole");
    Files.setPosixFilePermissions(
        copy.databaseFile(), PosixFilePermissions.fromString("rw-------"));

    Database.open(copy, "a test").close();

    assertIsUpToDate(copy);
    assertThat(
            PrivateTables.value(
                copy,
                """
                select count(*) from store.site
                where host in ('shop.example', 'www.shop.example', 'tea.example')
                """))
        .as("sites by their new names")
        .isEqualTo(3);
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(copy.databaseFile())))
        .isEqualTo("rw-------");
  }

  @Test
  void isWholeWheneverTheProcessIsKilledThatUpgradesIt() throws Exception {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    for (int kill = 0; kill < KILLS; kill++) {
      DatabaseDirectory copy = copy("copy-" + kill);
      try (WritingProcess process = WritingProcess.start(copy, UpgradingProcess.class)) {
        process.awaitMore(1);
        process.killAfter(Duration.ofMillis(random.nextInt(MILLIS)));
      }

      Database.open(copy, "kill " + kill + " of seed " + seed).close();

      assertIsUpToDate(copy);
    }
  }

  private static void assertIsUpToDate(DatabaseDirectory directory)
      throws IOException, SQLException {
    assertThat(PrivateTables.count(directory, "url")).isEqualTo(1);
    assertThat(new StoredSite(directory.path()).sql("select count(*) from page_current"))
        .containsExactly(List.of("0"));
    try (Stream<Path> files = Files.list(directory.path())) {
      assertThat(files.filter(file -> !file.toString().endsWith(".lock")))
          .as("nothing is left of the new file")
          .containsExactly(directory.databaseFile());
    }
  }

  /** Says that it lives, and opens a database. */
  static final class UpgradingProcess {
    private UpgradingProcess() {}

    public static void main(String[] arguments) {
      System.out.println(1);
      Database.open(new DatabaseDirectory(Path.of(arguments[0])), "an upgrading process").close();
    }
  }
}
