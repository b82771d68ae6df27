package org.stayindexed.storage;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.stayindexed.model.traffic.Hits;
import org.stayindexed.model.traffic.TimeHistogram;
import org.stayindexed.storage.view.FoldedTraffic;

/**
 * Folds the rows of long ago. Those of a URL and day that one log brought in many batches are put
 * together by {@link DayFold}; hours become days: those of a site become one row for each file, day
 * and class, at the day's first hour, where logs without a time stand too; those of URLs that
 * failed go, because their days hold all of them; addresses that were kept are forgotten. One
 * transaction for each day of a file, so that an end in between leaves whole days only, and what
 * was folded is never folded again.
 */
final class TrafficFold {
  private static final long DAY = 86_400;

  private final Connection connection;
  private final CommitGate gate;
  private final long before;
  private long days;
  private long rowsBefore;
  private long rowsAfter;
  private long urlHours;

  /**
   * @param before hours of the days before this one are folded, its own are not
   */
  TrafficFold(Connection connection, CommitGate gate, Instant before) {
    this.connection = connection;
    this.gate = gate;
    this.before = Math.floorDiv(before.getEpochSecond(), DAY) * DAY;
  }

  /** Runs work that is kept as a whole or not at all. */
  interface Transactions {
    void run(CommitGate.Guarded<SQLException> work) throws SQLException, IOException;
  }

  private record FileDay(long fileId, long day) {}

  /** All of it; what was done is done if it fails in between. */
  FoldedTraffic run() throws SQLException, IOException {
    for (FileDay due : dueDays()) {
      inOneTransaction(() -> fold(due));
    }
    for (long day : dueUrlDays()) {
      inOneTransaction(() -> removeUrlHours(day));
    }
    inOneTransaction(this::forgetAddresses);
    DayFold dayRows = new DayFold(connection, this::inOneTransaction, before / DAY);
    dayRows.run();
    rowsBefore += dayRows.rowsBefore();
    rowsAfter += dayRows.rowsAfter();
    return new FoldedTraffic(Instant.ofEpochSecond(before), days, rowsBefore, rowsAfter, urlHours);
  }

  private void inOneTransaction(CommitGate.Guarded<SQLException> work)
      throws SQLException, IOException {
    gate.<SQLException>exclusively(
        () -> {
          try {
            work.run();
            connection.commit();
          } catch (SQLException | RuntimeException e) {
            connection.rollback();
            throw e;
          }
        });
  }

  /** Days that are no single row for each class yet. */
  private List<FileDay> dueDays() throws SQLException {
    List<FileDay> due = new ArrayList<>();
    try (PreparedStatement select =
        connection.prepareStatement(
            """
            select b.file_id, h.hour_start_s / 86400 as on_day
            from store.site_hour h join store.log_batch b on b.batch_no = h.batch_no
            where h.hour_start_s < ?
            group by b.file_id, h.hour_start_s / 86400
            having count(*) <> count(distinct h.hit_class) or max(mod(h.hour_start_s, 86400)) > 0
            order by 1, 2
            """)) {
      select.setLong(1, before);
      try (ResultSet rows = select.executeQuery()) {
        while (rows.next()) {
          due.add(new FileDay(rows.getLong(1), rows.getLong(2) * DAY));
        }
      }
    }
    connection.commit();
    return due;
  }

  /** The rows of a class, added up. */
  private static final class Sum {
    private long batchNo;
    private @Nullable Hits hits;

    void add(ResultSet row) throws SQLException {
      batchNo = Math.max(batchNo, row.getLong(2));
      Hits more =
          new Hits(
              row.getLong(3),
              row.getLong(4),
              Instant.ofEpochSecond(row.getLong(5)),
              Instant.ofEpochSecond(row.getLong(6)),
              times(row.getBytes(7)),
              times(row.getBytes(8)));
      hits = hits == null ? more : hits.plus(more);
    }

    private static TimeHistogram times(byte @Nullable [] stored) {
      return stored == null ? TimeHistogram.empty() : TimeHistogram.of(stored);
    }
  }

  private void fold(FileDay due) throws SQLException {
    Map<Integer, Sum> sums = new TreeMap<>();
    try (PreparedStatement select =
        connection.prepareStatement(
            """
            select h.hit_class, h.batch_no, h.hits, h.bytes, h.first_s, h.last_s, h.request_times,
              h.upstream_times
            from store.site_hour h join store.log_batch b on b.batch_no = h.batch_no
            where b.file_id = ? and h.hour_start_s >= ? and h.hour_start_s < ?
            """)) {
      setDay(select, due);
      try (ResultSet rows = select.executeQuery()) {
        while (rows.next()) {
          sums.computeIfAbsent(rows.getInt(1), hitClass -> new Sum()).add(rows);
          rowsBefore++;
        }
      }
    }
    try (PreparedStatement delete =
        connection.prepareStatement(
            """
            delete from store.site_hour
            where batch_no in (select b.batch_no from store.log_batch b where b.file_id = ?)
              and hour_start_s >= ? and hour_start_s < ?
            """)) {
      setDay(delete, due);
      delete.executeUpdate();
    }
    write(due, sums);
    days++;
  }

  private static void setDay(PreparedStatement statement, FileDay due) throws SQLException {
    statement.setLong(1, due.fileId);
    statement.setLong(2, due.day);
    statement.setLong(3, due.day + DAY);
  }

  private void write(FileDay due, Map<Integer, Sum> sums) throws SQLException {
    try (HitTable table = new HitTable(connection, "site_hour", HitTable.Key.HOUR)) {
      for (var sum : sums.entrySet()) {
        Hits hits = sum.getValue().hits;
        if (hits != null) {
          table.write(
              sum.getValue().batchNo, List.of(new CountedRow(0, due.day, sum.getKey(), hits)));
          rowsAfter++;
        }
      }
    }
  }

  private List<Long> dueUrlDays() throws SQLException {
    List<Long> due = new ArrayList<>();
    try (PreparedStatement select =
        connection.prepareStatement(
            "select distinct hour_start_s / 86400 from store.hit_hour where hour_start_s < ?"
                + " order by 1")) {
      select.setLong(1, before);
      try (ResultSet rows = select.executeQuery()) {
        while (rows.next()) {
          due.add(rows.getLong(1) * DAY);
        }
      }
    }
    connection.commit();
    return due;
  }

  private void removeUrlHours(long day) throws SQLException {
    try (PreparedStatement delete =
        connection.prepareStatement(
            "delete from store.hit_hour where hour_start_s >= ? and hour_start_s < ?")) {
      delete.setLong(1, day);
      delete.setLong(2, day + DAY);
      urlHours += delete.executeUpdate();
    }
  }

  /** Requests of long ago are no reason to know who made them. */
  private void forgetAddresses() throws SQLException {
    try (PreparedStatement update =
        connection.prepareStatement(
            """
            update store.log_sample set client_address = null
            where client_address is not null and hit_at < ?
            """)) {
      update.setObject(1, Instant.ofEpochSecond(before).atOffset(ZoneOffset.UTC));
      update.executeUpdate();
    }
  }
}
