package org.stayindexed.storage;

import java.sql.SQLException;
import org.stayindexed.model.url.PageUrl;

/** The number of each URL in this database; packed pages name URLs by it. */
@FunctionalInterface
interface UrlNumbers {
  long idOf(PageUrl url) throws SQLException;
}
