package org.stayindexed.storage;

import java.io.IOException;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.stayindexed.model.risk.RiskClock;
import org.stayindexed.model.risk.RiskThresholds;
import org.stayindexed.model.robots.EarlierRobots;
import org.stayindexed.model.run.RunState;
import org.stayindexed.model.url.PageUrl;
import org.stayindexed.storage.schedule.ScheduledWork;
import org.stayindexed.storage.view.FoldedTraffic;

/**
 * The database, opened for writing. One process at a time can have it; others read snapshots. Close
 * it to release it. Safe for many threads.
 */
public final class Database implements AutoCloseable {
  private final DatabaseDirectory directory;
  private final ProcessLock lock;
  private final CommitGate gate;
  private final Connection connection;
  private final WriterTurns turns = new WriterTurns();

  private Database(
      DatabaseDirectory directory, ProcessLock lock, CommitGate gate, Connection connection) {
    this.directory = directory;
    this.lock = lock;
    this.gate = gate;
    this.connection = connection;
  }

  /**
   * Opens the database for writing, creates it if it is not there, brings its tables up to date,
   * and closes runs whose process was killed.
   *
   * @param holder who opens it, shown to others: "process 12, crawl https://example.com/"
   * @throws DatabaseInUseException if another process writes to it
   * @throws StorageException if it cannot be opened
   */
  public static Database open(DatabaseDirectory directory, String holder) {
    directory.create();
    ProcessLock lock = ProcessLock.forWriting(directory, holder);
    CommitGate gate = CommitGate.open(directory);
    try {
      return open(directory, lock, gate);
    } catch (RuntimeException e) {
      closeAfter(e, gate, lock);
      throw e;
    }
  }

  private static Database open(DatabaseDirectory directory, ProcessLock lock, CommitGate gate) {
    Connection[] opened = new Connection[1];
    try {
      gate.<Exception>exclusively(
          () -> {
            opened[0] = new DatabaseFile(directory).open();
            Migrations.writeNames(opened[0]);
            SecretMarks.createKey(opened[0], new SecureRandom());
            Runs.closeKilled(opened[0]);
            ScheduleRows.releaseKilled(opened[0]);
          });
      return new Database(directory, lock, gate, opened[0]);
    } catch (Exception e) {
      StorageException failure =
          e instanceof StorageException known
              ? known
              : StorageException.of("opening it", directory, e);
      if (opened[0] != null) {
        closeAfter(failure, opened[0]);
      }
      throw failure;
    }
  }

  static void closeAfter(Exception failure, AutoCloseable... resources) {
    for (AutoCloseable resource : resources) {
      try {
        resource.close();
      } catch (Exception e) {
        failure.addSuppressed(e);
      }
    }
  }

  /**
   * Begins a run; its facts go into the writer that is returned. What the run of the same site
   * before it has left over is its to do.
   */
  public RunWriter startRun(RunStart start) {
    WriterTurns.Turn turn = turns.begin(directory, "storing a crawl");
    try {
      long[] runId = new long[1];
      inOneTransaction(
          () -> {
            runId[0] = Runs.insert(connection, start);
            Optional<Long> unused = Runs.takeOver(connection, runId[0]);
          });
      return writer(runId[0], turn);
    } catch (SQLException | IOException e) {
      turn.close();
      throw StorageException.of("starting a run", directory, e);
    }
  }

  /** Goes on with a run that ended before it had looked at everything. */
  public RunWriter resumeRun(long runId) {
    WriterTurns.Turn turn = turns.begin(directory, "storing a crawl");
    try {
      gate.<SQLException>exclusively(() -> Runs.reopen(connection, runId));
      return writer(runId, turn);
    } catch (SQLException | IOException e) {
      turn.close();
      throw StorageException.of("going on with run " + runId, directory, e);
    }
  }

