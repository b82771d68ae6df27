package org.stayindexed.storage;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.stayindexed.model.abort.AbortMoments;
import org.stayindexed.model.abort.AbortTimes;
import org.stayindexed.model.traffic.ClientClass;
import org.stayindexed.model.traffic.HitOutcome;
import org.stayindexed.model.traffic.TimeHistogram;
import org.stayindexed.storage.view.AbortedUrl;

/** Adds up the rows of one URL; histograms can only be added here, not in SQL. */
final class AbortedUrlFold {
  private static final int FIRST_STATUS_OF_2XX = 200;
  private static final int LAST_STATUS_OF_2XX = 299;

  private final Map<ClientClass, Long> clients = new EnumMap<>(ClientClass.class);
  private final TimeHistogram.Builder aborted = new TimeHistogram.Builder();
  private final TimeHistogram.Builder upstream = new TimeHistogram.Builder();
  private final TimeHistogram.Builder answered = new TimeHistogram.Builder();
  private long requests;
  private long aborts;
  private long bytes;
  private long firstRequest = Long.MAX_VALUE;
  private long lastRequest = Long.MIN_VALUE;
  private Instant first = Instant.MAX;
  private Instant last = Instant.MIN;

  /** Adds a row: status, outcome, client, hits, bytes, first and last hit, both histograms. */
  long add(ResultSet row) throws SQLException {
    HitOutcome outcome = HitOutcome.valueOf(row.getString(2));
    long hits = row.getLong(4);
    requests += hits;
    firstRequest = Math.min(firstRequest, row.getLong(6));
    lastRequest = Math.max(lastRequest, row.getLong(7));
    if (outcome == HitOutcome.CLIENT_ABORT) {
      addAbort(row, hits);
    } else if (outcome.answered() && is2xx(row.getInt(1))) {
      answered.add(times(row.getBytes(8)));
    }
    return hits;
  }

  private static boolean is2xx(int status) {
    return status >= FIRST_STATUS_OF_2XX && status <= LAST_STATUS_OF_2XX;
  }

  private void addAbort(ResultSet row, long hits) throws SQLException {
    aborts += hits;
    bytes += row.getLong(5);
    clients.merge(ClientClass.valueOf(row.getString(3)), hits, Long::sum);
    Instant rowFirst = Instant.ofEpochSecond(row.getLong(6));
    Instant rowLast = Instant.ofEpochSecond(row.getLong(7));
    first = rowFirst.isBefore(first) ? rowFirst : first;
    last = rowLast.isAfter(last) ? rowLast : last;
    aborted.add(times(row.getBytes(8)));
    upstream.add(times(row.getBytes(9)));
  }

  private static List<Long> hoursOfDay(Map<Instant, Long> byHour) {
    List<Long> hours = new ArrayList<>(Collections.nCopies(AbortedUrl.HOURS, 0L));
    byHour.forEach(
        (start, aborts) -> {
          int hour = start.atOffset(ZoneOffset.UTC).getHour();
          hours.set(hour, hours.get(hour) + aborts);
        });
    return hours;
  }

  private static TimeHistogram times(byte @Nullable [] stored) {
    return stored == null ? TimeHistogram.empty() : TimeHistogram.of(stored);
  }

  AbortedUrl url(
      String site, String url, Map<Instant, Long> byHour, AbortedUrl.@Nullable CrawlSight crawl) {
    AbortTimes times = new AbortTimes(aborted.build(), upstream.build(), answered.build());
    return new AbortedUrl(
        site,
        url,
        aborts,
        requests,
        bytes,
        first,
        last,
        clients,
        hoursOfDay(byHour),
        times,
        new AbortMoments(byHour, Duration.ofSeconds(lastRequest - firstRequest)),
        crawl);
  }
}
