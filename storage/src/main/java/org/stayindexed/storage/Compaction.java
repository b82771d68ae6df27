package org.stayindexed.storage;

import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes the database anew, without what was overwritten, when most of the file is that. H2 appends
 * each change and hardly ever gives room back by itself: after a crawl of a large site the file is
 * two to eight times as large as what it holds.
 */
final class Compaction {
  private static final Logger LOG = LoggerFactory.getLogger(Compaction.class);

  /** What a smaller file wastes is not worth the time at the end of a short crawl. */
  private static final long LEAST_BYTES = 2_000_000;

  /** So that a file is not written anew each night: it grows by two thirds before. */
  private static final double LEAST_LIVE = 0.6;

  private Compaction() {}

  /**
   * Closes the database of a connection, and writes it anew if that pays. The file is replaced when
   * the new one is complete; a process that is killed before leaves the old one as it was.
   */
  static void close(Connection connection, Path file) throws SQLException, IOException {
    if (pays(connection, file)) {
      Optional<Set<PosixFilePermission>> permissions = permissions(file);
      try (Statement statement = connection.createStatement()) {
        // It closes the connection as well.
        statement.execute("shutdown compact");
      } catch (SQLException e) {
        // The old file is whole.
        LOG.warn("{} could not be written anew; it stays larger than need be", file, e);
      }
      if (permissions.isPresent()) {
        Files.setPosixFilePermissions(file, permissions.get());
      }
    }
    connection.close();
  }

  private static boolean pays(Connection connection, Path file) throws SQLException, IOException {
    long bytes = Files.size(file);
    FileStore disk = Files.getFileStore(file);
    return bytes >= LEAST_BYTES
        && live(connection) < LEAST_LIVE
        && disk.getUsableSpace() > bytes * LEAST_LIVE;
  }

  /** The part of the file that is not overwritten, between 0 and 1. */
  private static double live(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery(
                """
                select setting_value from information_schema.settings
                where setting_name in ('info.FILL_RATE', 'info.CHUNKS_FILL_RATE')
                """)) {
      double live = 1;
      while (row.next()) {
        live *= row.getInt(1) / 100.0;
      }
      return live;
    }
  }

  private static Optional<Set<PosixFilePermission>> permissions(Path file) throws IOException {
    PosixFileAttributeView view = Files.getFileAttributeView(file, PosixFileAttributeView.class);
    return view == null ? Optional.empty() : Optional.of(view.readAttributes().permissions());
  }
}