  private RunWriter writer(long runId, WriterTurns.Turn turn) throws SQLException {
    BatchWriter batches = new BatchWriter(DatabaseFile.connect(directory.jdbcUrl()), gate, runId);
    StoredPages memory =
        new StoredPages(directory, DatabaseFile.connect(directory.jdbcUrl()), batches.urls());
    return new RunWriter(directory, runId, batches, memory, turn);
  }

  /** What a run has left to do: its own, and what it took over from the run before it. */
  public LeftOver leftOver(long runId) {
    return new LeftOver(directory, connection, runId);
  }

  /**
   * Ends a run, after its writer was closed: counts what it saw, judges which pages of its site are
   * at risk now and what is wrong with them, and marks a failure of the whole site; all of it or
   * nothing.
   */
  public void endRun(long runId, RunEnd end, RiskClock clock) {
    try {
      long siteId = Runs.siteOf(connection, runId);
      if (end.state() == RunState.FINISHED) {
        inOneTransaction(() -> Sitemaps.forgetUnnamed(connection, runId));
      }
      Incidents incidents = new Incidents(connection, siteId);
      Incidents.Finding finding = incidents.judge(runId);
      SiteGraph graph = SiteGraph.of(connection, runId);
      try (RiskReview review =
          new RiskReview(connection, clock, siteId, runId, finding.kind(), end.endedAt())) {
        inOneTransaction(
            () -> {
              incidents.write(finding, clock, end.endedAt());
              new RobotsEffects(connection, runId).write();
              Runs.end(connection, runId, end);
              if (end.state() == RunState.FINISHED) {
                Runs.forgetFound(connection, runId);
                new LinkReview(connection, runId, graph).write();
                HreflangSets.forgetUnused(connection);
              }
              writeFindings(runId, siteId, end, finding.failure(), graph);
              review.judge();
              review.write();
            });
      }
    } catch (SQLException | IOException e) {
      throw StorageException.of("ending run " + runId, directory, e);
    }
  }

  /**
   * The times of the de-index clock: the standard, or what {@link #changeThresholds} made of it.
   */
  public RiskThresholds thresholds() {
    try {
      return ThresholdRows.read(connection);
    } catch (SQLException e) {
      throw StorageException.of("reading the times of the clock", directory, e);
    }
  }

  /** Changes the times of the de-index clock, and judges the risks of every site anew. */
  public void changeThresholds(RiskThresholds thresholds, Instant now) {
    try {
      inOneTransaction(() -> ThresholdRows.write(connection, thresholds));
      RiskClock clock = new RiskClock(thresholds);
      for (long siteId : Runs.sites(connection)) {
        review(siteId, clock, now);
      }
    } catch (SQLException | IOException e) {
      throw StorageException.of("changing the times of the clock", directory, e);
    }
  }

  /**
   * In the transaction that ends the run: one that ended without its findings would pass a gate.
   */
  private void writeFindings(
      long runId, long siteId, RunEnd end, Optional<SiteFailure> failure, SiteGraph graph)
      throws SQLException {
    FindingReview.Scope scope =
        new FindingReview.Scope(
            siteId,
            runId,
            end.state() == RunState.FINISHED,
            RunsAlike.likeTheOneBefore(connection, runId),
            failure,
            end.endedAt());
    try (FindingReview review = new FindingReview(connection, scope, graph)) {
      review.write();
    }
    new RedirectChains(connection, scope, graph).write();
  }

  /** Judges the risks of a site again, after its access log was read. */
  public void reviewRisks(PageUrl site, RiskClock clock, Instant now) {
    try {
      review(Runs.siteId(connection, SiteName.of(site).text()), clock, now);
    } catch (SQLException | IOException e) {
      throw StorageException.of("judging the risks of " + site, directory, e);
    }
  }

  private void review(long siteId, RiskClock clock, Instant now) throws SQLException, IOException {
    Incidents incidents = new Incidents(connection, siteId);
    Optional<Incidents.Open> open = incidents.open();
    try (RiskReview review =
        new RiskReview(connection, clock, siteId, null, open.map(Incidents.Open::kind), now)) {
      review.judge();
      inOneTransaction(
          () -> {
            review.write();
            if (open.isPresent()) {
              incidents.review(open.get(), clock);
            }
          });
    }
  }

