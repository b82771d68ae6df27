package org.stayindexed.storage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The directory that holds a database and what belongs to it.
 *
 * @param path absolute
 */
public record DatabaseDirectory(Path path) {
  private static final String NAME = "stayindexed";

  public DatabaseDirectory {
    path = path.toAbsolutePath().normalize();
    // H2 reads settings behind a semicolon, which would let a path run SQL.
    if (path.toString().indexOf(';') >= 0) {
      throw new StorageException(
          "A database path must not contain a semicolon: " + path + ". Choose another with --db.");
    }
  }

  /** The database file itself. */
  public Path databaseFile() {
    return path.resolve(NAME + ".mv.db");
  }

  /** Where reports are written. */
  public Path reports() {
    return path.resolve("reports");
  }

  Path writerLock() {
    return path.resolve(NAME + ".writer.lock");
  }

  Path serverLock() {
    return path.resolve(NAME + ".serve.lock");
  }

  Path commitGate() {
    return path.resolve(NAME + ".commit.lock");
  }

  /** The JDBC URL is always made from a path, never taken from a user. */
  String jdbcUrl() {
    return ownerUrl(path.resolve(NAME));
  }

  Path unfinishedFile() {
    return path.resolve(NAME + ".unfinished.mv.db");
  }

  String unfinishedUrl() {
    return ownerUrl(path.resolve(NAME + ".unfinished"));
  }

  static String ownerUrl(Path fileWithoutSuffix) {
    // WRITE_DELAY=0: acknowledged means durable, docs/decisions/2026-11-22-h2-durability.md.
    // MAX_COMPACT_TIME=0: a kill while H2 moves chunks at the end can cost the file,
    // docs/decisions/2026-11-29-no-compaction-in-place.md.
    // The trace file would hold URLs and titles outside of the database.
    return readerUrl(fileWithoutSuffix) + ";WRITE_DELAY=0;MAX_COMPACT_TIME=0;TRACE_LEVEL_FILE=0";
  }

  /** Rows come as they are found: the result of a query may be larger than the memory. */
  static String streamingReaderUrl(Path fileWithoutSuffix) {
    return readerUrl(fileWithoutSuffix) + ";LAZY_QUERY_EXECUTION=1";
  }

  /** Without settings, which only the owner may make. */
  static String readerUrl(Path fileWithoutSuffix) {
    return "jdbc:h2:file:" + fileWithoutSuffix + ";DB_CLOSE_ON_EXIT=FALSE";
  }

  /**
   * For what has nothing to do without one, and must not make one where a path is mistyped.
   *
   * @throws StorageException if there is none
   */
  public void requireDatabase() {
    if (!hasDatabase()) {
      throw new StorageException(
          "There is no database in "
              + path
              + ". Crawl a site first (./stayindexed crawl URL), or name its directory with --db.");
    }
  }

  boolean hasDatabase() {
    return Files.exists(databaseFile());
  }

  void create() {
    try {
      Files.createDirectories(path);
    } catch (IOException e) {
      throw StorageException.of("creating the directory", this, e);
    }
  }
}
