package org.stayindexed.storage;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stayindexed.model.traffic.Hits;
import org.stayindexed.model.traffic.TimeHistogram;

/**
 * The table of counts by URL and day: the counts of a URL stand side by side in one row, because a
 * row costs as much as ten of its values, and in one text of digits, because a value of an array
 * costs as much as sixty characters. Belongs to one thread.
 */
final class DayTable implements AutoCloseable {
  /** As many as {@code store.place} numbers. */
  static final int MAX_PLACES = 100;

  private static final int ROWS_AT_ONCE = 1_000;
  private static final int FIXED = 4;
  private static final int TIMES = 4;

  private static final @Nullable Object[][] NONE = {};

  private final CountDigits digits = new CountDigits();

  private final PreparedStatement insert;
  private int waiting;

  DayTable(Connection connection) throws SQLException {
    this.insert =
        connection.prepareStatement(
            """
            insert into store.hit_day (
              url_id, batch_no, places, counts,
              request_timed, request_ms, request_max_ms, request_times,
              upstream_timed, upstream_ms, upstream_max_ms, upstream_times)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """);
  }

  /**
   * Writes counts of one URL, at the latest when {@link #send} is called.
   *
   * @return how many rows of the table they became
   */
  long write(long batchNo, List<CountedRow> ofUrl) throws SQLException {
    long written = 0;
    for (int from = 0; from < ofUrl.size(); from += MAX_PLACES) {
      add(batchNo, ofUrl.subList(from, Math.min(ofUrl.size(), from + MAX_PLACES)));
      written++;
    }
    return written;
  }

  private void add(long batchNo, List<CountedRow> ofUrl) throws SQLException {
    insert.setLong(1, ofUrl.get(0).urlId());
    insert.setLong(2, batchNo);
    insert.setInt(3, ofUrl.size());
    insert.setString(4, digits.of(ofUrl));
    setTimes(FIXED + 1, ofUrl, Hits::requestTimes);
    setTimes(FIXED + TIMES + 1, ofUrl, Hits::upstreamTimes);
    insert.addBatch();
    waiting++;
    if (waiting == ROWS_AT_ONCE) {
      send();
    }
  }

  private interface Times {
    TimeHistogram of(Hits hits);
  }

  /** Nothing at all where the log has no times, which is the rule. */
  private void setTimes(int first, List<CountedRow> ofUrl, Times which) throws SQLException {
    @Nullable Object[][] columns = NONE;
    for (int i = 0; i < ofUrl.size(); i++) {
      TimeHistogram times = which.of(ofUrl.get(i).hits());
      if (!times.isEmpty()) {
        columns = columns.length > 0 ? columns : new @Nullable Object[TIMES][ofUrl.size()];
        put(columns, i, TimeColumns.of(times));
      }
    }
    for (int column = 0; column < TIMES; column++) {
      insert.setObject(first + column, columns.length > 0 ? columns[column] : null);
    }
  }

  private static void put(@Nullable Object[][] columns, int row, @Nullable Object[] values) {
    for (int column = 0; column < TIMES; column++) {
      columns[column][row] = values[column];
    }
  }

  /** Writes what waits. */
  void send() throws SQLException {
    insert.executeBatch();
    waiting = 0;
  }

  @Override
  public void close() throws SQLException {
    insert.close();
  }
}