  private void inOneTransaction(CommitGate.Guarded<SQLException> writing)
      throws SQLException, IOException {
    gate.<SQLException>exclusively(
        () -> {
          connection.setAutoCommit(false);
          try {
            writing.run();
            connection.commit();
          } catch (SQLException | RuntimeException e) {
            connection.rollback();
            throw e;
          } finally {
            connection.setAutoCommit(true);
          }
        });
  }

  /**
   * Pages of a run's site that were eligible when they were seen last, or that are at risk, and
   * that the run has not come to; those that are stored already are left out, others may be in it.
   */
  public List<PageUrl> earlierPages(long runId) {
    try {
      return UnseenPages.notSeenBy(connection, runId);
    } catch (SQLException e) {
      throw StorageException.of("reading the pages of earlier runs", directory, e);
    }
  }

  /** What earlier runs read as robots.txt. */
  public EarlierRobots earlierRobots() {
    return new RobotsHistory(directory, connection);
  }

  /**
   * Pages of a run's site that answered 200 to people or search bots by its access logs, and that
   * the run has not come to, as far as it is stored: those first that were asked for most.
   */
  public List<PageUrl> loggedPages(long runId) {
    try {
      return LoggedPages.notSeenBy(connection, runId);
    } catch (SQLException e) {
      throw StorageException.of("reading the pages of access logs", directory, e);
    }
  }

  /**
   * Takes the counts of a site's access logs, until it is closed.
   *
   * @param siteStart any URL of the site
   * @throws StorageException if a run is being stored by this process, or if the counts that are
   *     stored contradict each other
   */
  public TrafficWriter traffic(PageUrl siteStart) {
    WriterTurns.Turn turn = turns.begin(directory, "storing access logs");
    try {
      Connection own = DatabaseFile.connect(directory.jdbcUrl());
      return TrafficWriter.open(directory, gate, own, turn, SiteName.of(siteStart));
    } catch (SQLException e) {
      turn.close();
      throw StorageException.of("opening it for access logs", directory, e);
    }
  }

  /**
   * Folds the hours of access logs before the day of that time into days; again does nothing.
   *
   * @throws StorageException if something else is being stored by this process
   */
  public FoldedTraffic foldTraffic(Instant before) {
    try (WriterTurns.Turn turn = turns.begin(directory, "folding access logs");
        Connection own = DatabaseFile.connect(directory.jdbcUrl())) {
      own.setAutoCommit(false);
      return new TrafficFold(own, gate, before).run();
    } catch (SQLException | IOException e) {
      throw StorageException.of("folding the hours of access logs", directory, e);
    }
  }

  /** Reads what runs saw. */
  public RunReader reader() {
    return new RunReader(directory, connection);
  }

  /** The schedules, to be changed and marked. */
  public ScheduleStore schedules() {
    return new ScheduleStore(directory, connections());
  }

  /**
   * Begins to run the schedules that are due, one at a time.
   *
   * @param holder who runs them, as for {@link #open}
   * @param clock what is due, and when a run ended
   */
  public DueRuns runDue(String holder, Clock clock, ScheduledWork work) {
    return DueRuns.start(schedules(), connections(), holder, clock, work);
  }

  private GatedConnections connections() {
    return new GatedConnections(directory.jdbcUrl(), gate);
  }

  /**
   * A copy for reading. While a process has the database open, it must take its copies here: a
   * second look at the lock files would let go of the locks that it holds (POSIX, fcntl).
   */
  public Snapshot snapshot() {
    return Snapshot.take(directory, gate);
  }

  @Override
  public void close() {
    try {
      gate.<Exception>exclusively(() -> Compaction.close(connection, directory.databaseFile()));
      gate.close();
    } catch (Exception e) {
      throw StorageException.of("closing it", directory, e);
    } finally {
      lock.close();
    }
  }
}
