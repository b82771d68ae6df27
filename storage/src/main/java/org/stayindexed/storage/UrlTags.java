package org.stayindexed.storage;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.stayindexed.model.page.RobotsDirective;

/** The robots directives of the body of one URL, from what its last full reading learned. */
final class UrlTags {
  private final Connection connection;
  private final long urlId;

  UrlTags(Connection connection, long urlId) {
    this.connection = connection;
    this.urlId = urlId;
  }

  /** None where nothing is known of the body, or only in the form of an earlier version. */
  List<RobotsDirective> all() throws SQLException {
    try (PreparedStatement select =
            connection.prepareStatement(
                "select facts from store.page_content where url_id = ? and octet_length(facts) > 0");
        UrlTexts texts = new UrlTexts(connection)) {
      select.setLong(1, urlId);
      try (ResultSet row = select.executeQuery()) {
        return row.next()
            ? PackedFacts.unpack(row.getBytes(1), List.of(), texts).directives()
            : List.of();
      }
    } catch (IllegalArgumentException e) {
      return List.of();
    }
  }
}
