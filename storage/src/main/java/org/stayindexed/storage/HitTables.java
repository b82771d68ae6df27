package org.stayindexed.storage;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.stayindexed.model.traffic.SiteHour;
import org.stayindexed.model.traffic.TrafficBatch;
import org.stayindexed.model.traffic.UrlDay;
import org.stayindexed.model.traffic.UrlHour;

/**
 * Writes the counts of a batch, sorted by primary key: measured, unsorted rows take twice the time
 * and nine times the file until it is compacted.
 */
final class HitTables implements AutoCloseable {
  private static final int ROWS_AT_ONCE = 1_000;

  private final KnownUrls urls;
  private final HitColumns columns;
  private final PreparedStatement days;
  private final PreparedStatement hours;
  private final PreparedStatement siteHours;

  HitTables(Connection connection, KnownUrls urls) throws SQLException {
    this.urls = urls;
    this.columns = new HitColumns(connection);
    this.days = connection.prepareStatement(insert("hit_day", "url_id, on_day"));
    this.hours = connection.prepareStatement(insert("hit_hour", "url_id, hour_start"));
    this.siteHours = connection.prepareStatement(insert("site_hour", "hour_start"));
  }

  private static String insert(String table, String key) {
    String all = "batch_no, " + key + ", " + HitColumns.NAMES;
    String marks = all.replaceAll("[a-z_]+", "?");
    return "insert into store." + table + " (" + all + ") values (" + marks + ")";
  }

  /** Writes all of them; returns how many rows that were. */
  long write(long batchNo, TrafficBatch batch) throws SQLException {
    writeDays(batchNo, batch.urlDays());
    writeHours(batchNo, batch.urlHours());
    writeSiteHours(batchNo, batch.siteHours());
    return (long) batch.urlDays().size() + batch.urlHours().size() + batch.siteHours().size();
  }

  private record Keyed<R>(long urlId, R row) {}

  private void writeDays(long batchNo, List<UrlDay> rows) throws SQLException {
    List<Keyed<UrlDay>> sorted = new ArrayList<>(rows.size());
    for (UrlDay row : rows) {
      sorted.add(new Keyed<>(urls.idOf(row.url()), row));
    }
    urls.writeNew();
    sorted.sort(
        Comparator.<Keyed<UrlDay>>comparingLong(Keyed::urlId)
            .thenComparing(keyed -> keyed.row().day())
            .thenComparing(keyed -> keyed.row().hitClass(), columns.order()));
    Inserts inserts = new Inserts(days);
    for (Keyed<UrlDay> keyed : sorted) {
      days.setLong(1, batchNo);
      days.setLong(2, keyed.urlId());
      days.setObject(3, keyed.row().day());
      columns.set(days, 4, keyed.row().hitClass(), keyed.row().hits());
      inserts.add();
    }
    inserts.end();
  }

  private void writeHours(long batchNo, List<UrlHour> rows) throws SQLException {
    List<Keyed<UrlHour>> sorted = new ArrayList<>(rows.size());
    for (UrlHour row : rows) {
      sorted.add(new Keyed<>(urls.idOf(row.url()), row));
    }
    urls.writeNew();
    sorted.sort(
        Comparator.<Keyed<UrlHour>>comparingLong(Keyed::urlId)
            .thenComparing(keyed -> keyed.row().hour())
            .thenComparing(keyed -> keyed.row().hitClass(), columns.order()));
    Inserts inserts = new Inserts(hours);
    for (Keyed<UrlHour> keyed : sorted) {
      hours.setLong(1, batchNo);
      hours.setLong(2, keyed.urlId());
      hours.setObject(3, keyed.row().hour().atOffset(ZoneOffset.UTC));
      columns.set(hours, 4, keyed.row().hitClass(), keyed.row().hits());
      inserts.add();
    }
    inserts.end();
  }

  private void writeSiteHours(long batchNo, List<SiteHour> rows) throws SQLException {
    List<SiteHour> sorted = new ArrayList<>(rows);
    sorted.sort(
        Comparator.comparing(SiteHour::hour).thenComparing(SiteHour::hitClass, columns.order()));
    Inserts inserts = new Inserts(siteHours);
    for (SiteHour row : sorted) {
      siteHours.setLong(1, batchNo);
      siteHours.setObject(2, row.hour().atOffset(ZoneOffset.UTC));
      columns.set(siteHours, 3, row.hitClass(), row.hits());
      inserts.add();
    }
    inserts.end();
  }

  /** Sends rows by the thousand: more at once is not faster and holds more memory. */
  private static final class Inserts {
    private final PreparedStatement statement;
    private int waiting;

    Inserts(PreparedStatement statement) {
      this.statement = statement;
    }

    void add() throws SQLException {
      statement.addBatch();
      waiting++;
      if (waiting == ROWS_AT_ONCE) {
        end();
      }
    }

    void end() throws SQLException {
      statement.executeBatch();
      waiting = 0;
    }
  }

  @Override
  public void close() throws SQLException {
    siteHours.close();
    hours.close();
    days.close();
  }
}
