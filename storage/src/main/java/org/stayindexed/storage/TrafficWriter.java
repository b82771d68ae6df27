package org.stayindexed.storage;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stayindexed.model.traffic.LineFate;
import org.stayindexed.model.traffic.LogPosition;
import org.stayindexed.model.traffic.TrafficBatch;
import org.stayindexed.model.traffic.TrafficSink;

/**
 * Stores the counts of one site's access logs, one transaction a batch. Belongs to one thread,
 * which must never be interrupted: H2 says that this can damage its file. Close it before anything
 * else is written to the database.
 */
public final class TrafficWriter implements TrafficSink, AutoCloseable {
  private final DatabaseDirectory directory;
  private final CommitGate gate;
  private final Connection connection;
  private final WriterTurns.Turn turn;
  private final BatchNumbers numbers;
  private final LogFiles files;
  private final LogBatches batches;
  private final KnownUrls urls;
  private final HitTables tables;
  private boolean failed;

  private TrafficWriter(
      DatabaseDirectory directory,
      CommitGate gate,
      Connection connection,
      WriterTurns.Turn turn,
      long siteId)
      throws SQLException {
    this.directory = directory;
    this.gate = gate;
    this.connection = connection;
    this.turn = turn;
    numbers = new BatchNumbers(connection);
    files = new LogFiles(connection, siteId);
    batches = new LogBatches(connection, siteId);
    urls = KnownUrls.load(connection);
    tables = new HitTables(connection, siteId, urls);
  }

  /**
   * Begins to write; takes over the connection and the turn, also if it fails.
   *
   * @throws StorageException if counts that are stored contradict each other
   */
  static TrafficWriter open(
      DatabaseDirectory directory,
      CommitGate gate,
      Connection connection,
      WriterTurns.Turn turn,
      SiteName site) {
    TrafficWriter[] writer = new TrafficWriter[1];
    try {
      connection.setAutoCommit(false);
      gate.<SQLException>exclusively(
          () -> {
            long siteId = Runs.siteId(connection, site.text());
            TrafficCheck.refuseWrongSums(connection, directory);
            writer[0] = new TrafficWriter(directory, gate, connection, turn, siteId);
            connection.commit();
          });
      return writer[0];
    } catch (SQLException | IOException | RuntimeException e) {
      turn.close();
      Database.closeAfter(e, connection);
      throw e instanceof StorageException known
          ? known
          : StorageException.of("preparing it for access logs", directory, e);
    }
  }

  @Override
  public List<LogPosition> positions() {
    return files.positions();
  }

  /**
   * Stores counts and position together.
   *
   * @throws StorageException if the batch does not go on where the file was left, if its counts
   *     contradict each other, or if it could not be written; then nothing of it is stored
   */
  @Override
  public void accept(TrafficBatch batch) {
    if (failed) {
      throw new StorageException(
          "An earlier batch of access logs could not be stored. Import the logs again: everything"
              + " that was stored before it is safe and will not be counted twice.");
    }
    refuseWrongSum(batch);
    try {
      gate.<SQLException>exclusively(() -> store(batch, fileOf(batch)));
    } catch (SQLException | IOException e) {
      throw StorageException.of("storing counts of " + batch.fileName(), directory, e);
    }
  }

  private static void refuseWrongSum(TrafficBatch batch) {
    long counted =
        batch.lines().getOrDefault(LineFate.COUNTED, 0L)
            + batch.lines().getOrDefault(LineFate.COUNTED_WITHOUT_URL, 0L);
    if (counted != LogBatches.hits(batch)) {
      throw new StorageException(
          batch.fileName()
              + ": "
              + counted
              + " lines were counted, but the hours of the site hold "
              + LogBatches.hits(batch)
              + " requests. Nothing of this batch was stored.");
    }
  }

  private LogFiles.LogFile fileOf(TrafficBatch batch) throws SQLException {
    LogFiles.@Nullable LogFile file = files.fileOf(batch);
    if (file == null || (batch.before().isEmpty() && batches.reached(batch.after()))) {
      throw new StorageException(
          batch.fileName()
              + ": the lines up to byte "
              + batch.after().offset()
              + " do not follow what is stored of this log; they may be stored already. Nothing of"
              + " this batch was stored. Import the log again.");
    }
    return file.with(batch.siteHours());
  }

  private void store(TrafficBatch batch, LogFiles.LogFile file) throws SQLException {
    try {
      long batchNo = numbers.next();
      files.write(file, batch);
      long rows = tables.write(batchNo, batch);
      batches.list(batchNo, file.fileId(), rows, batch);
      connection.commit();
    } catch (SQLException | RuntimeException e) {
      // The ids of new URLs stay in memory, but their rows are gone: no more can be written.
      failed = true;
      rollBack(e);
      throw e;
    }
    files.committed(file, batch);
  }

  private void rollBack(Exception cause) {
    try {
      connection.rollback();
    } catch (SQLException e) {
      cause.addSuppressed(e);
    }
  }

  @Override
  public void close() {
    try {
      gate.<SQLException>exclusively(
          () -> {
            tables.close();
            urls.close();
            batches.close();
            files.close();
            connection.close();
          });
    } catch (SQLException | IOException e) {
      throw StorageException.of("closing it", directory, e);
    } finally {
      turn.close();
    }
  }
}
