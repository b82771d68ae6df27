package org.stayindexed.storage;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * Tells a page that lost its links from one whose links cannot be seen, because the page that
 * carried them fails itself: a section that breaks as a whole is not removed on purpose.
 */
final class LostLinks implements AutoCloseable {
  /** A chain of pages longer than this is no menu. */
  private static final int MAX_STEPS = 20;

  private final PreparedStatement referrer;

  LostLinks(Connection connection) throws SQLException {
    referrer =
        connection.prepareStatement(
            """
            select good.found_on, v.verdict,
              case when o.found_by is null then o.found_on is not null or u.url = r.start_url
                else o.found_by in (
                  'START', 'LINK', 'REDIRECT', 'CANONICAL', 'PAGINATION', 'ALTERNATE') end
            from store.page_state s
            join store.url u on u.url_id = s.url_id
            join store.page_version v on v.version_id = s.version_id
            join store.observation o on o.run_id = s.last_run and o.url_id = s.url_id
            join store.run r on r.run_id = s.last_run
            left join store.observation good
              on good.run_id = s.last_eligible_run and good.url_id = s.url_id
            where s.url_id = ?
            """);
  }

  /**
   * Whether the page that led to this one is linked, fails, and so says nothing about its links.
   */
  boolean cannotBeSeen(long urlId) throws SQLException {
    @Nullable Long page = carrierOf(urlId);
    for (int step = 0; step < MAX_STEPS && page != null; step++) {
      referrer.setLong(1, page);
      try (ResultSet row = referrer.executeQuery()) {
        if (!row.next() || "ELIGIBLE".equals(row.getString(2))) {
          return false;
        }
        if (row.getBoolean(3)) {
          return true;
        }
        page = row.getObject(1, Long.class);
      }
    }
    return false;
  }

  private @Nullable Long carrierOf(long urlId) throws SQLException {
    referrer.setLong(1, urlId);
    try (ResultSet row = referrer.executeQuery()) {
      return row.next() ? row.getObject(1, Long.class) : null;
    }
  }

  @Override
  public void close() throws SQLException {
    referrer.close();
  }
}
