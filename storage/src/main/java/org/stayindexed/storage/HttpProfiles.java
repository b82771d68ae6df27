package org.stayindexed.storage;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Writes each profile once, as far as memory goes: of those that were used longest ago another copy
 * may be written, for a site whose every answer differs. Belongs to the one writer.
 */
final class HttpProfiles implements AutoCloseable {
  private static final int REMEMBERED = 4_096;

  private final Map<HttpProfile, Long> ids =
      new LinkedHashMap<>(256, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<HttpProfile, Long> eldest) {
          return size() > REMEMBERED;
        }
      };

  private final PreparedStatement insert;
  private long lastId;

  HttpProfiles(Connection connection) throws SQLException {
    load(connection);
    this.insert =
        connection.prepareStatement(
            """
            insert into store.http_profile
              (profile_id, protocol, reason_phrase, content_type, content_encoding, server,
               cache_control, vary, x_robots_tag, certificate_fault)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """);
  }

  private void load(Connection connection) throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement(
            """
            select profile_id, protocol, reason_phrase, content_type, content_encoding, server,
              cache_control, vary, x_robots_tag, certificate_fault
            from store.http_profile
            where profile_id > (select max(profile_id) from store.http_profile) - ?
            order by profile_id
            """)) {
      select.setInt(1, REMEMBERED);
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          lastId = row.getLong(1);
          ids.put(profile(row), lastId);
        }
      }
    }
  }

  private static HttpProfile profile(ResultSet row) throws SQLException {
    return new HttpProfile(
        row.getString(2),
        row.getString(3),
        row.getString(4),
        row.getString(5),
        row.getString(6),
        row.getString(7),
        row.getString(8),
        row.getString(9),
        row.getString(10));
  }

  /** The number of a profile, given now if it has none. */
  long idOf(HttpProfile profile) throws SQLException {
    Long known = ids.get(profile);
    if (known != null) {
      return known;
    }
    lastId++;
    ids.put(profile, lastId);
    insert.setLong(1, lastId);
    insert.setString(2, profile.protocol());
    insert.setString(3, profile.reasonPhrase());
    insert.setString(4, profile.contentType());
    insert.setString(5, profile.contentEncoding());
    insert.setString(6, profile.server());
    insert.setString(7, profile.cacheControl());
    insert.setString(8, profile.vary());
    insert.setString(9, profile.xRobotsTag());
    insert.setString(10, profile.certificateFault());
    insert.addBatch();
    return lastId;
  }

  void write() throws SQLException {
    insert.executeBatch();
  }

  @Override
  public void close() throws SQLException {
    insert.close();
  }
}
