package org.stayindexed.storage;

import it.unimi.dsi.fastutil.longs.LongArrayList;
import it.unimi.dsi.fastutil.longs.LongList;
import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.stayindexed.model.run.Discovery;
import org.stayindexed.model.run.DiscoveryKind;
import org.stayindexed.model.run.Purpose;
import org.stayindexed.model.run.UrlsFound;
import org.stayindexed.model.url.PageUrl;

/** What a run has done, and what it has found and not looked at. */
public final class LeftOver {
  private static final int TOGETHER = 1_000;

  /** A sitemap that could not be read is asked for again. */
  private static final String READ_WELL =
      "r.failure is null and (r.status is null or (r.status <> 429 and r.status < 500))";

  private static final String LEFT =
      """
      from store.found_url f
      join store.url u on u.url_id = f.url_id
      left join store.url page on page.url_id = f.found_on
      left join store.observation o on o.run_id = f.run_id and o.url_id = f.url_id
      left join store.external_link e on e.run_id = f.run_id and e.url_id = f.url_id
      left join store.resource n on n.run_id = f.run_id and n.url_id = f.url_id
        and f.purpose = 'RESOURCE'
      where f.run_id = ? and (o.run_id is null or f.purpose = 'SITEMAP') and e.run_id is null
        and n.run_id is null
        and not (f.purpose = 'SITEMAP' and exists (
          select 1
          from store.sitemap_read r join store.sitemap s on s.sitemap_no = r.sitemap_no
          where r.run_id = f.run_id and s.url_id = f.url_id and
      """
          + READ_WELL
          + "))\n";

  private final DatabaseDirectory directory;
  private final Connection connection;
  private final long runId;

  LeftOver(DatabaseDirectory directory, Connection connection, long runId) {
    this.directory = directory;
    this.connection = connection;
    this.runId = runId;
  }

  /** The first halves of the fingerprints of the pages that the run has observed. */
  public long[] done() {
    try (PreparedStatement select =
        connection.prepareStatement(
            """
            select u.url_hash
            from store.observation o join store.url u on u.url_id = o.url_id
            where o.run_id = ?
            """)) {
      select.setLong(1, runId);
      LongList done = new LongArrayList();
      try (ResultSet rows = select.executeQuery()) {
        while (rows.next()) {
          done.add(ByteBuffer.wrap(rows.getBytes(1)).getLong());
        }
      }
      return done.toLongArray();
    } catch (SQLException e) {
      throw StorageException.of("reading what run " + runId + " has done", directory, e);
    }
  }

  /** The sitemaps that the run has read; what they name was stored as found before. */
  public List<PageUrl> sitemapsRead() {
    try (PreparedStatement select =
        connection.prepareStatement(
            """
            select u.url
            from store.sitemap_read r
            join store.sitemap s on s.sitemap_no = r.sitemap_no
            join store.url u on u.url_id = s.url_id
            where r.run_id = ? and
            """
                + READ_WELL)) {
      select.setLong(1, runId);
      List<PageUrl> read = new ArrayList<>();
      try (ResultSet rows = select.executeQuery()) {
        while (rows.next()) {
          read.add(PageUrl.of(rows.getString(1)));
        }
      }
      return read;
    } catch (SQLException e) {
      throw StorageException.of("reading which sitemaps run " + runId + " has read", directory, e);
    }
  }

  /** Gives the URLs that were found and not observed, in the order in which they were found. */
  public void forEach(Consumer<UrlsFound> consumer) {
    try (PreparedStatement select =
        connection.prepareStatement(
            """
            select u.url, f.kind, f.purpose, f.depth, f.hops, page.url
            """
                + LEFT
                + """
            order by f.position
            """)) {
      select.setLong(1, runId);
      try (ResultSet rows = select.executeQuery()) {
        give(rows, consumer);
      }
    } catch (SQLException e) {
      throw StorageException.of("reading what run " + runId + " left over", directory, e);
    }
  }

  private static void give(ResultSet rows, Consumer<UrlsFound> consumer) throws SQLException {
    List<PageUrl> together = new ArrayList<>();
    UrlsFound last = null;
    while (rows.next()) {
      UrlsFound found = found(rows);
      boolean same =
          last != null
              && last.discovery().equals(found.discovery())
              && last.purpose() == found.purpose();
      if (last != null && (!same || together.size() == TOGETHER)) {
        consumer.accept(new UrlsFound(together, last.discovery(), last.purpose()));
        together.clear();
      }
      together.addAll(found.urls());
      last = found;
    }
    if (last != null) {
      consumer.accept(new UrlsFound(together, last.discovery(), last.purpose()));
    }
  }

  private static UrlsFound found(ResultSet row) throws SQLException {
    Discovery discovery =
        new Discovery(
            DiscoveryKind.valueOf(row.getString(2)),
            row.getInt(4),
            Optional.ofNullable(row.getString(6)).map(PageUrl::of),
            row.getInt(5));
    return new UrlsFound(
        List.of(PageUrl.of(row.getString(1))), discovery, Purpose.valueOf(row.getString(3)));
  }

  /** How many URLs are left. */
  public long count() {
    try (PreparedStatement select = connection.prepareStatement("select count(*) " + LEFT)) {
      select.setLong(1, runId);
      try (ResultSet row = select.executeQuery()) {
        row.next();
        return row.getLong(1);
      }
    } catch (SQLException e) {
      throw StorageException.of("reading what run " + runId + " left over", directory, e);
    }
  }
}
