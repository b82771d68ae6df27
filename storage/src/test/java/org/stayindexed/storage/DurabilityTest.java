package org.stayindexed.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What was acknowledged survives {@code kill -9}. Every new version of H2 must pass this many times
 * before it is used: docs/decisions/2026-11-22-h2-durability.md.
 */
class DurabilityTest {
  private static final int KILLS_ON_ONE_FILE = Integer.getInteger("stayindexed.kills", 3);

  @TempDir private Path directory;

  @Test
  void everyAcknowledgedRowIsThereAfterEachOfManyKills() throws Exception {
    StoredSite site = new StoredSite(directory);
    long seed = System.nanoTime();
    Random random = new Random(seed);
    for (int kill = 1; kill <= KILLS_ON_ONE_FILE; kill++) {
      long acknowledged = writeAndKill(site.directory(), random);

      assertThat(rowsOfRun(site, kill))
          .as("kill %d of seed %d", kill, seed)
          .isGreaterThanOrEqualTo(acknowledged);
      assertThat(site.value(ROWS_WITHOUT_THEIR_OTHER_HALF)).isEqualTo("0");
    }
    Database.open(site.directory(), "the next").close();
    assertThat(site.sql("select distinct state from run_summary"))
        .containsExactly(List.of("INTERRUPTED"));
  }

  private static final String ROWS_WITHOUT_THEIR_OTHER_HALF =
      """
      select (select count(distinct url) from page_history) - (select count(*) from page_current)
      """;

  private static long rowsOfRun(StoredSite site, int run) {
    return Long.parseLong(site.value("select count(*) from page_history where run_id = " + run));
  }

  private static long writeAndKill(DatabaseDirectory directory, Random random)
      throws IOException, InterruptedException {
    try (WritingProcess process = WritingProcess.start(directory)) {
      process.awaitMore(1 + random.nextInt(8_000));
      return process.kill();
    }
  }

  @Test
  void aReaderSeesWholeTransactionsWhileAnotherProcessWrites() throws Exception {
    StoredSite site = new StoredSite(directory);
    try (WritingProcess process = WritingProcess.start(site.directory())) {
      for (int copy = 0; copy < 5; copy++) {
        long acknowledged = process.awaitMore(1_000);

        List<String> seen = site.sql(WHAT_A_READER_SEES).get(0);
        assertThat(Long.parseLong(seen.get(0))).isGreaterThanOrEqualTo(acknowledged);
        assertThat(seen.subList(1, 4)).containsExactly(seen.get(0), seen.get(0), "RUNNING");
      }
    }
  }

  private static final String WHAT_A_READER_SEES =
      """
      select count(*), count(distinct url), (select count(*) from page_current),
        (select state from run_summary)
      from page_history
      """;
}
