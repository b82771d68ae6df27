package org.stayindexed.storage;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.ZoneOffset;
import java.util.List;
import org.stayindexed.model.traffic.HitSample;

/** Writes samples of failed requests, and deletes those that newer ones of their kind replace. */
final class LogSamples implements AutoCloseable {
  private final long siteId;
  private final KnownUrls urls;
  private final HitClasses classes;
  private final PreparedStatement insert;
  private final NewestRows newest;

  LogSamples(Connection connection, long siteId, KnownUrls urls, HitClasses classes)
      throws SQLException {
    this.siteId = siteId;
    this.urls = urls;
    this.classes = classes;
    this.insert =
        connection.prepareStatement(
            """
            insert into store.log_sample
              (site_id, hit_class, url_id, hit_at, bytes, request_ms, upstream_ms, user_agent,
               client_address)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?)
            """);
    this.newest =
        new NewestRows(
            connection,
            """
            select sample_id from (
              select sample_id, row_number() over (
                partition by hit_class order by hit_at desc, sample_id desc) as place
              from store.log_sample where site_id = ?)
            where place > ?
            """,
            "delete from store.log_sample where sample_id = ?");
  }

  void write(List<HitSample> samples) throws SQLException {
    if (samples.isEmpty()) {
      return;
    }
    for (HitSample sample : samples) {
      insert.setLong(1, siteId);
      insert.setInt(2, classes.of(sample.hitClass()));
      insert.setLong(3, urls.idOfLogged(sample.url()));
      insert.setObject(4, sample.time().atOffset(ZoneOffset.UTC));
      insert.setObject(5, sample.bytes(), Types.BIGINT);
      insert.setObject(6, sample.requestMillis(), Types.BIGINT);
      insert.setObject(7, sample.upstreamMillis(), Types.BIGINT);
      insert.setString(8, sample.userAgent());
      insert.setString(9, sample.address());
      insert.addBatch();
    }
    insert.executeBatch();
    newest.keep(siteId, HitSample.KEPT);
  }

  @Override
  public void close() throws SQLException {
    insert.close();
    newest.close();
  }
}
