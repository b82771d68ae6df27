package org.stayindexed.storage;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stayindexed.model.traffic.Hits;
import org.stayindexed.model.traffic.TimeHistogram;

/** One of the tables of counts. Rows of a log without times are written without their columns. */
final class HitTable implements AutoCloseable {
  private static final int ROWS_AT_ONCE = 1_000;
  private static final String COUNTS = "hit_class, batch_no, hits, bytes, first_s, last_s";
  private static final String TIMES =
      ", request_timed, request_ms, request_max_ms, request_times"
          + ", upstream_timed, upstream_ms, upstream_max_ms, upstream_times";

  private final Key key;
  private final PreparedStatement untimed;
  private final PreparedStatement timed;

  HitTable(Connection connection, String name, Key key) throws SQLException {
    this.key = key;
    this.untimed = connection.prepareStatement(insert(name, key.columns + COUNTS));
    this.timed = connection.prepareStatement(insert(name, key.columns + COUNTS + TIMES));
  }

  private static String insert(String table, String columns) {
    String marks = columns.replaceAll("[a-z_]+", "?");
    return "insert into store." + table + " (" + columns + ") values (" + marks + ")";
  }

  /** What a table counts by, besides the class of the hits. */
  enum Key {
    URL_HOUR("url_id, hour_start_s, ") {
      @Override
      int set(PreparedStatement insert, CountedRow row) throws SQLException {
        insert.setLong(1, row.urlId());
        insert.setLong(2, row.time());
        return 3;
      }
    },
    HOUR("hour_start_s, ") {
      @Override
      int set(PreparedStatement insert, CountedRow row) throws SQLException {
        insert.setLong(1, row.time());
        return 2;
      }
    };

    private final String columns;

    Key(String columns) {
      this.columns = columns;
    }

    /** Sets its columns; returns the number of the first column behind them. */
    abstract int set(PreparedStatement insert, CountedRow row) throws SQLException;
  }

  /** Writes rows that are sorted, by the thousand: more at once only hold more memory. */
  void write(long batchNo, List<CountedRow> rows) throws SQLException {
    int waiting = 0;
    for (CountedRow row : rows) {
      add(batchNo, row);
      waiting++;
      if (waiting == ROWS_AT_ONCE) {
        send();
        waiting = 0;
      }
    }
    send();
  }

  private void add(long batchNo, CountedRow row) throws SQLException {
    Hits hits = row.hits();
    boolean hasTimes = !hits.requestTimes().isEmpty() || !hits.upstreamTimes().isEmpty();
    PreparedStatement insert = hasTimes ? timed : untimed;
    int first = key.set(insert, row);
    insert.setInt(first, row.hitClass());
    insert.setLong(first + 1, batchNo);
    insert.setLong(first + 2, hits.count());
    insert.setLong(first + 3, hits.bytes());
    insert.setLong(first + 4, hits.first().getEpochSecond());
    insert.setLong(first + 5, hits.last().getEpochSecond());
    if (hasTimes) {
      setTimes(insert, first + 6, hits.requestTimes());
      setTimes(insert, first + 10, hits.upstreamTimes());
    }
    insert.addBatch();
  }

  private static void setTimes(PreparedStatement insert, int first, TimeHistogram times)
      throws SQLException {
    @Nullable Object[] columns = TimeColumns.of(times);
    for (int i = 0; i < columns.length; i++) {
      insert.setObject(first + i, columns[i]);
    }
  }

  private void send() throws SQLException {
    untimed.executeBatch();
    timed.executeBatch();
  }

  @Override
  public void close() throws SQLException {
    timed.close();
    untimed.close();
  }
}
