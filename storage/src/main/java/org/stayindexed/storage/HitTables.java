package org.stayindexed.storage;

import it.unimi.dsi.fastutil.objects.Object2LongMap;
import it.unimi.dsi.fastutil.objects.Object2LongOpenHashMap;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.stayindexed.model.traffic.SiteHour;
import org.stayindexed.model.traffic.TrafficBatch;
import org.stayindexed.model.traffic.UrlDay;
import org.stayindexed.model.traffic.UrlHour;
import org.stayindexed.model.url.PageUrl;

/** Writes the counts of a batch, sorted: the rows of a URL stand together then. */
final class HitTables implements AutoCloseable {
  private static final long NO_URL = 0;

  private final KnownUrls urls;
  private final HitClasses classes;
  private final HitTable days;
  private final HitTable hours;
  private final HitTable siteHours;

  HitTables(Connection connection, KnownUrls urls) throws SQLException {
    this.urls = urls;
    this.classes = HitClasses.load(connection);
    this.days = new HitTable(connection, "hit_day", HitTable.Key.URL_DAY);
    this.hours = new HitTable(connection, "hit_hour", HitTable.Key.URL_HOUR);
    this.siteHours = new HitTable(connection, "site_hour", HitTable.Key.HOUR);
  }

  /** Writes all of them; returns how many rows that were. */
  long write(long batchNo, TrafficBatch batch) throws SQLException {
    BatchUrls ids = new BatchUrls();
    days.write(batchNo, sorted(batch, days(batch.urlDays(), ids)));
    hours.write(batchNo, sorted(batch, hours(batch.urlHours(), ids)));
    siteHours.write(batchNo, sorted(batch, siteHours(batch.siteHours())));
    urls.writeNew();
    return (long) batch.urlDays().size() + batch.urlHours().size() + batch.siteHours().size();
  }

  /** A fingerprint takes longer than a row, and most URLs have several rows. */
  private final class BatchUrls {
    private final Object2LongMap<PageUrl> ids = new Object2LongOpenHashMap<>();

    long idOf(PageUrl url) throws SQLException {
      long known = ids.getLong(url);
      if (known != NO_URL) {
        return known;
      }
      long id = urls.idOf(url);
      ids.put(url, id);
      return id;
    }
  }

  private List<CountedRow> days(List<UrlDay> rows, BatchUrls ids) throws SQLException {
    List<CountedRow> counted = new ArrayList<>(rows.size());
    for (UrlDay row : rows) {
      int hitClass = classes.of(row.hitClass());
      counted.add(
          new CountedRow(ids.idOf(row.url()), row.day().toEpochDay(), hitClass, row.hits()));
    }
    return counted;
  }

  private List<CountedRow> hours(List<UrlHour> rows, BatchUrls ids) throws SQLException {
    List<CountedRow> counted = new ArrayList<>(rows.size());
    for (UrlHour row : rows) {
      int hitClass = classes.of(row.hitClass());
      counted.add(
          new CountedRow(ids.idOf(row.url()), row.hour().getEpochSecond(), hitClass, row.hits()));
    }
    return counted;
  }

  private List<CountedRow> siteHours(List<SiteHour> rows) throws SQLException {
    List<CountedRow> counted = new ArrayList<>(rows.size());
    for (SiteHour row : rows) {
      int hitClass = classes.of(row.hitClass());
      counted.add(new CountedRow(NO_URL, row.hour().getEpochSecond(), hitClass, row.hits()));
    }
    return counted;
  }

  private static List<CountedRow> sorted(TrafficBatch batch, List<CountedRow> rows) {
    rows.sort(CountedRow.ORDER);
    for (int i = 1; i < rows.size(); i++) {
      if (CountedRow.ORDER.compare(rows.get(i - 1), rows.get(i)) == 0) {
        throw new StorageException(
            batch.fileName()
                + ": it counts the same requests twice. Nothing of this batch was stored.");
      }
    }
    return rows;
  }

  @Override
  public void close() throws SQLException {
    siteHours.close();
    hours.close();
    days.close();
    classes.close();
  }
}
