package org.stayindexed.storage;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.stayindexed.storage.view.UrlDossier;

/**
 * Pages that link to one URL, found in the packed links of all pages: links are stored with the
 * page that has them, because nothing but this asks for them the other way round.
 */
final class LinkingPages {
  private static final Logger LOG = LoggerFactory.getLogger(LinkingPages.class);

  /** So many URL numbers are looked at together, so that few packed links are held at once. */
  private static final int WINDOW = 1_024;

  private final Connection connection;
  private final long targetId;

  LinkingPages(Connection connection, long targetId) {
    this.connection = connection;
    this.targetId = targetId;
  }

  /** The first of them that answer 200, in the order in which they were found. */
  List<UrlDossier.Inlink> some(int limit) throws SQLException {
    List<UrlDossier.Inlink> found = new ArrayList<>();
    long last = lastPage();
    try (PreparedStatement pages =
        connection.prepareStatement(
            """
            select c.links, u.url, c.url_id
            from store.page_content c
            join store.page_state s on s.url_id = c.url_id
            join store.page_version v on v.version_id = s.version_id
            join store.url u on u.url_id = c.url_id
            where c.url_id > ? and c.url_id <= ? and v.status between 200 and 299
            order by c.url_id
            """)) {
      for (long from = 0; from < last && found.size() < limit; from += WINDOW) {
        pages.setLong(1, from);
        pages.setLong(2, from + WINDOW);
        look(pages, limit, found);
      }
    }
    return found;
  }

  private long lastPage() throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery("select coalesce(max(url_id), 0) from store.page_content")) {
      row.next();
      return row.getLong(1);
    }
  }

  private void look(PreparedStatement pages, int limit, List<UrlDossier.Inlink> found)
      throws SQLException {
    try (ResultSet rows = pages.executeQuery()) {
      while (found.size() < limit && rows.next()) {
        if (rows.getLong(3) != targetId) {
          addIfLinking(rows.getBytes(1), rows.getString(2), found);
        }
      }
    }
  }

  private void addIfLinking(byte[] links, String url, List<UrlDossier.Inlink> found)
      throws SQLException {
    try {
      PackedLinks.forEach(
          links,
          (id, nofollow) -> {
            if (id == targetId) {
              found.add(new UrlDossier.Inlink(url, nofollow));
            }
          });
    } catch (IllegalArgumentException e) {
      LOG.warn("page={} Its packed links cannot be read", url, e);
    }
  }
}
