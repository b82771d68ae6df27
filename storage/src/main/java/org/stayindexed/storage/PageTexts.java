package org.stayindexed.storage;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import org.jspecify.annotations.Nullable;
import org.stayindexed.model.finding.PageWords;

/** Writes what pages say to their readers: a row when it changes. */
final class PageTexts implements AutoCloseable {
  private final long runId;
  private final PreparedStatement select;
  private final PreparedStatement merge;

  PageTexts(Connection connection, long runId) throws SQLException {
    this.runId = runId;
    this.select =
        connection.prepareStatement(
            "select words, words_before from store.page_text where url_id = ? and since_run = ?");
    this.merge =
        connection.prepareStatement(
            """
            merge into store.page_text
              (url_id, since_run, fingerprint, words, words_before, description, heading, headings)
            key (url_id, since_run) values (?, ?, ?, ?, ?, ?, ?, ?)
            """);
  }

  /**
   * Adds a text that is not the one before.
   *
   * @param before the run that saw the text before first, null if there is none
   */
  void add(long urlId, TextRow row, @Nullable Long before) throws SQLException {
    merge.setLong(1, urlId);
    merge.setLong(2, runId);
    merge.setLong(3, row.fingerprint());
    merge.setInt(4, row.words());
    merge.setObject(5, before == null ? null : wordsBefore(urlId, before), Types.INTEGER);
    merge.setString(6, row.description());
    merge.setString(7, row.heading());
    merge.setInt(8, row.headings());
    merge.addBatch();
  }

  /** While most of a text is gone, it is measured by what there was before that. */
  private @Nullable Integer wordsBefore(long urlId, long before) throws SQLException {
    select.setLong(1, urlId);
    select.setLong(2, before);
    try (ResultSet row = select.executeQuery()) {
      if (!row.next()) {
        return null;
      }
      int words = row.getInt(1);
      Integer earlier = row.getObject(2, Integer.class);
      return earlier != null && PageWords.mostIsGone(words, earlier) ? earlier : words;
    }
  }

  void write() throws SQLException {
    merge.executeBatch();
  }

  @Override
  public void close() throws SQLException {
    select.close();
    merge.close();
  }
}
