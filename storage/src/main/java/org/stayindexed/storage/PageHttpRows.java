package org.stayindexed.storage;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.Objects;

/** Keeps what the header of each URL's latest answer says. Belongs to the one writer. */
final class PageHttpRows implements AutoCloseable {
  private final long runId;
  private final HttpProfiles profiles;
  private final PreparedStatement select;
  private final PreparedStatement merge;

  PageHttpRows(Connection connection, long runId) throws SQLException {
    this.runId = runId;
    this.profiles = new HttpProfiles(connection);
    this.select =
        connection.prepareStatement(
            """
            select profile_id, etag, last_modified, content_length, location, link, retry_after
            from store.page_http where url_id = ?
            """);
    this.merge =
        connection.prepareStatement(
            """
            merge into store.page_http
              (url_id, since_run, profile_id, etag, last_modified, content_length, location, link,
               retry_after, remote_address)
            key (url_id) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """);
  }

  /** Keeps it for a URL that no run saw before. */
  void add(long urlId, PageHttp http) throws SQLException {
    addRow(urlId, profiles.idOf(http.profile()), http);
  }

  /** Keeps it for a URL that may have a row already; an equal one is left as it is. */
  void addIfChanged(long urlId, PageHttp http) throws SQLException {
    long profileId = profiles.idOf(http.profile());
    select.setLong(1, urlId);
    try (ResultSet row = select.executeQuery()) {
      if (row.next() && same(row, profileId, http)) {
        return;
      }
    }
    addRow(urlId, profileId, http);
  }

  /** An address alone does not count: a site behind many has another one each time. */
  private static boolean same(ResultSet row, long profileId, PageHttp http) throws SQLException {
    return row.getLong(1) == profileId
        && Objects.equals(row.getString(2), http.etag())
        && Objects.equals(row.getString(3), http.lastModified())
        && Objects.equals(row.getObject(4, Long.class), http.contentLength())
        && Objects.equals(row.getString(5), http.location())
        && Objects.equals(row.getString(6), http.link())
        && Objects.equals(row.getString(7), http.retryAfter());
  }

  private void addRow(long urlId, long profileId, PageHttp http) throws SQLException {
    merge.setLong(1, urlId);
    merge.setLong(2, runId);
    merge.setLong(3, profileId);
    merge.setString(4, http.etag());
    merge.setString(5, http.lastModified());
    merge.setObject(6, http.contentLength(), Types.BIGINT);
    merge.setString(7, http.location());
    merge.setString(8, http.link());
    merge.setString(9, http.retryAfter());
    merge.setString(10, http.remoteAddress());
    merge.addBatch();
  }

  void write() throws SQLException {
    profiles.write();
    merge.executeBatch();
  }

  @Override
  public void close() throws SQLException {
    merge.close();
    select.close();
    profiles.close();
  }
}
