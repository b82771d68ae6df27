package org.stayindexed.storage;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Writes what a run counted into one row, for charts over many runs. */
final class RunTrend {
  private static final double MEDIAN = 0.5;
  private static final double MOST = 0.95;

  private RunTrend() {}

  /** Counts a run that ended; one that was gone on with is counted again. */
  static void write(Connection connection, long runId) throws SQLException {
    SortedMap<Integer, Long> times = times(connection, runId);
    try (PreparedStatement delete =
            connection.prepareStatement("delete from store.run_trend where run_id = ?");
        PreparedStatement insert =
            connection.prepareStatement(
                """
                insert into store.run_trend
                select
                  cast(? as bigint),
                  count(*) filter (where v.status between 200 and 299),
                  count(*) filter (where v.status between 300 and 399),
                  count(*) filter (where v.status between 400 and 499),
                  count(*) filter (where v.status not between 200 and 499),
                  count(*) filter (where v.status is null and v.failure is not null),
                  count(*) filter (where v.status is null and v.failure is null),
                  cast(? as integer),
                  cast(? as integer)
                from store.observation o
                join store.page_version v on v.version_id = o.version_id
                where o.run_id = ?
                """)) {
      delete.setLong(1, runId);
      delete.executeUpdate();
      insert.setLong(1, runId);
      insert.setObject(2, quantile(times, MEDIAN), Types.INTEGER);
      insert.setObject(3, quantile(times, MOST), Types.INTEGER);
      insert.setLong(4, runId);
      insert.executeUpdate();
    }
  }

  /** How many answers began after how many milliseconds: as many rows as a request can take. */
  private static SortedMap<Integer, Long> times(Connection connection, long runId)
      throws SQLException {
    SortedMap<Integer, Long> times = new TreeMap<>();
    try (PreparedStatement select =
        connection.prepareStatement(
            """
            select first_byte_ms, count(*) from store.observation
            where run_id = ? and first_byte_ms is not null group by first_byte_ms
            """)) {
      select.setLong(1, runId);
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          times.put(row.getInt(1), row.getLong(2));
        }
      }
    }
    return times;
  }

  /** The smallest time within which at least that share of the answers began. */
  static @Nullable Integer quantile(SortedMap<Integer, Long> times, double share) {
    long all = times.values().stream().mapToLong(Long::longValue).sum();
    long wanted = (long) Math.ceil(all * share);
    long within = 0;
    for (Map.Entry<Integer, Long> time : times.entrySet()) {
      within += time.getValue();
      if (within >= wanted) {
        return time.getKey();
      }
    }
    return null;
  }
}
