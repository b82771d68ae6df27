package org.stayindexed.storage;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stayindexed.model.traffic.Hits;
import org.stayindexed.model.traffic.TimeHistogram;

/**
 * The table of counts by URL and day: the counts of a URL stand side by side in the arrays of one
 * row, because a row costs as much as ten of its values. Belongs to one thread.
 */
final class DayTable implements AutoCloseable {
  /** As many as {@code store.place} numbers. */
  static final int MAX_PLACES = 100;

  private static final int ROWS_AT_ONCE = 1_000;
  private static final int FIXED = 2;
  private static final int COUNTS = 6;
  private static final int TIMES = 4;

  private final PreparedStatement insert;
  private int waiting;

  DayTable(Connection connection) throws SQLException {
    this.insert =
        connection.prepareStatement(
            """
            insert into store.hit_day (
              url_id, batch_no, days, hit_classes, hits, bytes, first_s, last_s,
              request_timed, request_ms, request_max_ms, request_times,
              upstream_timed, upstream_ms, upstream_max_ms, upstream_times)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
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
    setCounts(ofUrl);
    setTimes(FIXED + COUNTS + 1, times(ofUrl, Hits::requestTimes));
    setTimes(FIXED + COUNTS + TIMES + 1, times(ofUrl, Hits::upstreamTimes));
    insert.addBatch();
    waiting++;
    if (waiting == ROWS_AT_ONCE) {
      send();
    }
  }

  private void setCounts(List<CountedRow> ofUrl) throws SQLException {
    Object[][] columns = new Object[COUNTS][ofUrl.size()];
    for (int i = 0; i < ofUrl.size(); i++) {
      CountedRow row = ofUrl.get(i);
      Hits hits = row.hits();
      columns[0][i] = (int) row.time();
      columns[1][i] = row.hitClass();
      columns[2][i] = hits.count();
      columns[3][i] = hits.bytes();
      columns[4][i] = hits.first().getEpochSecond();
      columns[5][i] = hits.last().getEpochSecond();
    }
    for (int column = 0; column < COUNTS; column++) {
      insert.setObject(FIXED + 1 + column, columns[column]);
    }
  }

  private interface Times {
    TimeHistogram of(Hits hits);
  }

  private static List<TimeHistogram> times(List<CountedRow> ofUrl, Times which) {
    return ofUrl.stream().map(row -> which.of(row.hits())).toList();
  }

  /** Nothing at all where the log has no times, which is the rule. */
  private void setTimes(int first, List<TimeHistogram> times) throws SQLException {
    boolean none = times.stream().allMatch(TimeHistogram::isEmpty);
    List<@Nullable Object[]> ofEach =
        none ? List.of() : times.stream().map(TimeColumns::of).toList();
    for (int column = 0; column < TIMES; column++) {
      int which = column;
      insert.setObject(
          first + column, none ? null : ofEach.stream().map(values -> values[which]).toArray());
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
