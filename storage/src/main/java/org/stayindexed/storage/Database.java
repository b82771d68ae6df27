package org.stayindexed.storage;

import java.io.IOException;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import org.stayindexed.model.run.RunState;

/**
 * The database, opened for writing. One process at a time can have it; others read snapshots. Close
 * it to release it. Safe for many threads.
 */
public final class Database implements AutoCloseable {
  private final DatabaseDirectory directory;
  private final WriterLock lock;
  private final CommitGate gate;
  private final Connection connection;

  private Database(
      DatabaseDirectory directory, WriterLock lock, CommitGate gate, Connection connection) {
    this.directory = directory;
    this.lock = lock;
    this.gate = gate;
    this.connection = connection;
  }

  /**
   * Opens the database for writing, creates it if it is not there, brings its tables up to date,
   * and closes runs whose process was killed.
   *
   * @param holder who opens it, shown to others: "process 12, crawl https://example.com/"
   * @throws DatabaseInUseException if another process writes to it
   * @throws StorageException if it cannot be opened
   */
  public static Database open(DatabaseDirectory directory, String holder) {
    directory.create();
    WriterLock lock = WriterLock.acquire(directory, holder);
    CommitGate gate = CommitGate.open(directory);
    try {
      return open(directory, lock, gate);
    } catch (RuntimeException e) {
      closeAfter(e, gate, lock);
      throw e;
    }
  }

  private static Database open(DatabaseDirectory directory, WriterLock lock, CommitGate gate) {
    Connection[] opened = new Connection[1];
    try {
      gate.<Exception>exclusively(
          () -> {
            boolean there = directory.hasDatabase();
            if (!there) {
              create(directory);
            }
            opened[0] = connect(directory.jdbcUrl());
            if (there) {
              Migrations.migrate(directory, directory.jdbcUrl());
            }
            Migrations.writeReasons(opened[0]);
            Runs.closeKilled(opened[0]);
          });
      return new Database(directory, lock, gate, opened[0]);
    } catch (Exception e) {
      StorageException failure =
          e instanceof StorageException known
              ? known
              : StorageException.of("opening it", directory, e);
      if (opened[0] != null) {
        closeAfter(failure, opened[0]);
      }
      throw failure;
    }
  }

  /**
   * Makes a database under another name first: one that was made by half, because the disk was full
   * or the process killed, could never be opened again.
   */
  private static void create(DatabaseDirectory directory) throws SQLException, IOException {
    Files.deleteIfExists(directory.unfinishedFile());
    try {
      try (Connection connection = connect(directory.unfinishedUrl())) {
        Migrations.migrate(directory, directory.unfinishedUrl());
        Migrations.grantReader(connection);
      }
      Files.move(directory.unfinishedFile(), directory.databaseFile());
    } catch (SQLException | IOException | RuntimeException e) {
      Files.deleteIfExists(directory.unfinishedFile());
      throw e;
    }
  }

  private static Connection connect(String url) throws SQLException {
    return DriverManager.getConnection(url, Migrations.OWNER, "");
  }

  private static void closeAfter(RuntimeException failure, AutoCloseable... resources) {
    for (AutoCloseable resource : resources) {
      try {
        resource.close();
      } catch (Exception e) {
        failure.addSuppressed(e);
      }
    }
  }

  /** Begins a run; its observations go into the writer that is returned. */
  public RunWriter startRun(RunStart start) {
    try {
      long[] runId = new long[1];
      gate.<SQLException>exclusively(() -> runId[0] = Runs.insert(connection, start));
      return new RunWriter(
          directory, runId[0], new BatchWriter(connect(directory.jdbcUrl()), gate, runId[0]));
    } catch (SQLException | IOException e) {
      throw StorageException.of("starting a run", directory, e);
    }
  }

  /**
   * Ends a run, after its writer was closed, and counts what it saw.
   *
   * @param reason why it ended early; empty if it did not
   */
  public void endRun(long runId, RunState state, String reason, Instant endedAt) {
    try {
      gate.<SQLException>exclusively(() -> Runs.end(connection, runId, state, reason, endedAt));
    } catch (SQLException | IOException e) {
      throw StorageException.of("ending run " + runId, directory, e);
    }
  }

  /** Reads what runs saw. */
  public RunReader reader() {
    return new RunReader(directory, connection);
  }

  @Override
  public void close() {
    try {
      gate.<SQLException>exclusively(connection::close);
      gate.close();
    } catch (SQLException | IOException e) {
      throw StorageException.of("closing it", directory, e);
    } finally {
      lock.close();
    }
  }
}
