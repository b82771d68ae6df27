package org.stayindexed.storage;

import it.unimi.dsi.fastutil.longs.Long2ObjectMap;
import it.unimi.dsi.fastutil.longs.Long2ObjectOpenHashMap;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.stayindexed.model.secret.Redaction;
import org.stayindexed.model.sitemap.SitemapProblem;

/**
 * Writes what a run read of sitemaps. A sitemap that did not change adds one row; of one that did,
 * the entries are written that changed.
 */
final class Sitemaps implements AutoCloseable {
  private final Connection connection;
  private final long runId;
  private final KnownUrls urls;
  private final Long2ObjectMap<Known> known = new Long2ObjectOpenHashMap<>();
  private final PreparedStatement sitemap;
  private final PreparedStatement reading;
  private final SitemapEntries entries;
  private long siteId;
  private long lastNo;

  /** A sitemap that is stored, and the hash that its entries are from. */
  private record Known(long no, @Nullable Long hash) {}

  Sitemaps(Connection connection, long runId, KnownUrls urls, HreflangSets sets)
      throws SQLException {
    this.connection = connection;
    this.runId = runId;
    this.urls = urls;
    this.entries = new SitemapEntries(connection, runId, urls, sets);
    this.sitemap =
        connection.prepareStatement(
            """
            merge into store.sitemap (sitemap_no, site_id, url_id, last_run, content_hash)
            key (sitemap_no) values (?, ?, ?, ?, ?)
            """);
    this.reading =
        connection.prepareStatement(
            """
            merge into store.sitemap_read
              (run_id, sitemap_no, read_at, named_by, named_in, status, failure, kind, entries,
               alternates, images, body_bytes, newest_entry, content_hash)
            key (run_id, sitemap_no) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """);
  }

  void add(SitemapRow row) throws SQLException {
    if (lastNo == 0) {
      load();
    }
    long urlId = urls.idOf(row.url());
    Known before = known.get(urlId);
    long no = before == null ? ++lastNo : before.no();
    Long hash = before == null ? null : before.hash();
    if (row.tellsEntries(hash) && (hash == null || !hash.equals(row.contentHash()))) {
      entries.replace(no, row.content());
      hash = row.contentHash();
    }
    known.put(urlId, new Known(no, hash));
    write(no, urlId, hash);
    write(no, row);
    writeFaults(no, row);
  }

  /** Most crawls meet few sitemaps, or none: nothing is read before the first. */
  private void load() throws SQLException {
    siteId = Runs.siteOf(connection, runId);
    lastNo = 1;
    try (Statement select = connection.createStatement();
        ResultSet rows =
            select.executeQuery(
                "select sitemap_no, site_id, url_id, content_hash from store.sitemap")) {
      while (rows.next()) {
        lastNo = Math.max(lastNo, rows.getLong(1));
        if (rows.getLong(2) == siteId) {
          known.put(rows.getLong(3), new Known(rows.getLong(1), rows.getObject(4, Long.class)));
        }
      }
    }
  }

  private void write(long no, long urlId, @Nullable Long hash) throws SQLException {
    sitemap.setLong(1, no);
    sitemap.setLong(2, siteId);
    sitemap.setLong(3, urlId);
    sitemap.setLong(4, runId);
    sitemap.setObject(5, hash, Types.BIGINT);
    sitemap.executeUpdate();
  }

  private void write(long no, SitemapRow row) throws SQLException {
    reading.setLong(1, runId);
    reading.setLong(2, no);
    reading.setObject(3, row.readAt().atOffset(ZoneOffset.UTC));
    reading.setString(4, row.namedBy().name());
    reading.setObject(5, row.namedIn() == null ? null : urls.idOf(row.namedIn()), Types.BIGINT);
    reading.setObject(6, row.status(), Types.SMALLINT);
    reading.setString(7, row.failure());
    reading.setString(8, row.content().kind().name());
    reading.setInt(9, row.content().entries().size());
    reading.setInt(10, row.content().alternates().size());
    reading.setInt(11, row.content().images());
    reading.setObject(12, row.bodyBytes(), Types.BIGINT);
    reading.setObject(13, SitemapEntries.utc(row.content().newestEntry()));
    reading.setObject(14, row.contentHash(), Types.BIGINT);
    reading.executeUpdate();
  }

  private void writeFaults(long no, SitemapRow row) throws SQLException {
    try (PreparedStatement delete =
            connection.prepareStatement("delete from store.sitemap_fault where sitemap_no = ?");
        PreparedStatement insert =
            connection.prepareStatement(
                """
                insert into store.sitemap_fault (sitemap_no, fault, occurrences, example)
                values (?, ?, ?, nullif(?, ''))
                """)) {
      delete.setLong(1, no);
      delete.executeUpdate();
      for (SitemapProblem problem : row.content().problems()) {
        insert.setLong(1, no);
        insert.setString(2, problem.fault().name());
        insert.setInt(3, problem.count());
        insert.setString(4, Redaction.of(problem.example()));
        insert.addBatch();
      }
      insert.executeBatch();
    }
  }

  /**
   * Forgets the entries of sitemaps that a run which came to its end did not meet any more. Not
   * where it could not read one of them: that may have named the others.
   */
  static void forgetUnnamed(Connection connection, long runId) throws SQLException {
    String unnamed =
        """
        sitemap_no in (
          select s.sitemap_no
          from store.sitemap s join store.run r on r.site_id = s.site_id
          where r.run_id = ? and s.last_run < r.run_id
            and exists (select 1 from store.sitemap_read o where o.run_id = r.run_id)
            and not exists (
              select 1 from store.sitemap_read o
              where o.run_id = r.run_id
                and (o.failure is not null or o.status = 429 or o.status >= 500)))
        """;
    for (String change :
        new String[] {
          "delete from store.sitemap_entry where ",
          "delete from store.sitemap_fault where ",
          "update store.sitemap set content_hash = null where "
        }) {
      try (PreparedStatement forget = connection.prepareStatement(change + unnamed)) {
        forget.setLong(1, runId);
        forget.executeUpdate();
      }
    }
  }

  @Override
  public void close() throws SQLException {
    sitemap.close();
    reading.close();
    entries.close();
  }
}
