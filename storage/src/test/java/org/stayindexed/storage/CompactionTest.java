package org.stayindexed.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A database of which most was overwritten. */
class CompactionTest {
  private static final int KILLS = Integer.getInteger("stayindexed.kills", 3);
  private static final int PAGES = 5_000;
  private static final String PAGES_STORED =
      "select count(*), count(distinct title) from page_current";

  @TempDir private static Path home;
  private static DatabaseDirectory wasteful;

  /** A writer that is killed cannot tidy up. */
  @BeforeAll
  static void write() throws Exception {
    wasteful = new DatabaseDirectory(Files.createDirectory(home.resolve("wasteful")));
    for (int run = 0; run < 5; run++) {
      try (WritingProcess process = WritingProcess.start(wasteful)) {
        process.awaitMore(PAGES);
      }
    }
  }

  private static DatabaseDirectory copy(String name) throws IOException {
    DatabaseDirectory copy = new DatabaseDirectory(Files.createDirectory(home.resolve(name)));
    Files.copy(wasteful.databaseFile(), copy.databaseFile());
    return copy;
  }

  private static long size(DatabaseDirectory directory) throws IOException {
    return Files.size(directory.databaseFile());
  }

  @Test
  void takesLessRoomAfterItIsClosedAndHoldsTheSame() throws IOException {
    DatabaseDirectory copy = copy("closed");
    Files.setPosixFilePermissions(
        copy.databaseFile(), PosixFilePermissions.fromString("rw-------"));
    StoredSite site = new StoredSite(copy.path());
    var stored = site.sql(PAGES_STORED);

    Database.open(copy, "a test").close();

    long after = size(copy);
    assertThat(after).isLessThan(size(wasteful) * 6 / 10);
    assertThat(site.sql(PAGES_STORED)).isEqualTo(stored);
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(copy.databaseFile())))
        .isEqualTo("rw-------");
    Database.open(copy, "a test").close();
    assertThat(size(copy)).as("where nothing was written").isBetween(after, after * 2);
  }

  @Test
  void isWholeWheneverTheProcessIsKilledThatWritesItAnew() throws Exception {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    var stored = new StoredSite(wasteful.path()).sql(PAGES_STORED);
    for (int kill = 0; kill < KILLS; kill++) {
      DatabaseDirectory copy = copy("copy-" + kill);
      try (WritingProcess process = WritingProcess.start(copy, ClosingProcess.class)) {
        process.awaitMore(1);
        process.killAfter(Duration.ofMillis(random.nextInt(600)));
      }

      assertThat(new StoredSite(copy.path()).sql(PAGES_STORED))
          .as("kill %d of seed %d", kill, seed)
          .isEqualTo(stored);
      Database.open(copy, "the next").close();
      try (Stream<Path> files = Files.list(copy.path())) {
        assertThat(files.filter(file -> !file.toString().endsWith(".lock")))
            .as("nothing is left of the new file")
            .containsExactly(copy.databaseFile());
      }
    }
  }

  /** Opens a database, says so, and closes it. */
  static final class ClosingProcess {
    private ClosingProcess() {}

    public static void main(String[] arguments) {
      Database database =
          Database.open(new DatabaseDirectory(Path.of(arguments[0])), "a closing process");
      System.out.println(1);
      database.close();
    }
  }
}
