package org.stayindexed.storage;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;

/** Refuses to go on with counts that contradict each other, rather than to show wrong numbers. */
final class TrafficCheck {
  private TrafficCheck() {}

  /** Files of which lines that were counted and requests that are stored differ. */
  private static final String WRONG_SUMS =
      """
      select f.name, f.lines, coalesce(l.lines, 0), coalesce(l.counted, 0), coalesce(h.hits, 0)
      from store.log_file f
      left join (
        select b.file_id, sum(t.lines) as lines,
          sum(t.lines) filter (where t.fate in ('COUNTED', 'COUNTED_WITHOUT_URL')) as counted
        from store.log_batch b join store.log_fate t on t.batch_no = b.batch_no
        group by b.file_id) l on l.file_id = f.file_id
      left join (
        select b.file_id, sum(s.hits) as hits
        from store.log_batch b join store.site_hour s on s.batch_no = b.batch_no
        group by b.file_id) h on h.file_id = f.file_id
      where f.lines <> coalesce(l.lines, 0) or coalesce(l.counted, 0) <> coalesce(h.hits, 0)
      order by f.file_id
      """;

  static void refuseWrongSums(Connection connection, DatabaseDirectory directory)
      throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(WRONG_SUMS)) {
      if (row.next()) {
        throw new StorageException(
            String.format(
                Locale.ROOT,
                "The counts of the access log %s in %s do not add up: %d lines read, %d of them"
                    + " with a fate, %d counted, %d requests stored. Restore the database from a"
                    + " backup, or import into a new one with --db.",
                row.getString(1),
                directory.path(),
                row.getLong(2),
                row.getLong(3),
                row.getLong(4),
                row.getLong(5)));
      }
    }
  }
}
