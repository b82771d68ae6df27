package org.stayindexed.storage;

import it.unimi.dsi.fastutil.longs.Long2ObjectMap;
import it.unimi.dsi.fastutil.longs.Long2ObjectOpenHashMap;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.stayindexed.model.sitemap.SitemapContent;
import org.stayindexed.model.sitemap.SitemapEntry;
import org.stayindexed.model.sitemap.SitemapKind;

/** Writes which pages a sitemap names now: what is new, what changed and what is gone. */
final class SitemapEntries implements AutoCloseable {
  private static final int AT_ONCE = 1_000;

  private final long runId;
  private final KnownUrls urls;
  private final PreparedStatement select;
  private final PreparedStatement insert;
  private final PreparedStatement update;
  private final PreparedStatement delete;

  SitemapEntries(Connection connection, long runId, KnownUrls urls) throws SQLException {
    this.runId = runId;
    this.urls = urls;
    this.select =
        connection.prepareStatement(
            "select url_id, last_modified from store.sitemap_entry where sitemap_no = ?");
    this.insert =
        connection.prepareStatement(
            """
            insert into store.sitemap_entry (last_modified, sitemap_no, url_id, since_run)
            values (?, ?, ?, ?)
            """);
    this.update =
        connection.prepareStatement(
            """
            update store.sitemap_entry set last_modified = ? where sitemap_no = ? and url_id = ?
            """);
    this.delete =
        connection.prepareStatement(
            "delete from store.sitemap_entry where sitemap_no = ? and url_id = ?");
  }

  /** What a sitemap says now; of an index, whose entries are no pages, nothing is kept. */
  void replace(long sitemapNo, SitemapContent content) throws SQLException {
    Long2ObjectMap<Optional<Instant>> before = stored(sitemapNo);
    List<SitemapEntry> now = content.kind() == SitemapKind.INDEX ? List.of() : content.entries();
    int waiting = 0;
    for (SitemapEntry entry : now) {
      long urlId = urls.idOf(entry.url());
      Optional<Instant> modified = before.remove(urlId);
      if (modified == null) {
        insert.setLong(4, runId);
        add(insert, sitemapNo, urlId, entry);
      } else if (!modified.equals(entry.lastModified())) {
        add(update, sitemapNo, urlId, entry);
      }
      if (++waiting % AT_ONCE == 0) {
        write();
      }
    }
    write();
    deleteAll(sitemapNo, before);
  }

  private Long2ObjectMap<Optional<Instant>> stored(long sitemapNo) throws SQLException {
    Long2ObjectMap<Optional<Instant>> stored = new Long2ObjectOpenHashMap<>();
    select.setLong(1, sitemapNo);
    try (ResultSet rows = select.executeQuery()) {
      while (rows.next()) {
        stored.put(rows.getLong(1), Optional.ofNullable(rows.getObject(2, Instant.class)));
      }
    }
    return stored;
  }

  private static void add(PreparedStatement change, long sitemapNo, long urlId, SitemapEntry entry)
      throws SQLException {
    change.setObject(1, utc(entry.lastModified()));
    change.setLong(2, sitemapNo);
    change.setLong(3, urlId);
    change.addBatch();
  }

  private void write() throws SQLException {
    insert.executeBatch();
    update.executeBatch();
  }

  private void deleteAll(long sitemapNo, Long2ObjectMap<Optional<Instant>> gone)
      throws SQLException {
    for (long urlId : gone.keySet()) {
      delete.setLong(1, sitemapNo);
      delete.setLong(2, urlId);
      delete.addBatch();
    }
    delete.executeBatch();
  }

  static @Nullable OffsetDateTime utc(Optional<Instant> time) {
    return time.map(t -> t.atOffset(ZoneOffset.UTC)).orElse(null);
  }

  @Override
  public void close() throws SQLException {
    select.close();
    insert.close();
    update.close();
    delete.close();
  }
}
