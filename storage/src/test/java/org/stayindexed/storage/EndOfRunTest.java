package org.stayindexed.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.stayindexed.storage.Observations.answered;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.stayindexed.model.risk.RiskClock;
import org.stayindexed.model.risk.RiskThresholds;
import org.stayindexed.model.run.RunState;

/** The end of a run is stored with all that was found in it, or not at all. */
class EndOfRunTest {
  private static final int KILLS = Integer.getInteger("stayindexed.kills", 3);
  private static final String FOUND =
      "(select count(*) from store.finding f where f.since_run = r.run_id and f.rule = 'STATUS_404')";

  @TempDir private Path directory;
  private StoredSite site;

  @BeforeEach
  void open() {
    site = new StoredSite(directory);
  }

  @Test
  void isNotStoredWhereItsFindingsCannotBe() {
    site.run(answered("/", 200), answered("/a", 200));
    PrivateTables.change(
        site.directory(),
        "alter table store.finding add constraint refused check (rule <> 'STATUS_404')");

    assertThatThrownBy(() -> site.run(answered("/", 200), answered("/a", 404)))
        .isInstanceOf(StorageException.class);

    PrivateTables.change(site.directory(), "alter table store.finding drop constraint refused");
    try (Database database = Database.open(site.directory(), "a test")) {
      resume(database, 2);
    }
    assertThat(site.sql("select run_id, state from run_summary order by run_id"))
        .containsExactly(List.of("1", "FINISHED"), List.of("2", "FINISHED"));
    assertThat(site.sql("select rule, since_run from finding where rule = 'STATUS_404'"))
        .containsExactly(List.of("STATUS_404", "2"));
    assertThat(site.value("select count(*) from at_risk")).isEqualTo("1");
  }

  private static void resume(Database database, long runId) {
    database.resumeRun(runId).close();
    database.endRun(
        runId,
        new RunEnd(RunState.FINISHED, "", Observations.NIGHT.plus(Duration.ofDays(1))),
        new RiskClock(RiskThresholds.DEFAULT));
  }

  @Test
  void isWholeWheneverTheProcessIsKilled() throws IOException, InterruptedException {
    Random random = new Random(17);
    for (int kill = 0; kill < KILLS; kill++) {
      try (WritingProcess process = WritingProcess.start(site.directory(), EndingProcess.class)) {
        process.awaitMore(2);
        process.killAfter(Duration.ofMillis(random.nextInt(400)));
      }
      Database.open(site.directory(), "a test").close();

      assertThat(runs("r.state = 'FINISHED'")).isPositive();
      assertThat(runs("r.state = 'FINISHED' and " + FOUND + " <> " + EndingProcess.PAGES)).isZero();
      assertThat(runs("r.state <> 'FINISHED' and " + FOUND + " > 0")).isZero();
      assertThat(runs("r.state = 'RUNNING'")).isZero();
    }
  }

  private long runs(String condition) {
    return PrivateTables.value(
        site.directory(), "select count(*) from store.run r where " + condition);
  }
}
