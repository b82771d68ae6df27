package org.stayindexed.storage;

import it.unimi.dsi.fastutil.objects.Object2LongMap;
import it.unimi.dsi.fastutil.objects.Object2LongOpenHashMap;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stayindexed.model.traffic.LineFate;
import org.stayindexed.model.traffic.SiteHour;
import org.stayindexed.model.traffic.TrafficBatch;
import org.stayindexed.model.traffic.UrlDay;
import org.stayindexed.model.traffic.UrlHour;
import org.stayindexed.model.url.PageUrl;

/**
 * Writes the counts and samples of a batch; counts are sorted: the rows of a URL stand together.
 */
final class HitTables implements AutoCloseable {
  private static final long NO_URL = 0;

  private final KnownUrls urls;
  private final HitClasses classes;
  private final DayTable days;
  private final HitTable hours;
  private final HitTable siteHours;
  private final LogSamples samples;
  private final LogUnreadable unreadable;

  HitTables(Connection connection, long siteId, KnownUrls urls) throws SQLException {
    this.urls = urls;
    this.classes = HitClasses.load(connection);
    this.days = new DayTable(connection);
    this.hours = new HitTable(connection, "hit_hour", HitTable.Key.URL_HOUR);
    this.siteHours = new HitTable(connection, "site_hour", HitTable.Key.HOUR);
    this.samples = new LogSamples(connection, siteId, urls, classes);
    this.unreadable = new LogUnreadable(connection, siteId);
  }

  /** Writes all of them; returns how many rows that were. */
  long write(long batchNo, TrafficBatch batch) throws SQLException {
    BatchUrls ids = new BatchUrls();
    long written = writeDays(batchNo, batch, ids);
    hours.write(batchNo, sorted(batch, hours(batch.urlHours(), ids)));
    siteHours.write(batchNo, sorted(batch, siteHours(batch.siteHours())));
    samples.write(batch.samples());
    unreadable.write(batchNo, batch.unreadable());
    urls.writeNew();
    return written + batch.urlHours().size() + batch.siteHours().size();
  }

  /** A fingerprint takes longer than a row, and most URLs have several rows. */
  private final class BatchUrls {
    private final Object2LongMap<PageUrl> ids = new Object2LongOpenHashMap<>();
    private @Nullable PageUrl last;
    private long lastId;

    /** The rows of a URL stand together as a rule, and have the same object. */
    @SuppressWarnings("ReferenceEquality") // an equal one is found all the same
    long idOf(PageUrl url) throws SQLException {
      if (url != last) {
        lastId = ids.getLong(url);
        if (lastId == NO_URL) {
          lastId = urls.idOfLogged(url);
          ids.put(url, lastId);
        }
        last = url;
      }
      return lastId;
    }
  }

  /**
   * One URL after the other, so that the rows of all of them are never held at once. That no line
   * is in two of them is seen by their sum: each that was counted for a URL has one day.
   */
  private long writeDays(long batchNo, TrafficBatch batch, BatchUrls ids) throws SQLException {
    List<CountedRow> ofUrl = new ArrayList<>();
    long rows = 0;
    long hits = 0;
    for (UrlDay row : batch.urlDays()) {
      hits += row.hits().count();
      long urlId = ids.idOf(row.url());
      if (!ofUrl.isEmpty() && ofUrl.get(0).urlId() != urlId) {
        rows += days.write(batchNo, inOrder(ofUrl));
        ofUrl.clear();
      }
      int hitClass = classes.of(row.hitClass());
      ofUrl.add(new CountedRow(urlId, row.day().toEpochDay(), hitClass, row.hits()));
    }
    rows += ofUrl.isEmpty() ? 0 : days.write(batchNo, inOrder(ofUrl));
    days.send();
    refuseWrongSum(batch, hits);
    return rows;
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

  private static List<CountedRow> inOrder(List<CountedRow> rows) {
    rows.sort(CountedRow.ORDER);
    return rows;
  }

  private static List<CountedRow> sorted(TrafficBatch batch, List<CountedRow> rows) {
    inOrder(rows);
    for (int i = 1; i < rows.size(); i++) {
      if (CountedRow.ORDER.compare(rows.get(i - 1), rows.get(i)) == 0) {
        throw twice(batch);
      }
    }
    return rows;
  }

  private static void refuseWrongSum(TrafficBatch batch, long hits) {
    long lines = batch.lines().getOrDefault(LineFate.COUNTED, 0L);
    if (hits != lines) {
      throw new StorageException(
          batch.fileName()
              + ": "
              + lines
              + " lines were counted for a URL, but the days of its URLs hold "
              + hits
              + " requests. Nothing of this batch was stored.");
    }
  }

  private static StorageException twice(TrafficBatch batch) {
    return new StorageException(
        batch.fileName()
            + ": it counts the same requests twice. Nothing of this batch was stored.");
  }

  @Override
  public void close() throws SQLException {
    unreadable.close();
    samples.close();
    siteHours.close();
    hours.close();
    days.close();
    classes.close();
  }
}
