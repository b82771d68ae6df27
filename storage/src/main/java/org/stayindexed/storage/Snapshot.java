package org.stayindexed.storage;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import org.stayindexed.storage.schedule.ScheduleState;

/**
 * A private copy of the database for reading, taken between two transactions of whoever writes to
 * it. The writer waits only while the file is copied, no port is opened, and whatever happens to
 * the copy cannot reach the database. Close it to delete it.
 */
public final class Snapshot implements AutoCloseable {
  private static final String NAME = "copy";

  private final DatabaseDirectory directory;
  private final Path copyDirectory;

  private Snapshot(DatabaseDirectory directory, Path copyDirectory) {
    this.directory = directory;
    this.copyDirectory = copyDirectory;
  }

  /**
   * Copies the database.
   *
   * @throws StorageException if there is none, or no room for the copy
   */
  public static Snapshot take(DatabaseDirectory directory) {
    directory.requireDatabase();
    try (CommitGate gate = CommitGate.open(directory)) {
      return take(directory, gate);
    } catch (IOException e) {
      throw StorageException.of("copying it for reading", directory, e);
    }
  }

  /** Copies it through a gate that is open already; one process must not open it twice. */
  static Snapshot take(DatabaseDirectory directory, CommitGate gate) {
    try {
      Snapshot snapshot = new Snapshot(directory, CopyDirectory.make(directory.path()));
      try {
        gate.<IOException>sharing(snapshot::copy);
      } catch (IOException | RuntimeException e) {
        snapshot.close();
        throw e;
      }
      return snapshot;
    } catch (IOException e) {
      throw StorageException.of("copying it for reading", directory, e);
    }
  }

  private void copy() throws IOException {
    try (FileChannel from = FileChannel.open(directory.databaseFile());
        FileChannel to =
            FileChannel.open(
                copyDirectory.resolve(NAME + ".mv.db"),
                StandardOpenOption.CREATE_NEW,
                StandardOpenOption.WRITE)) {
      long size = from.size();
      long copied = 0;
      while (copied < size) {
        long step = from.transferTo(copied, size - copied, to);
        if (step <= 0) {
          throw new IOException("the file became shorter while it was copied");
        }
        copied += step;
      }
    }
  }

  /** Opens the copy to read what runs saw. */
  public RunReader reader() {
    try {
      return new RunReader(directory, ownerConnection());
    } catch (SQLException e) {
      throw StorageException.of("opening a copy of it", directory, e);
    }
  }

  /** Opens the copy to read what access logs tell. */
  public TrafficReader trafficReader() {
    try {
      return new TrafficReader(directory, ownerConnection());
    } catch (SQLException e) {
      throw StorageException.of("opening a copy of it", directory, e);
    }
  }

  /** Opens the copy to read everything about single URLs. */
  public UrlReader urlReader() {
    try {
      return new UrlReader(directory, ownerConnection());
    } catch (SQLException e) {
      throw StorageException.of("opening a copy of it", directory, e);
    }
  }

  /** Reads the schedules in the copy. */
  public List<ScheduleState> schedules() {
    try (Connection connection = ownerConnection()) {
      return ScheduleRows.all(connection);
    } catch (SQLException e) {
      throw StorageException.of("reading the schedules in a copy of it", directory, e);
    }
  }

  /** Opens the copy to list the pages that a sitemap should have. */
  public SitemapPages sitemapPages() {
    try {
      return new SitemapPages(directory, ownerConnection());
    } catch (SQLException e) {
      throw StorageException.of("opening a copy of it", directory, e);
    }
  }

  /** Opens the copy for the SQL of a user. */
  public SqlReader sqlReader() {
    // The owner opens first: it may roll back what the writer had begun when the copy was made.
    try (Connection owner = ownerConnection()) {
      return new SqlReader(
          DriverManager.getConnection(
              DatabaseDirectory.streamingReaderUrl(file()), Migrations.READER, Migrations.READER));
    } catch (SQLException e) {
      throw StorageException.of("opening a copy of it", directory, e);
    }
  }

  /** The database may be older than this program: the views that it asks must be there. */
  private Connection ownerConnection() throws SQLException {
    String url = DatabaseDirectory.ownerUrl(file());
    Connection owner = DriverManager.getConnection(url, Migrations.OWNER, "");
    if (Migrations.viewsAreCurrent(owner)) {
      return owner;
    }
    owner.close();
    Migrations.migrate(directory, url);
    return DriverManager.getConnection(url, Migrations.OWNER, "");
  }

  private Path file() {
    return copyDirectory.resolve(NAME);
  }

  @Override
  public void close() {
    try {
      CopyDirectory.delete(copyDirectory);
    } catch (IOException e) {
      throw StorageException.of("deleting the copy " + copyDirectory, directory, e);
    }
  }
}
