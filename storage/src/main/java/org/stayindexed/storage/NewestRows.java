package org.stayindexed.storage;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/** Keeps the newest rows of each kind, and deletes those that they replace. */
final class NewestRows implements AutoCloseable {
  private final PreparedStatement replaced;
  private final PreparedStatement delete;

  /**
   * The rows of one table.
   *
   * @param replaced finds the ids of those that are too many, by the site and how many are kept
   * @param delete deletes one by its id: if the ids were looked for while deleting, H2 would number
   *     all rows again for each row
   */
  NewestRows(Connection connection, String replaced, String delete) throws SQLException {
    this.replaced = connection.prepareStatement(replaced);
    this.delete = connection.prepareStatement(delete);
  }

  /** Keeps so many of each kind of a site. */
  void keep(long siteId, int kept) throws SQLException {
    replaced.setLong(1, siteId);
    replaced.setInt(2, kept);
    try (ResultSet ids = replaced.executeQuery()) {
      while (ids.next()) {
        delete.setLong(1, ids.getLong(1));
        delete.addBatch();
      }
    }
    delete.executeBatch();
  }

  @Override
  public void close() throws SQLException {
    replaced.close();
    delete.close();
  }
}
