package org.stayindexed.storage;

import it.unimi.dsi.fastutil.longs.Long2LongOpenHashMap;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.jspecify.annotations.Nullable;
import org.stayindexed.model.page.RelatedLink;

/**
 * Writes each different set of hreflang links once. Belongs to the one writer, which is why ids can
 * be counted here.
 */
final class HreflangSets implements AutoCloseable {
  private static final long UNKNOWN = 0;
  private static final int MAX_LANGUAGE = 100;

  private final Connection connection;
  private final KnownUrls urls;
  private final PreparedStatement insertSet;
  private final PreparedStatement insertLink;
  private @Nullable Long2LongOpenHashMap ids;
  private long lastId;

  HreflangSets(Connection connection, KnownUrls urls) throws SQLException {
    this.connection = connection;
    this.urls = urls;
    this.insertSet =
        connection.prepareStatement(
            "insert into store.hreflang_set (set_id, fingerprint) values (?, ?)");
    this.insertLink =
        connection.prepareStatement(
            """
            insert into store.hreflang (set_id, position, language, target_id, place)
            values (?, ?, ?, ?, ?)
            """);
  }

  /** The number of a set; null if there is none. */
  @Nullable Long idOf(@Nullable HreflangSet set) throws SQLException {
    return set == null ? null : idOf(known(), set);
  }

  private long idOf(Long2LongOpenHashMap known, HreflangSet set) throws SQLException {
    long id = known.get(set.fingerprint());
    if (id == UNKNOWN) {
      id = ++lastId;
      known.put(set.fingerprint(), id);
      add(id, set);
    }
    return id;
  }

  /** Most sites speak one language: nothing is read before the first set. */
  private Long2LongOpenHashMap known() throws SQLException {
    Long2LongOpenHashMap loaded = ids;
    if (loaded == null) {
      loaded = new Long2LongOpenHashMap();
      try (Statement statement = connection.createStatement();
          ResultSet rows =
              statement.executeQuery("select set_id, fingerprint from store.hreflang_set")) {
        while (rows.next()) {
          loaded.put(rows.getLong(2), rows.getLong(1));
          lastId = Math.max(lastId, rows.getLong(1));
        }
      }
      ids = loaded;
    }
    return loaded;
  }

  private void add(long id, HreflangSet set) throws SQLException {
    insertSet.setLong(1, id);
    insertSet.setLong(2, set.fingerprint());
    insertSet.addBatch();
    int position = 0;
    for (RelatedLink link : set.links()) {
      insertLink.setLong(1, id);
      insertLink.setInt(2, position++);
      insertLink.setString(3, StoredText.of(link.language(), MAX_LANGUAGE));
      insertLink.setLong(4, urls.idOf(link.target()));
      insertLink.setString(5, link.place().name());
      insertLink.addBatch();
    }
  }

  /**
   * Forgets the sets that no page and no entry of a sitemap has any more; not while a run is
   * written.
   */
  static void forgetUnused(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      if (!anyStored(statement)) {
        return;
      }
      for (String table : new String[] {"store.hreflang", "store.hreflang_set"}) {
        statement.executeUpdate(
            "delete from "
                + table
                + " where set_id not in ("
                + "select hreflang_set from store.page_state where hreflang_set is not null"
                + " union all "
                + "select hreflang_set from store.sitemap_entry where hreflang_set is not null)");
      }
    }
  }

  private static boolean anyStored(Statement statement) throws SQLException {
    try (ResultSet row =
        statement.executeQuery("select exists (select 1 from store.hreflang_set)")) {
      row.next();
      return row.getBoolean(1);
    }
  }

  void write() throws SQLException {
    insertSet.executeBatch();
    insertLink.executeBatch();
  }

  @Override
  public void close() throws SQLException {
    insertSet.close();
    insertLink.close();
  }
}
