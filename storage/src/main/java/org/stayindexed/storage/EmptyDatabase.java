package org.stayindexed.storage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A database of this version with nothing in it, in a file that a property of the process names. A
 * new database is a copy of it: to make all tables takes a second, as long as to count half a
 * million lines of a log. Only a help: without the property, or if the file cannot be read or
 * written, the tables are made.
 */
final class EmptyDatabase {
  private static final Logger LOG = LoggerFactory.getLogger(EmptyDatabase.class);
  private static final String PROPERTY = "stayindexed.empty-database";

  private final Optional<Path> place;

  /** The one of that file, whether it is there or not; without a file there is never one. */
  EmptyDatabase(Optional<Path> place) {
    this.place = place.map(Path::toAbsolutePath);
  }

  static EmptyDatabase ofProcess() {
    return new EmptyDatabase(Optional.ofNullable(System.getProperty(PROPERTY)).map(Path::of));
  }

  /**
   * Makes a file of it, which must not exist.
   *
   * @param url opens that file
   * @return whether there is an empty database of this version; if not, the file does not exist
   */
  boolean copyTo(Path file, String url) throws IOException {
    if (place.isEmpty() || !isReadableFile(place.get())) {
      return false;
    }
    Files.copy(place.get(), file);
    if (isCurrent(url)) {
      return true;
    }
    Files.delete(file);
    return false;
  }

  private static boolean isReadableFile(Path path) {
    return Files.isRegularFile(path) && Files.isReadable(path);
  }

  private static boolean isCurrent(String url) {
    try (Connection connection = DatabaseFile.connect(url)) {
      return Migrations.isCurrent(connection);
    } catch (SQLException e) {
      LOG.debug("The empty database cannot be used", e);
      return false;
    }
  }

  /** Keeps a copy of a file that was just made. */
  void keep(Path made) {
    if (place.isEmpty()) {
      return;
    }
    try {
      Path unfinished = Files.createTempFile(place.get().getParent(), "empty-", ".tmp");
      try {
        Files.copy(made, unfinished, StandardCopyOption.REPLACE_EXISTING);
        Files.move(unfinished, place.get(), StandardCopyOption.ATOMIC_MOVE);
      } finally {
        Files.deleteIfExists(unfinished);
      }
    } catch (IOException e) {
      LOG.debug("The empty database could not be kept", e);
    }
  }
}
