package org.stayindexed.logs.ingest;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.stayindexed.logs.format.LogFormat;
import org.stayindexed.model.traffic.HitClass;
import org.stayindexed.model.traffic.Hits;
import org.stayindexed.model.traffic.LogPosition;
import org.stayindexed.model.traffic.TimeHistogram;
import org.stayindexed.model.traffic.TrafficBatch;
import org.stayindexed.model.traffic.TrafficSink;
import org.stayindexed.model.url.PageUrl;

/** Keeps counts in memory as the database would: added up, with the last position of each file. */
final class Counted implements TrafficSink {
  static final PageUrl SITE = PageUrl.of("http://ex.test/");
  static final String FULL =
      "$time_iso8601 st=$status bytes=$body_bytes_sent rt=$request_time"
          + " uct=\"$upstream_connect_time\" uht=\"$upstream_header_time\""
          + " urt=\"$upstream_response_time\" ust=\"$upstream_status\""
          + " done=\"$request_completion\" \"$request\" \"$http_user_agent\"";

  final TreeMap<String, Hits> urlDays = new TreeMap<>();
  final TreeMap<String, Hits> urlHours = new TreeMap<>();
  final TreeMap<String, Hits> siteHours = new TreeMap<>();
  final List<TrafficBatch> batches = new ArrayList<>();
  private final List<LogPosition> positions = new ArrayList<>();

  @Override
  public List<LogPosition> positions() {
    return List.copyOf(positions);
  }

  @Override
  public void accept(TrafficBatch batch) {
    batch
        .before()
        .ifPresent(
            before -> {
              if (!positions.remove(before)) {
                throw new IllegalStateException("Not the stored position: " + before);
              }
            });
    positions.add(batch.after());
    batches.add(batch);
    batch
        .urlDays()
        .forEach(row -> add(urlDays, row.url() + " " + row.day(), row.hitClass(), row.hits()));
    batch
        .urlHours()
        .forEach(row -> add(urlHours, row.url() + " " + row.hour(), row.hitClass(), row.hits()));
    batch
        .siteHours()
        .forEach(row -> add(siteHours, row.hour().toString(), row.hitClass(), row.hits()));
  }

  private static void add(Map<String, Hits> sums, String of, HitClass hitClass, Hits hits) {
    String key = of + " " + hitClass.status() + " " + hitClass.outcome() + " " + hitClass.client();
    sums.merge(key, hits, Counted::plus);
  }

  private static Hits plus(Hits a, Hits b) {
    return new Hits(
        a.count() + b.count(),
        a.bytes() + b.bytes(),
        a.first().isBefore(b.first()) ? a.first() : b.first(),
        a.last().isAfter(b.last()) ? a.last() : b.last(),
        a.requestTimes().plus(b.requestTimes()),
        a.upstreamTimes().plus(b.upstreamTimes()));
  }

  /** The classes of hits of each URL by day, with their counts, one a line. */
  List<String> lines() {
    return urlDays.entrySet().stream().map(e -> e.getKey() + " x" + e.getValue().count()).toList();
  }

  /** The hits of one kind. */
  Hits of(String urlDayAndClass) {
    return Optional.ofNullable(urlDays.get(urlDayAndClass)).orElseThrow();
  }

  long hits() {
    return siteHours.values().stream().mapToLong(Hits::count).sum();
  }

  IngestResult ingest(String format, Path file) {
    return new LogIngest(IngestSettings.of(LogFormat.of(format), SITE), this).ingest(file);
  }

  IngestResult ingest(String format, Path file, int blockBytes) {
    return new LogIngest(
            new IngestSettings(
                LogFormat.of(format),
                SITE,
                Optional.empty(),
                ZoneOffset.UTC,
                Optional.empty(),
                false,
                blockBytes),
            this)
        .ingest(file);
  }

  IngestResult ingestOfDay(String format, Path file, LocalDate day, ZoneId zone) {
    return new LogIngest(
            IngestSettings.of(LogFormat.of(format), SITE, Optional.of(day), zone), this)
        .ingest(file);
  }

  static List<Long> millis(TimeHistogram times) {
    return times.quantile(1).map(d -> List.of(d.toMillis())).orElse(List.of());
  }
}
