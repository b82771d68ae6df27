package org.stayindexed.storage;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import org.stayindexed.model.run.SkippedUrls;

/** Writes what a run left out; what comes again for a reason and pattern is added to its row. */
final class SkippedUrlRows implements AutoCloseable {
  private static final int MAX_PATTERN = 1_000;
  private static final int MAX_EXAMPLE = 16_384;

  private final long runId;
  private final KnownUrls urls;
  private final PreparedStatement insert;
  private final PreparedStatement addUp;

  SkippedUrlRows(Connection connection, long runId, KnownUrls urls) throws SQLException {
    this.runId = runId;
    this.urls = urls;
    this.insert =
        connection.prepareStatement(
            """
            insert into store.skipped_url (run_id, reason, pattern, links, example, found_on)
            select ?, ?, ?, 0, ?, ?
            where not exists (
              select 1 from store.skipped_url where run_id = ? and reason = ? and pattern = ?)
            """);
    this.addUp =
        connection.prepareStatement(
            """
            update store.skipped_url set links = links + ?
            where run_id = ? and reason = ? and pattern = ?
            """);
  }

  void add(SkippedUrls skipped) throws SQLException {
    String pattern = StoredText.of(skipped.pattern(), MAX_PATTERN);
    addInsert(skipped, pattern);
    addUp.setLong(1, skipped.links());
    addUp.setLong(2, runId);
    addUp.setString(3, skipped.reason().name());
    addUp.setString(4, pattern);
    addUp.addBatch();
  }

  private void addInsert(SkippedUrls skipped, String pattern) throws SQLException {
    Long foundOn = urls.idOf(skipped.foundOn());
    insert.setLong(1, runId);
    insert.setString(2, skipped.reason().name());
    insert.setString(3, pattern);
    insert.setString(4, StoredText.of(skipped.example(), MAX_EXAMPLE));
    insert.setObject(5, foundOn, Types.BIGINT);
    insert.setLong(6, runId);
    insert.setString(7, skipped.reason().name());
    insert.setString(8, pattern);
    insert.addBatch();
  }

  void write() throws SQLException {
    insert.executeBatch();
    addUp.executeBatch();
  }

  @Override
  public void close() throws SQLException {
    addUp.close();
    insert.close();
  }
}
