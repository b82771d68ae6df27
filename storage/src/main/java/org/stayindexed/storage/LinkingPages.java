package org.stayindexed.storage;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
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

  private static final int FETCHED_AT_ONCE = 256;

  private final Connection connection;
  private final long targetId;

  LinkingPages(Connection connection, long targetId) {
    this.connection = connection;
    this.targetId = targetId;
  }

  /** The first of them that answer 200, in the order in which they were found. */
  List<UrlDossier.Inlink> some(int limit) throws SQLException {
    List<UrlDossier.Inlink> found = new ArrayList<>();
    try (PreparedStatement pages =
        connection.prepareStatement(
            """
            select c.links, u.url
            from store.page_content c
            join store.page_state s on s.url_id = c.url_id
            join store.page_version v on v.version_id = s.version_id
            join store.url u on u.url_id = c.url_id
            where v.status between 200 and 299 and c.url_id <> ?
            order by c.url_id
            """)) {
      pages.setLong(1, targetId);
      pages.setFetchSize(FETCHED_AT_ONCE);
      try (ResultSet rows = pages.executeQuery()) {
        while (found.size() < limit && rows.next()) {
          addIfLinking(rows.getBytes(1), rows.getString(2), found);
        }
      }
    }
    return found;
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
