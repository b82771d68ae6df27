package org.stayindexed.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** No line of a log is lost or counted twice, whenever the process is killed. */
class TrafficDurabilityTest {
  private static final int KILLS_ON_ONE_FILE = Integer.getInteger("stayindexed.kills", 3);

  @TempDir private Path directory;

  @Test
  void everyFilesSumsEqualItsLinesAfterEachOfManyKills() throws Exception {
    StoredSite site = new StoredSite(directory);
    long seed = System.nanoTime();
    Random random = new Random(seed);
    long before = 0;
    for (int kill = 1; kill <= KILLS_ON_ONE_FILE; kill++) {
      long acknowledged = writeAndKill(site.directory(), random);

      long lines = Long.parseLong(site.value("select coalesce(sum(lines), 0) from log_file"));
      assertThat(lines)
          .as("kill %d of seed %d", kill, seed)
          .isGreaterThanOrEqualTo(before + acknowledged);
      assertThat(site.value(WRONG_FILES)).as("kill %d of seed %d", kill, seed).isEqualTo("0");
      assertThat(site.value(WRONG_SUMS)).as("kill %d of seed %d", kill, seed).isEqualTo("0");
      before = lines;
    }
  }

  private static long writeAndKill(DatabaseDirectory directory, Random random)
      throws IOException, InterruptedException {
    try (WritingProcess process = WritingProcess.start(directory, TrafficWritingProcess.class)) {
      process.awaitMore(1 + random.nextInt(20_000));
      return process.kill();
    }
  }

  /** Each batch has 500 lines, one of which has no form. */
  private static final String WRONG_FILES =
      """
      select count(*) from log_file
      where counted + not_in_format <> lines or not_in_format * 500 <> lines
      """;

  private static final String WRONG_SUMS =
      """
      select abs((select sum(counted) from log_file) - (select sum(hits) from log_traffic))
        + abs((select sum(counted) from log_file) - (select sum(hits) from site_traffic))
        + abs((select sum(hits) from log_traffic where outcome = 'CLIENT_ABORT')
          - (select sum(aborts) from log_499_hour))
      """;
}
