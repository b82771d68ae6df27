package org.stayindexed.storage;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.stayindexed.model.run.RunState;
import org.stayindexed.model.secret.Redaction;

/** Writes the rows of runs. */
final class Runs {
  private static final String KILLED = "its process ended without closing it";

  private Runs() {}

  static long insert(Connection connection, RunStart start) throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement(
            """
            insert into store.run
              (site_id, start_url, started_at, state, tool_version, user_agent, settings, reach)
            values (?, ?, ?, ?, ?, ?, ?, ?)
            """,
            Statement.RETURN_GENERATED_KEYS)) {
      insert.setLong(1, siteId(connection, start.site()));
      insert.setString(2, SecretMarks.load(connection).of(start.startUrl()).toString());
      insert.setObject(3, start.startedAt().atOffset(ZoneOffset.UTC));
      insert.setString(4, RunState.RUNNING.name());
      insert.setString(5, start.toolVersion());
      insert.setString(6, start.userAgent());
      insert.setString(7, Redaction.of(start.settings()));
      insert.setString(8, Redaction.of(start.reach()));
      insert.executeUpdate();
      return generatedKey(insert);
    }
  }

  static long siteId(Connection connection, String host) throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement("select site_id from store.site where host = ?")) {
      select.setString(1, host);
      ResultSet row = select.executeQuery();
      if (row.next()) {
        return row.getLong(1);
      }
    }
    try (PreparedStatement insert =
        connection.prepareStatement(
            "insert into store.site (host) values (?)", Statement.RETURN_GENERATED_KEYS)) {
      insert.setString(1, host);
      insert.executeUpdate();
      return generatedKey(insert);
    }
  }

  /** Every site that was crawled or whose log was read. */
  static List<Long> sites(Connection connection) throws SQLException {
    List<Long> sites = new ArrayList<>();
    try (PreparedStatement select =
            connection.prepareStatement("select site_id from store.site order by site_id");
        ResultSet rows = select.executeQuery()) {
      while (rows.next()) {
        sites.add(rows.getLong(1));
      }
    }
    return sites;
  }

  static long generatedKey(Statement statement) throws SQLException {
    try (ResultSet keys = statement.getGeneratedKeys()) {
      keys.next();
      return keys.getLong(1);
    }
  }

  static long siteOf(Connection connection, long runId) throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement("select site_id from store.run where run_id = ?")) {
      select.setLong(1, runId);
      ResultSet row = select.executeQuery();
      if (!row.next()) {
        throw new SQLException("There is no run " + runId);
      }
      return row.getLong(1);
    }
  }

  static void end(Connection connection, long runId, RunEnd end) throws SQLException {
    try (PreparedStatement update =
        connection.prepareStatement(
            """
            update store.run
            set state = ?, stop_reason = nullif(?, ''), ended_at = ?,
              (urls, answered, eligible, not_eligible, uncertain, unanswered, robots_blocked) = (
                select
                  count(*),
                  count(v.status),
                  count(*) filter (where v.verdict = 'ELIGIBLE'),
                  count(*) filter (where v.verdict = 'NOT_ELIGIBLE'),
                  count(*) filter (where v.verdict = 'UNCERTAIN'),
                  count(*) filter (where v.status is null and v.failure is not null),
                  count(*) filter (where v.status is null and v.failure is null)
                from store.observation o
                join store.page_version v on v.version_id = o.version_id
                where o.run_id = store.run.run_id)
            where run_id = ?
            """)) {
      update.setString(1, end.state().name());
      update.setString(2, Redaction.of(end.reason()));
      update.setObject(3, end.endedAt().atOffset(ZoneOffset.UTC));
      update.setLong(4, runId);
      update.executeUpdate();
    }
    RunTrend.write(connection, runId);
  }

  /**
   * Gives a new run the pages that the last run of its site left over, and forgets the rest; a new
   * run finds sitemaps and targets of links by itself, if it is to look at any.
   *
   * @return the run that left something
   */
  static Optional<Long> takeOver(Connection connection, long runId) throws SQLException {
    Optional<Long> before = unfinishedBefore(connection, runId);
    if (before.isPresent()) {
      update(
          connection,
          """
          update store.found_url set run_id = ?
          where run_id = ? and purpose = 'PAGE' and url_id not in (
            select url_id from store.observation where run_id = ?)
          """,
          runId,
          before.get(),
          before.get());
    }
    update(
        connection,
        """
        delete from store.found_url where run_id in (
          select old.run_id from store.run old
          join store.run present on present.site_id = old.site_id
          where present.run_id = ? and old.run_id < present.run_id)
        """,
        runId);
    return before;
  }

  private static Optional<Long> unfinishedBefore(Connection connection, long runId)
      throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement(
            """
            select max(old.run_id)
            from store.run old join store.run present on present.site_id = old.site_id
            where present.run_id = ? and old.run_id < present.run_id
              and old.run_id in (select run_id from store.found_url)
            """)) {
      select.setLong(1, runId);
      try (ResultSet row = select.executeQuery()) {
        row.next();
        return Optional.ofNullable(row.getObject(1, Long.class));
      }
    }
  }

  private static void update(Connection connection, String sql, long... values)
      throws SQLException {
    try (PreparedStatement update = connection.prepareStatement(sql)) {
      for (int i = 0; i < values.length; i++) {
        update.setLong(i + 1, values[i]);
      }
      update.executeUpdate();
    }
  }

  /** Marks a run that ended as one that goes on. */
  static void reopen(Connection connection, long runId) throws SQLException {
    update(
        connection,
        "update store.run set state = 'RUNNING', ended_at = null, stop_reason = null where run_id = ?",
        runId);
  }

  /** Forgets what a run was to look at, because it has looked at all of it. */
  static void forgetFound(Connection connection, long runId) throws SQLException {
    update(connection, "delete from store.found_url where run_id = ?", runId);
  }

  /** Ends the runs that a killed process left behind; only the one writer may call this. */
  static void closeKilled(Connection connection) throws SQLException {
    record Killed(long runId, Instant lastSign) {}
    List<Killed> killed = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet rows =
            statement.executeQuery(
                """
                select r.run_id, coalesce(
                  (select max(o.observed_at) from store.observation o where o.run_id = r.run_id),
                  r.started_at)
                from store.run r where r.state = 'RUNNING'
                """)) {
      while (rows.next()) {
        killed.add(
            new Killed(rows.getLong(1), rows.getObject(2, OffsetDateTime.class).toInstant()));
      }
    }
    for (Killed run : killed) {
      end(connection, run.runId(), new RunEnd(RunState.INTERRUPTED, KILLED, run.lastSign()));
    }
  }
}
