package org.stayindexed.storage;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stayindexed.storage.schedule.Schedule;
import org.stayindexed.storage.schedule.ScheduleState;
import org.stayindexed.storage.schedule.WallClockCron;

/** The rows of schedules, in the caller's transaction. */
final class ScheduleRows {
  /** What db-scheduler calls all of them; the name of the schedule is its instance. */
  static final String TASK = "schedule";

  static final String RUN_TABLE = "store.scheduled_run";

  private ScheduleRows() {}

  static List<ScheduleState> all(Connection connection) throws SQLException {
    List<ScheduleState> states = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery(
                """
                select name, cron, zone, next_run, last_success, last_failure,
                  consecutive_failures, running
                from public.schedule order by name
                """)) {
      while (row.next()) {
        states.add(state(connection, row));
      }
    }
    return states;
  }

  private static ScheduleState state(Connection connection, ResultSet row) throws SQLException {
    String name = row.getString("name");
    WallClockCron when = WallClockCron.of(row.getString("cron"), ZoneId.of(row.getString("zone")));
    return new ScheduleState(
        new Schedule(name, when, command(connection, name)),
        row.getObject("next_run", OffsetDateTime.class).toInstant(),
        instant(row, "last_success"),
        instant(row, "last_failure"),
        row.getInt("consecutive_failures"),
        row.getBoolean("running"));
  }

  private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
    return time == null ? null : time.toInstant();
  }

  private static List<String> command(Connection connection, String name) throws SQLException {
    List<String> words = new ArrayList<>();
    try (PreparedStatement select =
        connection.prepareStatement(
            "select argument from store.schedule_argument where name = ? order by position")) {
      select.setString(1, name);
      ResultSet rows = select.executeQuery();
      while (rows.next()) {
        words.add(rows.getString(1));
      }
    }
    return words;
  }

  static void insert(Connection connection, Schedule schedule, Instant now) throws SQLException {
    update(
        connection,
        "insert into store.schedule (name, cron, zone, created_at) values (?, ?, ?, ?)",
        schedule.name(),
        schedule.when().text(),
        schedule.when().zone().getId(),
        now);
    for (int i = 0; i < schedule.command().size(); i++) {
      update(
          connection,
          "insert into store.schedule_argument (name, position, argument) values (?, ?, ?)",
          schedule.name(),
          i,
          schedule.command().get(i));
    }
    update(
        connection,
        """
        insert into store.scheduled_run
          (task_name, task_instance, execution_time, picked, version) values (?, ?, ?, false, 1)
        """,
        TASK,
        schedule.name(),
        schedule.when().nextAfter(now));
  }

  static int delete(Connection connection, String name) throws SQLException {
    return update(connection, "delete from store.schedule where name = ?", name);
  }

  /** Marks it as running, outside of db-scheduler. */
  static void begin(Connection connection, String name, String holder) throws SQLException {
    update(
        connection,
        """
        update store.scheduled_run
        set picked = true, picked_by = left(?, 50), version = version + 1
        where task_name = ? and task_instance = ?
        """,
        holder,
        TASK,
        name);
  }

  /** Records how a run outside of db-scheduler ended; a due time that has passed is done with. */
  static void end(Connection connection, Schedule schedule, boolean good, Instant at)
      throws SQLException {
    update(
        connection,
        """
        update store.scheduled_run
        set picked = false, picked_by = null, version = version + 1,
          last_success = case when ? then cast(? as timestamp(3) with time zone)
            else last_success end,
          last_failure = case when ? then last_failure
            else cast(? as timestamp(3) with time zone) end,
          consecutive_failures = case when ? then 0 else coalesce(consecutive_failures, 0) + 1 end,
          execution_time = case when execution_time > ? then execution_time
            else cast(? as timestamp(3) with time zone) end
        where task_name = ? and task_instance = ?
        """,
        good,
        at,
        good,
        at,
        good,
        at,
        schedule.when().nextAfter(at),
        TASK,
        schedule.name());
  }

  /**
   * Lets go of what a killed process was running: it stays due, and runs once more. Only the one
   * writer may call this, since nobody else can be running it then.
   */
  static void releaseKilled(Connection connection) throws SQLException {
    update(
        connection,
        """
        update store.scheduled_run
        set picked = false, picked_by = null, last_heartbeat = null, version = version + 1
        where picked
        """);
  }

  static boolean anyOpen(Connection connection, Instant now) throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement(
            "select count(*) from store.scheduled_run where picked or execution_time <= ?")) {
      select.setObject(1, now.atOffset(ZoneOffset.UTC));
      ResultSet row = select.executeQuery();
      row.next();
      return row.getLong(1) > 0;
    }
  }

  private static int update(Connection connection, String sql, Object... values)
      throws SQLException {
    try (PreparedStatement update = connection.prepareStatement(sql)) {
      for (int i = 0; i < values.length; i++) {
        Object value = values[i];
        update.setObject(i + 1, value instanceof Instant at ? at.atOffset(ZoneOffset.UTC) : value);
      }
      return update.executeUpdate();
    }
  }
}
