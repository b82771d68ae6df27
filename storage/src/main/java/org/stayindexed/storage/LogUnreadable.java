package org.stayindexed.storage;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import org.stayindexed.model.traffic.UnreadableLine;

/** Writes samples of lines that could not be read, and deletes those that newer ones replace. */
final class LogUnreadable implements AutoCloseable {
  private static final int MAX_SAMPLE = 200;

  private final long siteId;
  private final PreparedStatement insert;
  private final NewestRows newest;

  LogUnreadable(Connection connection, long siteId) throws SQLException {
    this.siteId = siteId;
    this.insert =
        connection.prepareStatement(
            """
            insert into store.log_unreadable (batch_no, site_id, reason, line_no, sample)
            values (?, ?, ?, ?, ?)
            """);
    this.newest =
        new NewestRows(
            connection,
            """
            select unreadable_id from (
              select unreadable_id, row_number() over (
                partition by reason order by unreadable_id desc) as place
              from store.log_unreadable where site_id = ?)
            where place > ?
            """,
            "delete from store.log_unreadable where unreadable_id = ?");
  }

  void write(long batchNo, List<UnreadableLine> lines) throws SQLException {
    if (lines.isEmpty()) {
      return;
    }
    for (UnreadableLine line : lines) {
      insert.setLong(1, batchNo);
      insert.setLong(2, siteId);
      insert.setString(3, line.reason().name());
      insert.setLong(4, line.number());
      insert.setString(5, StoredText.orNull(line.sample(), MAX_SAMPLE));
      insert.addBatch();
    }
    insert.executeBatch();
    newest.keep(siteId, UnreadableLine.KEPT);
  }

  @Override
  public void close() throws SQLException {
    insert.close();
    newest.close();
  }
}
