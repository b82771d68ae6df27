package org.stayindexed.storage;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.stayindexed.model.traffic.LogPosition;
import org.stayindexed.model.traffic.SiteHour;
import org.stayindexed.model.traffic.TrafficBatch;

/**
 * The log files of one site and how far each was read. Belongs to the one writer, which is why
 * positions and ids can be kept in memory.
 */
final class LogFiles implements AutoCloseable {
  private final Map<LogPosition, LogFile> files = new LinkedHashMap<>();
  private final PreparedStatement merge;
  private final long siteId;
  private long lastId;

  LogFiles(Connection connection, long siteId) throws SQLException {
    this.siteId = siteId;
    load(connection);
    merge =
        connection.prepareStatement(
            """
            merge into store.log_file
              (file_id, site_id, name, head_hash, head_length, tail_hash, tail_length, read_bytes,
               lines, first_hit, last_hit)
            key (file_id) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """);
  }

  /**
   * A file that is stored or will be.
   *
   * @param firstHit null while no line of it could be read
   * @param lastHit likewise
   */
  record LogFile(long fileId, @Nullable Instant firstHit, @Nullable Instant lastHit) {

    LogFile with(List<SiteHour> hours) {
      Instant first = firstHit;
      Instant last = lastHit;
      for (SiteHour hour : hours) {
        first = first == null || hour.hits().first().isBefore(first) ? hour.hits().first() : first;
        last = last == null || hour.hits().last().isAfter(last) ? hour.hits().last() : last;
      }
      return new LogFile(fileId, first, last);
    }
  }

  private void load(Connection connection) throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement(
            """
            select file_id, head_hash, head_length, read_bytes, tail_hash, tail_length, lines,
              first_hit, last_hit, site_id
            from store.log_file order by file_id
            """)) {
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          lastId = row.getLong(1);
          if (row.getLong(10) == siteId) {
            files.put(position(row), new LogFile(lastId, instant(row, 8), instant(row, 9)));
          }
        }
      }
    }
  }

  private static LogPosition position(ResultSet row) throws SQLException {
    return new LogPosition(
        row.getString(2),
        row.getInt(3),
        row.getLong(4),
        row.getString(5),
        row.getInt(6),
        row.getLong(7));
  }

  private static @Nullable Instant instant(ResultSet row, int column) throws SQLException {
    OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
    return time == null ? null : time.toInstant();
  }

  List<LogPosition> positions() {
    return List.copyOf(files.keySet());
  }

  /** The file that a batch goes on with or begins; null if none was read up to where it begins. */
  @Nullable LogFile fileOf(TrafficBatch batch) {
    return batch.before().isPresent()
        ? files.get(batch.before().get())
        : new LogFile(lastId + 1, null, null);
  }

  /** Writes how far a file was read; it is remembered only by {@link #committed}. */
  void write(LogFile file, TrafficBatch batch) throws SQLException {
    LogPosition after = batch.after();
    merge.setLong(1, file.fileId());
    merge.setLong(2, siteId);
    merge.setString(3, batch.fileName());
    merge.setString(4, after.headHash());
    merge.setInt(5, after.headLength());
    merge.setString(6, after.tailHash());
    merge.setInt(7, after.tailLength());
    merge.setLong(8, after.offset());
    merge.setLong(9, after.lines());
    setInstant(10, file.firstHit());
    setInstant(11, file.lastHit());
    merge.executeUpdate();
  }

  private void setInstant(int column, @Nullable Instant instant) throws SQLException {
    if (instant == null) {
      merge.setNull(column, Types.TIMESTAMP_WITH_TIMEZONE);
    } else {
      merge.setObject(column, instant.atOffset(ZoneOffset.UTC));
    }
  }

  void committed(LogFile file, TrafficBatch batch) {
    batch.before().ifPresent(files::remove);
    files.put(batch.after(), file);
    lastId = Math.max(lastId, file.fileId());
  }

  @Override
  public void close() throws SQLException {
    merge.close();
  }
}
