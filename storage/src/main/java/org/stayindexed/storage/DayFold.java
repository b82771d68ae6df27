package org.stayindexed.storage;

import java.io.IOException;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.stayindexed.model.traffic.Hits;
import org.stayindexed.model.traffic.TimeHistogram;

/**
 * Puts the rows of {@code store.hit_day} together that one log brought for one URL: a log that is
 * followed brings some every few seconds. Only rows whose days are all over, and only those of
 * batches with the same list of addresses, because that is evidence. A thousand URLs at most in a
 * transaction, and what was put together is never due again.
 */
final class DayFold {
  private static final int URLS_AT_ONCE = 1_000;

  /** A full row may be a part of several, and gains nothing. */
  private static final String DUE_ROWS =
      " h.places < " + DayTable.MAX_PLACES + " and " + CountDigits.LAST_DAY_SQL + " < ?";

  private final Connection connection;
  private final TrafficFold.Transactions transactions;
  private final long beforeDay;
  private long rowsBefore;
  private long rowsAfter;

  DayFold(Connection connection, TrafficFold.Transactions transactions, long beforeDay) {
    this.connection = connection;
    this.transactions = transactions;
    this.beforeDay = beforeDay;
  }

  /** Rows of one URL that become one. */
  private record Due(long urlId, long fileId, @Nullable LocalDate rangesOf) {}

  void run() throws SQLException, IOException {
    List<Due> due = next();
    while (!due.isEmpty()) {
      List<Due> now = due;
      transactions.run(() -> fold(now));
      due = next();
    }
  }

  long rowsBefore() {
    return rowsBefore;
  }

  long rowsAfter() {
    return rowsAfter;
  }

  private List<Due> next() throws SQLException {
    List<Due> due = new ArrayList<>();
    try (PreparedStatement select =
        connection.prepareStatement(
            "select h.url_id, b.file_id, b.ranges_of from store.hit_day h"
                + " join store.log_batch b on b.batch_no = h.batch_no where"
                + DUE_ROWS
                + " group by h.url_id, b.file_id, b.ranges_of having count(*) > 1 limit "
                + URLS_AT_ONCE)) {
      select.setLong(1, beforeDay);
      try (ResultSet rows = select.executeQuery()) {
        while (rows.next()) {
          due.add(new Due(rows.getLong(1), rows.getLong(2), rows.getObject(3, LocalDate.class)));
        }
      }
    }
    connection.commit();
    return due;
  }

  private void fold(List<Due> due) throws SQLException {
    String ofOne =
        DUE_ROWS
            + " and h.url_id = ? and h.batch_no in (select b.batch_no from store.log_batch b"
            + " where b.file_id = ? and b.ranges_of is not distinct from ?)";
    try (PreparedStatement select =
            connection.prepareStatement(
                "select h.batch_no, h.counts, h.request_times, h.upstream_times"
                    + " from store.hit_day h where"
                    + ofOne);
        PreparedStatement delete =
            connection.prepareStatement("delete from store.hit_day h where" + ofOne);
        DayTable table = new DayTable(connection)) {
      for (Due one : due) {
        set(select, one);
        set(delete, one);
        Sums sums = new Sums(one.urlId);
        try (ResultSet rows = select.executeQuery()) {
          while (rows.next()) {
            sums.add(rows);
          }
        }
        rowsBefore += delete.executeUpdate();
        rowsAfter += table.write(sums.batchNo, sums.rows());
      }
      table.send();
    }
  }

  private void set(PreparedStatement statement, Due one) throws SQLException {
    statement.setLong(1, beforeDay);
    statement.setLong(2, one.urlId);
    statement.setLong(3, one.fileId);
    statement.setObject(4, one.rangesOf);
  }

  /** The counts of a URL by day and class, added up. */
  private static final class Sums {
    /** More than there are classes. */
    private static final long DAY = 100_000;

    private final TreeMap<Long, Hits> counts = new TreeMap<>();
    private final long urlId;
    private long batchNo;

    Sums(long urlId) {
      this.urlId = urlId;
    }

    void add(ResultSet row) throws SQLException {
      batchNo = Math.max(batchNo, row.getLong(1));
      String digits = row.getString(2);
      List<TimeHistogram> requests = times(row.getArray(3), digits);
      List<TimeHistogram> upstreams = times(row.getArray(4), digits);
      for (int place = 0; place < CountDigits.places(digits); place++) {
        long key = CountDigits.day(digits, place) * DAY + CountDigits.hitClass(digits, place);
        Hits hits = CountDigits.hits(digits, place, requests.get(place), upstreams.get(place));
        counts.merge(key, hits, Hits::plus);
      }
    }

    private static List<TimeHistogram> times(@Nullable Array stored, String digits)
        throws SQLException {
      List<TimeHistogram> times = new ArrayList<>();
      @Nullable Object[] values =
          stored == null
              ? new @Nullable Object[CountDigits.places(digits)]
              : (@Nullable Object[]) stored.getArray();
      for (Object value : values) {
        times.add(value == null ? TimeHistogram.empty() : TimeHistogram.of((byte[]) value));
      }
      return times;
    }

    List<CountedRow> rows() {
      List<CountedRow> rows = new ArrayList<>();
      counts.forEach(
          (key, hits) -> rows.add(new CountedRow(urlId, key / DAY, (int) (key % DAY), hits)));
      return rows;
    }
  }
}
