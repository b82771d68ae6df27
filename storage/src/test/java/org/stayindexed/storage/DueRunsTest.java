package org.stayindexed.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.stayindexed.storage.schedule.Schedule;
import org.stayindexed.storage.schedule.ScheduleState;
import org.stayindexed.storage.schedule.ScheduledWork;
import org.stayindexed.storage.schedule.ScheduledWork.End;
import org.stayindexed.storage.schedule.WallClockCron;

@Timeout(60)
class DueRunsTest {
  private static final Instant EVENING = Instant.parse("2026-11-22T20:00:00Z");
  private static final Instant NIGHT = Instant.parse("2026-11-23T02:15:00Z");
  private static final Duration DAY = Duration.ofDays(1);

  @TempDir private Path directory;
  private final List<String> ran = Collections.synchronizedList(new ArrayList<>());

  private static Clock at(Instant now) {
    return Clock.fixed(now, ZoneOffset.UTC);
  }

  private Database open() {
    return Database.open(new DatabaseDirectory(directory), "a test");
  }

  private static Schedule daily(String name) {
    return new Schedule(
        name,
        WallClockCron.of("15 2 * * *", ZoneId.of("UTC")),
        List.of("crawl", "https://tea.example/a b"));
  }

  private void add(String... names) {
    try (Database database = open()) {
      for (String name : names) {
        assertThat(database.schedules().add(daily(name), EVENING)).isTrue();
      }
    }
  }

  private void runDue(Instant now, ScheduledWork work) {
    try (Database database = open();
        DueRuns runs = database.runDue("a test", at(now), work)) {
      runs.awaitEnd();
    }
  }

  private End good(Schedule schedule) {
    ran.add(schedule.name());
    return End.SUCCEEDED;
  }

  private ScheduleState state(String name) {
    try (Snapshot snapshot = Snapshot.take(new DatabaseDirectory(directory))) {
      return snapshot.schedules().stream()
          .filter(state -> state.schedule().name().equals(name))
          .findFirst()
          .orElseThrow();
    }
  }

  @Test
  void runsWhatIsDueAndNothingElse() {
    add("nightly");
    runDue(NIGHT.minusSeconds(1), this::good);
    assertThat(ran).isEmpty();

    runDue(NIGHT, this::good);
    assertThat(ran).containsExactly("nightly");
    ScheduleState state = state("nightly");
    assertThat(state.nextRun()).isEqualTo(NIGHT.plus(DAY));
    assertThat(state.lastSuccess()).isEqualTo(NIGHT);
    assertThat(state.lastFailure()).isNull();
    assertThat(state.running()).isFalse();
    assertThat(state.schedule().command()).containsExactly("crawl", "https://tea.example/a b");
  }

  @Test
  void makesUpOnceForAllRunsThatWereMissed() {
    add("nightly");
    Instant fiveDaysLater = NIGHT.plus(DAY.multipliedBy(5)).plusSeconds(60);
    runDue(fiveDaysLater, this::good);

    assertThat(ran).containsExactly("nightly");
    assertThat(state("nightly").nextRun()).isEqualTo(NIGHT.plus(DAY.multipliedBy(6)));
  }

  @Test
  void countsFailuresUntilASuccess() {
    add("nightly");
    runDue(NIGHT, schedule -> End.FAILED);
    runDue(NIGHT.plus(DAY), schedule -> End.FAILED);
    assertThat(state("nightly").consecutiveFailures()).isEqualTo(2);
    assertThat(state("nightly").lastFailure()).isEqualTo(NIGHT.plus(DAY));
    assertThat(state("nightly").lastSuccess()).isNull();

    runDue(NIGHT.plus(DAY.multipliedBy(2)), this::good);
    assertThat(state("nightly").consecutiveFailures()).isZero();
  }

  @Test
  void runsManyDueSchedulesOneAfterTheOther() {
    add("a", "b", "c", "d", "e", "f", "g");
    AtomicInteger atOnce = new AtomicInteger();
    AtomicInteger most = new AtomicInteger();
    runDue(
        NIGHT,
        schedule -> {
          most.accumulateAndGet(atOnce.incrementAndGet(), Math::max);
          Thread.onSpinWait();
          atOnce.decrementAndGet();
          return good(schedule);
        });

    assertThat(ran).containsExactlyInAnyOrder("a", "b", "c", "d", "e", "f", "g");
    assertThat(most).hasValue(1);
  }

