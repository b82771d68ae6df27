package org.stayindexed.storage;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.Objects;
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
            """
            select words, words_before, fingerprint, headings, description, heading, simhash
            from store.page_text where url_id = ? and since_run = ?
            """);
    this.merge =
        connection.prepareStatement(
            """
            merge into store.page_text
              (url_id, since_run, fingerprint, words, words_before, description, heading, headings,
               simhash)
            key (url_id, since_run) values (?, ?, ?, ?, ?, ?, ?, ?, ?)
            """);
  }

  /**
   * Adds a text that is not the one before.
   *
   * @param before the run that saw the text before first, null if there is none
   * @return the run that saw this text first: the one before where only the hash was missing
   */
  long add(long urlId, TextRow row, @Nullable Long before) throws SQLException {
    Earlier earlier = before == null ? null : earlier(urlId, before, row);
    long since = before != null && earlier != null && earlier.isTheSame() ? before : runId;
    merge.setLong(1, urlId);
    merge.setLong(2, since);
    merge.setLong(3, row.fingerprint());
    merge.setInt(4, row.words());
    merge.setObject(5, earlier == null ? null : earlier.words(), Types.INTEGER);
    merge.setString(6, row.description());
    merge.setString(7, row.heading());
    merge.setInt(8, row.headings());
    merge.setLong(9, row.simHash());
    merge.addBatch();
    return since;
  }

  /**
   * What stands in the row before.
   *
   * @param isTheSame whether it is the same text, stored before texts had a SimHash
   * @param words what there was before this one
   */
  private record Earlier(boolean isTheSame, @Nullable Integer words) {}

  private @Nullable Earlier earlier(long urlId, long before, TextRow now) throws SQLException {
    select.setLong(1, urlId);
    select.setLong(2, before);
    try (ResultSet row = select.executeQuery()) {
      if (!row.next()) {
        return null;
      }
      Integer wordsBefore = row.getObject(2, Integer.class);
      return isOnlyCompletedBy(now, row)
          ? new Earlier(true, wordsBefore)
          : new Earlier(false, wordsBefore(row.getInt(1), wordsBefore));
    }
  }

  private static boolean isOnlyCompletedBy(TextRow now, ResultSet row) throws SQLException {
    return row.getObject(7) == null
        && row.getInt(1) == now.words()
        && row.getLong(3) == now.fingerprint()
        && row.getInt(4) == now.headings()
        && Objects.equals(row.getString(5), now.description())
        && Objects.equals(row.getString(6), now.heading());
  }

  /** While most of a text is gone, it is measured by what there was before that. */
  private static int wordsBefore(int words, @Nullable Integer earlier) {
    return earlier != null && PageWords.mostIsGone(words, earlier) ? earlier : words;
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
