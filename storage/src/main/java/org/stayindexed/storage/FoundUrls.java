package org.stayindexed.storage;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import org.stayindexed.model.run.UrlsFound;
import org.stayindexed.model.url.PageUrl;

/** Writes the URLs that a run will look at, so that it can go on after its process was killed. */
final class FoundUrls implements AutoCloseable {
  private final long runId;
  private final KnownUrls urls;
  private final PreparedStatement insert;
  private long lastPosition;

  FoundUrls(Connection connection, long runId, KnownUrls urls) throws SQLException {
    this.runId = runId;
    this.urls = urls;
    this.lastPosition = lastPosition(connection, runId);
    this.insert =
        connection.prepareStatement(
            """
            insert into store.found_url
              (run_id, position, url_id, kind, purpose, depth, hops, found_on)
            values (?, ?, ?, ?, ?, ?, ?, ?)
            """);
  }

  /** A run that goes on, or took over what another left, has rows already. */
  private static long lastPosition(Connection connection, long runId) throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement(
            "select coalesce(max(position), 0) from store.found_url where run_id = ?")) {
      select.setLong(1, runId);
      try (ResultSet row = select.executeQuery()) {
        row.next();
        return row.getLong(1);
      }
    }
  }

  void add(UrlsFound found) throws SQLException {
    Long foundOn = urls.idOf(found.discovery().foundOn());
    for (PageUrl url : found.urls()) {
      insert.setLong(1, runId);
      insert.setLong(2, ++lastPosition);
      insert.setLong(3, urls.idOf(url));
      insert.setString(4, found.discovery().kind().name());
      insert.setString(5, found.purpose().name());
      insert.setInt(6, found.discovery().depth());
      insert.setInt(7, found.discovery().hops());
      insert.setObject(8, foundOn, Types.BIGINT);
      insert.addBatch();
    }
  }

  void write() throws SQLException {
    insert.executeBatch();
  }

  @Override
  public void close() throws SQLException {
    insert.close();
  }
}
