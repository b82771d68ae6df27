package org.stayindexed.storage;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.Set;

/**
 * Compares a run with earlier ones by their options: what a run with other options (a part of the
 * site, a list of URLs) did not come to says nothing about pages that it was not told to look at.
 */
final class RunsAlike implements AutoCloseable {
  private final long runId;
  private final PreparedStatement vanished;

  RunsAlike(Connection connection, long runId) throws SQLException {
    this.runId = runId;
    this.vanished =
        connection.prepareStatement(
            """
            select s.url_id
            from store.page_state s
            join store.run r on r.run_id = s.last_run
            join store.run n on n.run_id = ?
            where s.url_id > ? and s.url_id <= ? and s.last_run < n.run_id
              and r.reach = n.reach
            """);
  }

  /** Whether the last finished run of the site before had the same options, or there was none. */
  static boolean likeTheOneBefore(Connection connection, long runId) throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement(
            """
            select b.reach = n.reach
            from store.run n
            join store.run b on b.site_id = n.site_id and b.run_id < n.run_id
            where n.run_id = ? and b.state = 'FINISHED'
            order by b.run_id desc
            fetch first 1 row only
            """)) {
      select.setLong(1, runId);
      try (ResultSet row = select.executeQuery()) {
        return !row.next() || row.getBoolean(1);
      }
    }
  }

  /** Of these URLs, those that this run did not come to though one with the same options did. */
  Set<Long> vanished(long from, long to) throws SQLException {
    vanished.setLong(1, runId);
    vanished.setLong(2, from);
    vanished.setLong(3, to);
    Set<Long> ids = new HashSet<>();
    try (ResultSet rows = vanished.executeQuery()) {
      while (rows.next()) {
        ids.add(rows.getLong(1));
      }
    }
    return ids;
  }

  @Override
  public void close() throws SQLException {
    vanished.close();
  }
}
