package org.stayindexed.storage;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/**
 * Makes the file of a database, and brings it up to date, under another name: H2 commits each
 * change of a table by itself, so that a file that was changed by half, because the disk was full
 * or the process killed, could never be opened again.
 */
final class DatabaseFile {
  private final DatabaseDirectory directory;

  DatabaseFile(DatabaseDirectory directory) {
    this.directory = directory;
  }

  /** Opens it, creates it if it is not there, and brings its tables up to date. */
  Connection open() throws SQLException, IOException {
    if (!directory.hasDatabase()) {
      replace(this::begin);
    }
    Connection connection = connect(directory.jdbcUrl());
    if (Migrations.isCurrent(connection)) {
      return connection;
    }
    connection.close();
    replace(this::bringUpToDate);
    return connect(directory.jdbcUrl());
  }

  static Connection connect(String url) throws SQLException {
    return DriverManager.getConnection(url, Migrations.OWNER, "");
  }

  /** Makes the unfinished file, which is not there before. */
  @FunctionalInterface
  private interface Making {
    void make() throws SQLException, IOException;
  }

  private void begin() throws SQLException, IOException {
    EmptyDatabase empty = EmptyDatabase.ofProcess();
    if (!empty.copyTo(directory.unfinishedFile(), directory.unfinishedUrl())) {
      migrate();
      empty.keep(directory.unfinishedFile());
    }
  }

  private void bringUpToDate() throws SQLException, IOException {
    copy();
    migrate();
  }

  /** Each change of a table is written at once, so that most of the file is overwritten by then. */
  private void migrate() throws SQLException, IOException {
    try (Connection connection = connect(directory.unfinishedUrl())) {
      Migrations.migrate(directory, directory.unfinishedUrl());
      Migrations.grantReader(connection);
      Compaction.close(connection, directory.unfinishedFile());
    }
  }

  private void copy() throws IOException {
    long free = Files.getFileStore(directory.path()).getUsableSpace();
    long needed = Files.size(directory.databaseFile());
    if (free < needed) {
      throw new IOException(
          "a new version of the program works on a copy of the database, which needs %,d MB, and the disk has %,d MB left"
              .formatted(needed >> 20, free >> 20));
    }
    Files.copy(
        directory.databaseFile(), directory.unfinishedFile(), StandardCopyOption.COPY_ATTRIBUTES);
  }

  private void replace(Making file) throws SQLException, IOException {
    Path unfinished = directory.unfinishedFile();
    Files.deleteIfExists(unfinished);
    try {
      file.make();
      try (FileChannel written = FileChannel.open(unfinished, StandardOpenOption.WRITE)) {
        written.force(true);
      }
      Files.move(
          unfinished,
          directory.databaseFile(),
          StandardCopyOption.ATOMIC_MOVE,
          StandardCopyOption.REPLACE_EXISTING);
    } catch (SQLException | IOException | RuntimeException e) {
      Files.deleteIfExists(unfinished);
      throw e;
    }
  }
}
