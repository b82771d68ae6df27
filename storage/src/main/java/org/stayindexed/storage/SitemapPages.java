package org.stayindexed.storage;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.stayindexed.storage.view.SitemapPage;

/** Lists the pages that a sitemap should have. Belongs to one thread at a time. */
public final class SitemapPages implements AutoCloseable {
  private final DatabaseDirectory directory;
  private final Connection connection;
  private final Reading reading;

  SitemapPages(DatabaseDirectory directory, Connection connection) {
    this.directory = directory;
    this.connection = connection;
    this.reading = new Reading(directory, connection, "the pages for a sitemap");
  }

  /** A row as it is stored. */
  record Row(String url, @Nullable String lastModified, Instant observedAt) {}

  /**
   * Hands over the pages of a site that may be indexed and answered 200 themselves when they were
   * looked at last, in the order in which their URLs were met first.
   */
  public void each(String site, Consumer<SitemapPage> consumer) {
    reading.each(
        Row.class,
        reading
            .query(
                """
                select u.url, h.last_modified, o.observed_at
                from store.page_state s
                join store.page_version v on v.version_id = s.version_id
                join store.url u on u.url_id = s.url_id
                join store.observation o on o.run_id = s.last_run and o.url_id = s.url_id
                left join store.page_http h on h.url_id = s.url_id
                where v.verdict = 'ELIGIBLE' and v.status = 200 and s.last_run in (
                  select r.run_id from store.run r
                  join store.site known on known.site_id = r.site_id
                  where known.host = :site)
                """)
            .bind("site", site),
        row -> consumer.accept(SitemapPage.of(row.url(), row.lastModified(), row.observedAt())));
  }

  @Override
  public void close() {
    try {
      connection.close();
    } catch (SQLException e) {
      throw StorageException.of("closing a copy of it", directory, e);
    }
  }
}
