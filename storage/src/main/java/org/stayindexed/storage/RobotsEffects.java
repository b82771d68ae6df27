package org.stayindexed.storage;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Counts, at the end of a run, for how many URLs robots.txt decides otherwise than before: in all,
 * and for each crawler.
 */
final class RobotsEffects {
  private final Connection connection;
  private final long runId;
  private final Map<String, Long> urlsChanged = new HashMap<>();
  private final Map<Party, Effect> effects = new HashMap<>();

  RobotsEffects(Connection connection, long runId) {
    this.connection = connection;
    this.runId = runId;
  }

  private record Party(String origin, String agent) {}

  private record Effect(long forbidden, long allowed) {
    Effect plus(Effect other) {
      return new Effect(forbidden + other.forbidden, allowed + other.allowed);
    }
  }

  /** So many URLs of an origin that were given one answer before and another one now. */
  private record Shift(String origin, long before, long now, long urls) {}

  void write() throws SQLException {
    if (mayHaveAny()) {
      for (Shift shift : shifts()) {
        count(shift);
      }
      writeUrlsChanged();
      writeEffects();
    }
  }

  /** A run that read what the run before had read need not look at its pages. */
  private boolean mayHaveAny() throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement(
            """
            select count(*) from store.robots_reading
            where run_id = ? and (changed or state = 'UNREACHABLE')
            """)) {
      select.setLong(1, runId);
      try (ResultSet row = select.executeQuery()) {
        return row.next() && row.getLong(1) > 0;
      }
    }
  }

  private List<Shift> shifts() throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement(
            """
            select a.origin, before.robots_access_id, v.robots_access_id, count(*)
            from store.page_version v
            join store.page_version before on before.version_id = v.previous_version_id
            join store.robots_access a on a.access_id = v.robots_access_id
            where v.since_run = ? and before.robots_access_id <> v.robots_access_id
            group by a.origin, before.robots_access_id, v.robots_access_id
            """)) {
      select.setLong(1, runId);
      List<Shift> shifts = new ArrayList<>();
      try (ResultSet rows = select.executeQuery()) {
        while (rows.next()) {
          shifts.add(
              new Shift(rows.getString(1), rows.getLong(2), rows.getLong(3), rows.getLong(4)));
        }
      }
      return shifts;
    }
  }

  /** Crawlers that were not asked for before have no decision that could have changed. */
  private void count(Shift shift) throws SQLException {
    boolean changed = false;
    try (PreparedStatement select =
        connection.prepareStatement(
            """
            select n.agent, n.access = 'ALLOWED'
            from store.robots_decision n
            join store.robots_decision b on b.agent = n.agent
            where n.access_id = ? and b.access_id = ?
              and (n.access = 'ALLOWED') <> (b.access = 'ALLOWED')
            """)) {
      select.setLong(1, shift.now());
      select.setLong(2, shift.before());
      try (ResultSet rows = select.executeQuery()) {
        while (rows.next()) {
          changed = true;
          long urls = shift.urls();
          effects.merge(
              new Party(shift.origin(), rows.getString(1)),
              rows.getBoolean(2) ? new Effect(0, urls) : new Effect(urls, 0),
              Effect::plus);
        }
      }
    }
    urlsChanged.merge(shift.origin(), changed ? shift.urls() : 0, Long::sum);
  }

  private void writeUrlsChanged() throws SQLException {
    execute("update store.robots_reading set urls_changed = 0 where run_id = ? and changed");
    try (PreparedStatement update =
        connection.prepareStatement(
            """
            update store.robots_reading set urls_changed = ?
            where reading_id = (
              select max(reading_id) from store.robots_reading where run_id = ? and origin = ?)
            """)) {
      for (Map.Entry<String, Long> counted : urlsChanged.entrySet()) {
        update.setLong(1, counted.getValue());
        update.setLong(2, runId);
        update.setString(3, counted.getKey());
        update.addBatch();
      }
      update.executeBatch();
    }
  }

  /** A run that was resumed is counted anew. */
  private void writeEffects() throws SQLException {
    execute("delete from store.robots_effect where run_id = ?");
    try (PreparedStatement insert =
        connection.prepareStatement(
            """
            insert into store.robots_effect (run_id, origin, agent, urls_forbidden, urls_allowed)
            values (?, ?, ?, ?, ?)
            """)) {
      for (Map.Entry<Party, Effect> effect : effects.entrySet()) {
        insert.setLong(1, runId);
        insert.setString(2, effect.getKey().origin());
        insert.setString(3, effect.getKey().agent());
        insert.setLong(4, effect.getValue().forbidden());
        insert.setLong(5, effect.getValue().allowed());
        insert.addBatch();
      }
      insert.executeBatch();
    }
  }

  private void execute(String sql) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setLong(1, runId);
      statement.executeUpdate();
    }
  }
}