  @Test
  void aRunThatWasInterruptedStaysDue() {
    add("nightly");
    runDue(NIGHT.plusSeconds(5), schedule -> End.SUCCEEDED);
    runDue(NIGHT.plus(DAY), schedule -> End.SUCCEEDED);
    try (Database database = open()) {
      DueRuns[] runs = new DueRuns[1];
      CountDownLatch known = new CountDownLatch(1);
      runs[0] =
          database.runDue(
              "a test",
              at(NIGHT.plus(DAY.multipliedBy(2))),
              schedule -> {
                awaitUninterrupted(known);
                runs[0].stop();
                return End.INTERRUPTED;
              });
      known.countDown();
      runs[0].awaitEnd();
      runs[0].close();
    }
    assertThat(state("nightly").nextRun()).isEqualTo(NIGHT.plus(DAY.multipliedBy(2)));
    assertThat(state("nightly").running()).isFalse();
    assertThat(state("nightly").lastFailure()).isNull();

    runDue(NIGHT.plus(DAY.multipliedBy(2)).plusSeconds(9), this::good);
    assertThat(ran).containsExactly("nightly");
  }

  private static void awaitUninterrupted(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new AssertionError("The thread of a run was interrupted", e);
    }
  }

  @Test
  void whatAKilledProcessWasRunningIsDueAgain() {
    add("nightly");
    try (Database database = open()) {
      database.schedules().begin("nightly", "process 7, which is killed now");
    }
    assertThat(state("nightly").running()).isTrue();

    runDue(NIGHT, this::good);
    assertThat(ran).containsExactly("nightly");
    assertThat(state("nightly").running()).isFalse();
  }

  @Test
  void closingWaitsForTheRunThatGoesOnAndCountsIt() {
    add("nightly");
    CountDownLatch running = new CountDownLatch(1);
    CountDownLatch mayEnd = new CountDownLatch(1);
    try (Database database = open()) {
      DueRuns runs =
          database.runDue(
              "a test",
              at(NIGHT),
              schedule -> {
                running.countDown();
                awaitUninterrupted(mayEnd);
                return good(schedule);
              });
      awaitUninterrupted(running);
      runs.stop();
      runs.awaitEnd();
      assertThat(ran).isEmpty();
      mayEnd.countDown();
      runs.close();
    }
    assertThat(ran).containsExactly("nightly");
    assertThat(state("nightly").lastSuccess()).isEqualTo(NIGHT);
  }

  @Test
  void copiesCanBeTakenWhileSchedulesRun() {
    add("nightly");
    List<Boolean> seen = new ArrayList<>();
    try (Database database = open();
        DueRuns runs =
            database.runDue(
                "a test",
                at(NIGHT),
                schedule -> {
                  try (Snapshot snapshot = database.snapshot()) {
                    seen.add(snapshot.schedules().get(0).running());
                  }
                  return good(schedule);
                })) {
      runs.awaitEnd();
    }
    assertThat(seen).containsExactly(true);
  }

  @Test
  void aRunByHandIsRecordedAndKeepsTheNextDueTime() {
    add("nightly");
    Instant noon = EVENING.plus(Duration.ofHours(1));
    try (Database database = open()) {
      database.schedules().begin("nightly", "a test");
      database.schedules().end(daily("nightly"), End.FAILED, noon);
    }
    assertThat(state("nightly").nextRun()).isEqualTo(NIGHT);
    assertThat(state("nightly").lastFailure()).isEqualTo(noon);
    assertThat(state("nightly").consecutiveFailures()).isEqualTo(1);
  }

  @Test
  void aRunByHandMakesUpForOneThatWasMissed() {
    add("nightly");
    try (Database database = open()) {
      database.schedules().begin("nightly", "a test");
      database.schedules().end(daily("nightly"), End.SUCCEEDED, NIGHT.plusSeconds(9));
    }
    assertThat(state("nightly").nextRun()).isEqualTo(NIGHT.plus(DAY));
  }

  @Test
  void aNameIsTakenOnceAndFreeAfterItIsRemoved() {
    add("nightly");
    try (Database database = open()) {
      assertThat(database.schedules().add(daily("nightly"), EVENING)).isFalse();
      assertThat(database.schedules().remove("nightly")).isTrue();
      assertThat(database.schedules().remove("nightly")).isFalse();
      assertThat(database.schedules().add(daily("nightly"), EVENING)).isTrue();
    }
  }

  @Test
  void isAViewForEverybody() {
    add("nightly");
    assertThat(
            new StoredSite(directory)
                .sql("select name, cron, zone, command, running from schedule"))
        .containsExactly(
            List.of("nightly", "15 2 * * *", "UTC", "crawl \"https://tea.example/a b\"", "false"));
  }
}
