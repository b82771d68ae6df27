package org.stayindexed.storage;

import it.unimi.dsi.fastutil.longs.Long2ObjectMap;
import it.unimi.dsi.fastutil.longs.Long2ObjectOpenHashMap;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
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
  private final HreflangSets sets;
  private final PreparedStatement select;
  private final PreparedStatement insert;
  private final PreparedStatement update;
  private final PreparedStatement delete;

  /** What is kept of an entry beside its URL. */
  private record Entry(Optional<Instant> lastModified, @Nullable Long hreflangSet) {}

  SitemapEntries(Connection connection, long runId, KnownUrls urls, HreflangSets sets)
      throws SQLException {
    this.runId = runId;
    this.urls = urls;
    this.sets = sets;
    this.select =
        connection.prepareStatement(
            "select url_id, last_modified, hreflang_set from store.sitemap_entry"
                + " where sitemap_no = ?");
    this.insert =
        connection.prepareStatement(
            """
            insert into store.sitemap_entry
              (last_modified, hreflang_set, sitemap_no, url_id, since_run)
            values (?, ?, ?, ?, ?)
            """);
    this.update =
        connection.prepareStatement(
            """
            update store.sitemap_entry set last_modified = ?, hreflang_set = ?
            where sitemap_no = ? and url_id = ?
            """);
    this.delete =
        connection.prepareStatement(
            "delete from store.sitemap_entry where sitemap_no = ? and url_id = ?");
  }

  /** What a sitemap says now; of an index, whose entries are no pages, nothing is kept. */
  void replace(long sitemapNo, SitemapContent content) throws SQLException {
    Long2ObjectMap<Entry> before = stored(sitemapNo);
    List<SitemapEntry> now = content.kind() == SitemapKind.INDEX ? List.of() : content.entries();
    int waiting = 0;
    for (SitemapEntry entry : now) {
      long urlId = urls.idOf(entry.url());
      Entry stored = before.remove(urlId);
      Entry read = new Entry(entry.lastModified(), sets.idOf(HreflangSet.of(entry.languages())));
      if (stored == null) {
        insert.setLong(5, runId);
        add(insert, sitemapNo, urlId, read);
      } else if (!stored.equals(read)) {
        add(update, sitemapNo, urlId, read);
      }
      if (++waiting % AT_ONCE == 0) {
        write();
      }
    }
    write();
    deleteAll(sitemapNo, before);
  }

  private Long2ObjectMap<Entry> stored(long sitemapNo) throws SQLException {
    Long2ObjectMap<Entry> stored = new Long2ObjectOpenHashMap<>();
    select.setLong(1, sitemapNo);
    try (ResultSet rows = select.executeQuery()) {
      while (rows.next()) {
        stored.put(
            rows.getLong(1),
            new Entry(
                Optional.ofNullable(rows.getObject(2, Instant.class)),
                rows.getObject(3, Long.class)));
      }
    }
    return stored;
  }

  private static void add(PreparedStatement change, long sitemapNo, long urlId, Entry entry)
      throws SQLException {
    change.setObject(1, utc(entry.lastModified()));
    change.setObject(2, entry.hreflangSet(), Types.BIGINT);
    change.setLong(3, sitemapNo);
    change.setLong(4, urlId);
    change.addBatch();
  }

  private void write() throws SQLException {
    insert.executeBatch();
    update.executeBatch();
  }

  private void deleteAll(long sitemapNo, Long2ObjectMap<Entry> gone) throws SQLException {
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
