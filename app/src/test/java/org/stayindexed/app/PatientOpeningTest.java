package org.stayindexed.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.stayindexed.storage.Database;
import org.stayindexed.storage.DatabaseDirectory;
import org.stayindexed.storage.DatabaseInUseException;

@Timeout(60)
class PatientOpeningTest {
  @TempDir private Path directory;

  @Test
  void aFollowerThatHasTheDatabaseForAMomentIsWaitedFor() throws Exception {
    DatabaseDirectory database = new DatabaseDirectory(directory);
    FutureTask<Integer> fold =
        new FutureTask<>(
            () -> CommandLineRun.of("logs", "fold", "--db", directory.toString()).exitCode());
    Thread waiting = new Thread(fold);
    try (Database follower =
        Database.open(database, "process 12 (logs follow https://shop.example/, since now)")) {
      assertThat(follower).isNotNull();
      waiting.start();
      while (waiting.getState() != Thread.State.TIMED_WAITING && waiting.isAlive()) {
        Thread.onSpinWait();
      }
      assertThat(fold.isDone()).isFalse();
    }

    assertThat(fold.get(50, TimeUnit.SECONDS)).isZero();
  }

  @Test
  void aCrawlIsNot() {
    DatabaseDirectory database = new DatabaseDirectory(directory);
    try (Database crawl =
        Database.open(database, "process 12 (crawl https://shop.example/logs%20follow)")) {
      assertThat(crawl).isNotNull();
      assertThatThrownBy(() -> PatientOpening.open(database, "another"))
          .isInstanceOf(DatabaseInUseException.class)
          .hasMessageContaining("in use by process 12 (crawl");
    }
  }
}
