package org.stayindexed.storage;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.stayindexed.model.url.PageUrl;

/** Reads which pages access logs know that a run has not seen. */
final class LoggedPages {
  private static final int MAX = 10_000;

  /** What pages need, and nobody wants in an index; most lines of a log are about it. */
  private static final Set<String> PARTS_OF_PAGES =
      Set.of(
          "css", "js", "mjs", "map", "json", "png", "jpg", "jpeg", "gif", "webp", "avif", "svg",
          "ico", "woff", "woff2", "ttf", "otf", "eot", "mp3", "mp4", "webm");

  private LoggedPages() {}

  static List<PageUrl> notSeenBy(Connection connection, long runId) throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement(
            """
            select u.url
            from (
              select h.url_id, sum(h.hits) as hits
              from store.counted_day h
              where h.site_id = (select site_id from store.run where run_id = ?) and h.status = 200
                and h.client in ('GOOGLEBOT', 'SEARCH_BOT', 'PERSON')
              group by h.url_id) t
            join store.url u on u.url_id = t.url_id
            where not exists (
              select 1 from store.observation o where o.run_id = ? and o.url_id = t.url_id)
            order by t.hits desc, t.url_id
            """)) {
      select.setLong(1, runId);
      select.setLong(2, runId);
      List<PageUrl> pages = new ArrayList<>();
      try (ResultSet rows = select.executeQuery()) {
        while (rows.next() && pages.size() < MAX) {
          PageUrl page = PageUrl.of(rows.getString(1));
          if (!isPartOfPage(page)) {
            pages.add(page);
          }
        }
      }
      return pages;
    }
  }

  private static boolean isPartOfPage(PageUrl url) {
    String target = url.pathAndQuery();
    int query = target.indexOf('?');
    String path = query < 0 ? target : target.substring(0, query);
    String extension = path.substring(path.lastIndexOf('.') + 1);
    return PARTS_OF_PAGES.contains(extension.toLowerCase(Locale.ROOT));
  }
}
