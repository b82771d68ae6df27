package org.stayindexed.storage;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.stayindexed.model.run.DiscoveryKind;
import org.stayindexed.model.run.FoundKinds;

/**
 * Writes in which ways a run came to URLs, where there was more than the one that their observation
 * names; a row only where that has changed, which on most nights is none.
 */
final class FoundKindRows implements AutoCloseable {
  private final long runId;
  private final KnownUrls urls;
  private final List<FoundKinds> waiting = new ArrayList<>(0);
  private final PreparedStatement select;
  private final PreparedStatement update;

  FoundKindRows(Connection connection, long runId, KnownUrls urls) throws SQLException {
    this.runId = runId;
    this.urls = urls;
    this.select =
        connection.prepareStatement(
            """
            select s.found_kinds, o.found_by
            from store.page_state s
            join store.observation o on o.run_id = s.last_run and o.url_id = s.url_id
            where s.url_id = ? and s.last_run = ?
            """);
    this.update =
        connection.prepareStatement(
            """
            update store.page_state set found_kinds = ?
            where url_id = ? and last_run = ? and found_kinds is distinct from ?
            """);
  }

  void add(FoundKinds kinds) {
    waiting.add(kinds);
  }

  private short all(long urlId, FoundKinds.Found found) throws SQLException {
    return found.since() == FoundKinds.Since.RESUMED
        ? (short) (found.kinds() | stored(urlId))
        : found.kinds();
  }

  private short stored(long urlId) throws SQLException {
    select.setLong(1, urlId);
    select.setLong(2, runId);
    try (ResultSet row = select.executeQuery()) {
      if (!row.next()) {
        return 0;
      }
      short kinds = row.getShort(1);
      String foundBy = row.getString(2);
      return foundBy == null ? kinds : (short) (kinds | DiscoveryKind.valueOf(foundBy).bit());
    }
  }

  private void add(long urlId, short kinds) throws SQLException {
    Short several = several(kinds);
    update.setObject(1, several, Types.SMALLINT);
    update.setLong(2, urlId);
    update.setLong(3, runId);
    update.setObject(4, several, Types.SMALLINT);
    update.addBatch();
  }

  private static @Nullable Short several(short kinds) {
    return Integer.bitCount(kinds) > 1 ? kinds : null;
  }

  /** To be called when the observations of the batch are written. */
  void write() throws SQLException {
    for (FoundKinds kinds : waiting) {
      for (FoundKinds.Found found : kinds.of()) {
        OptionalLong urlId = urls.find(found.fingerprint());
        if (urlId.isPresent()) {
          add(urlId.getAsLong(), all(urlId.getAsLong(), found));
        }
      }
      update.executeBatch();
    }
    waiting.clear();
  }

  @Override
  public void close() throws SQLException {
    select.close();
    update.close();
  }
}
