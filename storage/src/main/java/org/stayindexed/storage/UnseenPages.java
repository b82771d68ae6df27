package org.stayindexed.storage;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.stayindexed.model.url.PageUrl;

/** Reads which pages a run should look at although nothing links to them. */
final class UnseenPages {
  private UnseenPages() {}

  static List<PageUrl> notSeenBy(Connection connection, long runId) throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement(
            """
            select u.url
            from store.page_state s
            join store.url u on u.url_id = s.url_id
            join store.run seen on seen.run_id = s.last_run
            join store.run present on present.site_id = seen.site_id
            where present.run_id = ? and s.last_run < present.run_id
              and (s.last_eligible_run = s.last_run or s.url_id in (
                select url_id from store.risk where ended_at is null and since_run is not null))
            order by s.url_id
            """)) {
      select.setLong(1, runId);
      List<PageUrl> pages = new ArrayList<>();
      try (ResultSet rows = select.executeQuery()) {
        while (rows.next()) {
          pages.add(PageUrl.of(rows.getString(1)));
        }
      }
      return pages;
    }
  }
}
