package org.stayindexed.storage;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.stayindexed.storage.schedule.Schedule;
import org.stayindexed.storage.schedule.ScheduleState;
import org.stayindexed.storage.schedule.ScheduledWork;

/** The schedules of an open database. Each call is one transaction. Safe for many threads. */
public final class ScheduleStore {
  private final DatabaseDirectory directory;
  private final GatedConnections connections;

  ScheduleStore(DatabaseDirectory directory, GatedConnections connections) {
    this.directory = directory;
    this.connections = connections;
  }

  /** All schedules by name. */
  public List<ScheduleState> list() {
    return transaction("reading the schedules", ScheduleRows::all);
  }

  /** The schedule of that name. */
  public Optional<ScheduleState> find(String name) {
    return list().stream().filter(state -> state.schedule().name().equals(name)).findFirst();
  }

  /**
   * Adds a schedule; its first run is the next that is due.
   *
   * @return false if there is one of that name already
   */
  public boolean add(Schedule schedule, Instant now) {
    return transaction(
        "adding the schedule " + schedule.name(),
        connection -> {
          boolean taken =
              ScheduleRows.all(connection).stream()
                  .anyMatch(state -> state.schedule().name().equals(schedule.name()));
          if (!taken) {
            ScheduleRows.insert(connection, schedule, now);
          }
          return !taken;
        });
  }

  /**
   * Removes a schedule; what its runs saw stays.
   *
   * @return false if there is none of that name
   */
  public boolean remove(String name) {
    return transaction(
        "removing the schedule " + name, connection -> ScheduleRows.delete(connection, name) > 0);
  }

  /** Marks a schedule as running while somebody runs it by hand. */
  public void begin(String name, String holder) {
    done(
        "starting the schedule " + name,
        connection -> ScheduleRows.begin(connection, name, holder));
  }

  /**
   * Records how a run by hand ended. The next due time stays, unless it has passed: then this run
   * has made up for it. An interrupted run leaves everything as it was.
   */
  public void end(Schedule schedule, ScheduledWork.End end, Instant at) {
    String attempted = "ending the schedule " + schedule.name();
    switch (end) {
      case SUCCEEDED ->
          done(attempted, connection -> ScheduleRows.end(connection, schedule, true, at));
      case FAILED ->
          done(attempted, connection -> ScheduleRows.end(connection, schedule, false, at));
      case INTERRUPTED -> release();
    }
  }

  /** Lets go of what was interrupted, so that it is due again. */
  void release() {
    done("releasing interrupted schedules", ScheduleRows::releaseKilled);
  }

  /** Whether anything is due or running. */
  boolean anyOpen(Instant now) {
    return transaction(
        "looking for due schedules", connection -> ScheduleRows.anyOpen(connection, now));
  }

  @FunctionalInterface
  private interface Transaction<T> {
    T run(Connection connection) throws SQLException;
  }

  @FunctionalInterface
  private interface Change {
    void run(Connection connection) throws SQLException;
  }

  private void done(String attempted, Change change) {
    Boolean unused =
        transaction(
            attempted,
            connection -> {
              change.run(connection);
              return true;
            });
  }

  private <T> T transaction(String attempted, Transaction<T> transaction) {
    try (Connection connection = connections.getConnection()) {
      connection.setAutoCommit(false);
      // What is not committed when the connection is closed, H2 rolls back.
      T result = transaction.run(connection);
      connection.commit();
      return result;
    } catch (SQLException e) {
      throw StorageException.of(attempted, directory, e);
    }
  }
}
