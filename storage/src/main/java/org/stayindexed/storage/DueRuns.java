package org.stayindexed.storage;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.event.AbstractSchedulerListener;
import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.CustomTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.stayindexed.storage.schedule.ScheduleState;
import org.stayindexed.storage.schedule.ScheduledWork;

/**
 * Runs the schedules that are due, one at a time, on an open database, with db-scheduler. A run
 * that was missed is made up for once: the next one is counted from the end of this one. Belongs to
 * the thread that started it; only {@link #stop} may be called from another.
 */
public final class DueRuns implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(DueRuns.class);
  private static final Duration POLL = Duration.ofSeconds(1);

  /** A crawl takes as long as it takes. */
  private static final Duration PATIENCE = Duration.ofDays(365);

  private final ScheduleStore store;
  private final Clock clock;
  private final ScheduledWork work;
  private final Scheduler scheduler;
  private final Semaphore news = new Semaphore(0);
  private volatile boolean stopping;
  private volatile boolean failed;

  private DueRuns(
      ScheduleStore store,
      GatedConnections connections,
      String holder,
      Clock clock,
      ScheduledWork work) {
    this.store = store;
    this.clock = clock;
    this.work = work;
    this.scheduler =
        Scheduler.create(connections, task())
            .tableName(ScheduleRows.RUN_TABLE)
            .jdbcCustomization(new UtcTimestamps())
            .serializer(new NoTaskData())
            .schedulerName(new SchedulerName.Fixed(holder))
            .clock(clock::instant)
            .threads(1)
            .pollingInterval(POLL)
            .executorService(new UninterruptedThreads("scheduled-run", () -> {}))
            .dueExecutor(new UninterruptedThreads("due-schedules", this::wake))
            .housekeeperExecutor(new UninterruptedThreads("schedule-housekeeper", () -> {}))
            .shutdownMaxWait(PATIENCE)
            .addSchedulerListener(new Listener())
            .build();
  }

  static DueRuns start(
      ScheduleStore store,
      GatedConnections connections,
      String holder,
      Clock clock,
      ScheduledWork work) {
    DueRuns runs = new DueRuns(store, connections, holder, clock, work);
    runs.scheduler.start();
    return runs;
  }

  private void wake() {
    scheduler.triggerCheckForDueExecutions();
  }

  private CustomTask<Void> task() {
    return Tasks.custom(ScheduleRows.TASK, Void.class)
        // Nobody else can run what we run; what a killed process left is released by the next open.
        .onDeadExecution((complete, operations) -> {})
        .execute((instance, context) -> run(instance));
  }

  private CompletionHandler<Void> run(TaskInstance<Void> instance) {
    ScheduleState state = store.find(instance.getId()).orElseThrow();
    ScheduledWork.End end = stopping ? ScheduledWork.End.INTERRUPTED : work.run(state.schedule());
    return switch (end) {
      case SUCCEEDED -> (complete, operations) -> operations.reschedule(complete, next(state));
      case FAILED ->
          (complete, operations) -> operations.reschedule(failure(complete), next(state));
      // Released by close(), and still due.
      case INTERRUPTED -> (complete, operations) -> {};
    };
  }

  private Instant next(ScheduleState state) {
    return state.schedule().when().nextAfter(clock.instant());
  }

  private ExecutionComplete failure(ExecutionComplete complete) {
    return ExecutionComplete.failure(
        complete.getExecution(), clock.instant(), complete.getTimeDone(), null);
  }

  private final class Listener extends AbstractSchedulerListener {
    @Override
    public void onExecutionComplete(ExecutionComplete complete) {
      news.release();
    }

    @Override
    public void onSchedulerEvent(SchedulerEventType type) {
      if (type == SchedulerEventType.UNEXPECTED_ERROR) {
        failed = true;
        news.release();
      }
    }
  }

  /**
   * Waits until nothing is due or running any more, or {@link #stop} was called.
   *
   * @throws StorageException if the database failed while schedules were run
   */
  public void awaitEnd() {
    while (!stopping && !failed && store.anyOpen(clock.instant())) {
      awaitNews();
    }
    if (failed) {
      throw new StorageException(
          "Running schedules failed, because the database did not take their state. What was due"
              + " stays due.");
    }
  }

  private void awaitNews() {
    try {
      boolean unused = news.tryAcquire(POLL.toNanos(), TimeUnit.NANOSECONDS);
      news.drainPermits();
    } catch (InterruptedException e) {
      LOG.warn("An interrupt was ignored while waiting for schedules", e);
    }
  }

  /** Lets {@link #awaitEnd} return, and begins no further run; the running one is not touched. */
  public void stop() {
    stopping = true;
    news.release();
  }

  /** Waits for the run that is going on; what was interrupted stays due. */
  @Override
  public void close() {
    stopping = true;
    scheduler.stop();
    store.release();
  }
}
