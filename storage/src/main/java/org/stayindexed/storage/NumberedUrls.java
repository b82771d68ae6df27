package org.stayindexed.storage;

import java.sql.SQLException;
import org.stayindexed.model.url.PageUrl;

/** The URL of each number in this database. */
@FunctionalInterface
interface NumberedUrls {
  /**
   * The URL with that number.
   *
   * @throws IllegalArgumentException if there is none
   */
  PageUrl url(long id) throws SQLException;
}
