package org.stayindexed.storage;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import org.stayindexed.model.traffic.LineFate;
import org.stayindexed.model.traffic.LogPosition;
import org.stayindexed.model.traffic.SiteHour;
import org.stayindexed.model.traffic.TrafficBatch;

/** The list of batches; rows count only if their batch is listed. */
final class LogBatches implements AutoCloseable {
  private final PreparedStatement insert;
  private final PreparedStatement insertFate;
  private final PreparedStatement reached;
  private final long siteId;

  LogBatches(Connection connection, long siteId) throws SQLException {
    this.siteId = siteId;
    insertFate =
        connection.prepareStatement(
            "insert into store.log_fate (batch_no, fate, lines) values (?, ?, ?)");
    insert =
        connection.prepareStatement(
            """
            insert into store.log_batch
              (batch_no, file_id, from_bytes, row_count, hits, to_bytes, head_hash, head_length,
               tail_hash, tail_length, site_id, ranges_of)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """);
    reached =
        connection.prepareStatement(
            """
            select 1 from store.log_batch b
            where b.site_id = ? and b.to_bytes = ? and b.head_hash = ? and b.head_length = ?
              and b.tail_hash = ? and b.tail_length = ?
            """);
  }

  /** Whether a batch of this site ended there already. */
  boolean reached(LogPosition position) throws SQLException {
    reached.setLong(1, siteId);
    setEnd(reached, 2, position);
    try (ResultSet row = reached.executeQuery()) {
      return row.next();
    }
  }

  private static void setEnd(PreparedStatement statement, int first, LogPosition end)
      throws SQLException {
    statement.setLong(first, end.offset());
    statement.setString(first + 1, end.headHash());
    statement.setInt(first + 2, end.headLength());
    statement.setString(first + 3, end.tailHash());
    statement.setInt(first + 4, end.tailLength());
  }

  /** Lists a batch, after everything else of it was written. */
  void list(long batchNo, long fileId, long rows, TrafficBatch batch) throws SQLException {
    for (Map.Entry<LineFate, Long> fate : batch.lines().entrySet()) {
      insertFate.setLong(1, batchNo);
      insertFate.setString(2, fate.getKey().name());
      insertFate.setLong(3, fate.getValue());
      insertFate.addBatch();
    }
    insertFate.executeBatch();
    insert.setLong(1, batchNo);
    insert.setLong(2, fileId);
    insert.setLong(3, batch.before().map(LogPosition::offset).orElse(0L));
    insert.setLong(4, rows);
    insert.setLong(5, hits(batch));
    setEnd(insert, 6, batch.after());
    insert.setLong(11, siteId);
    insert.setObject(12, batch.rangesOf().orElse(null));
    insert.executeUpdate();
  }

  /** All requests that a batch counted. */
  static long hits(TrafficBatch batch) {
    return batch.siteHours().stream().map(SiteHour::hits).mapToLong(hits -> hits.count()).sum();
  }

  @Override
  public void close() throws SQLException {
    reached.close();
    insert.close();
    insertFate.close();
  }
}
