package org.stayindexed.storage;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.stayindexed.model.traffic.ClientClass;
import org.stayindexed.model.traffic.HitClass;
import org.stayindexed.model.traffic.HitOutcome;
import org.stayindexed.model.traffic.HitSample;
import org.stayindexed.model.traffic.Hits;
import org.stayindexed.model.traffic.LineFate;
import org.stayindexed.model.traffic.LogPosition;
import org.stayindexed.model.traffic.SiteHour;
import org.stayindexed.model.traffic.TimeHistogram;
import org.stayindexed.model.traffic.TrafficBatch;
import org.stayindexed.model.traffic.UnreadableLine;
import org.stayindexed.model.traffic.UrlDay;
import org.stayindexed.model.traffic.UrlHour;
import org.stayindexed.model.url.PageUrl;

/** An access log that is counted hit by hit, as a reader would, a batch at a time. */
public final class CountedLog {
  private static final int LINE_BYTES = 100;

  private final String name;
  private final Map<LineFate, Long> lines = new EnumMap<>(LineFate.class);
  private final Map<Key<LocalDate>, Hits> days = new LinkedHashMap<>();
  private final Map<Key<Instant>, Hits> hours = new LinkedHashMap<>();
  private final Map<Key<Instant>, Hits> siteHours = new LinkedHashMap<>();
  private final List<HitSample> samples = new ArrayList<>();
  private final List<UnreadableLine> unreadable = new ArrayList<>();
  private @Nullable LogPosition position;
  private long linesRead;

  private record Key<T>(PageUrl url, T time, HitClass hitClass) {}

  public CountedLog(String name) {
    this.name = name;
  }

  /** Who asked and how it ended. */
  public static HitClass googlebot(int status) {
    return new HitClass(status, HitOutcome.ANSWERED, ClientClass.GOOGLEBOT);
  }

  public static HitClass person(int status) {
    return new HitClass(status, HitOutcome.ANSWERED, ClientClass.PERSON);
  }

  public static HitClass abort(ClientClass client) {
    return new HitClass(499, HitOutcome.CLIENT_ABORT, client);
  }

  /** One request without times. */
  public CountedLog hit(String path, String when, HitClass hitClass) {
    return count(path, hitClass, hits(Instant.parse(when), TimeHistogram.empty(), 0));
  }

  /** One request that took as long in the server as in the one behind it. */
  public CountedLog timed(String path, String when, HitClass hitClass, Duration took) {
    TimeHistogram.Builder times = new TimeHistogram.Builder();
    times.add(took);
    return count(path, hitClass, hits(Instant.parse(when), times.build(), 10));
  }

  private static Hits hits(Instant when, TimeHistogram times, long bytes) {
    return new Hits(1, bytes, when, when, times, times);
  }

  private CountedLog count(String path, HitClass hitClass, Hits hits) {
    PageUrl url = Observations.url(path);
    LocalDate day = hits.first().atOffset(ZoneOffset.UTC).toLocalDate();
    Instant hour = hits.first().truncatedTo(ChronoUnit.HOURS);
    days.merge(new Key<>(url, day, hitClass), hits, CountedLog::plus);
    if (hitClass.status() >= 400 || !hitClass.outcome().answered()) {
      hours.merge(new Key<>(url, hour, hitClass), hits, CountedLog::plus);
    }
    siteHours.merge(new Key<>(Observations.START, hour, hitClass), hits, CountedLog::plus);
    return line(LineFate.COUNTED);
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

  /** One more line, which counts for no URL unless {@link #hit} added it. */
  public CountedLog line(LineFate fate) {
    lines.merge(fate, 1L, Long::sum);
    linesRead++;
    return this;
  }

  /** One request without times that is kept as evidence, with what its client said to be. */
  public CountedLog sampled(String path, String when, HitClass hitClass, String userAgent) {
    PageUrl url = Observations.url(path);
    samples.add(new HitSample(url, Instant.parse(when), hitClass, 7L, null, null, userAgent, null));
    return hit(path, when, hitClass);
  }

  /** One more line that is not in the format, which reads like that. */
  public CountedLog unreadable(String text) {
    line(LineFate.NOT_IN_FORMAT);
    unreadable.add(new UnreadableLine(LineFate.NOT_IN_FORMAT, linesRead, text));
    return this;
  }

  /** What was counted since the last batch. */
  public TrafficBatch next() {
    LogPosition before = position;
    LogPosition after = at(linesRead);
    TrafficBatch batch =
        new TrafficBatch(
            name,
            Optional.ofNullable(before),
            after,
            lines,
            urlDays(),
            urlHours(),
            siteHours(),
            Optional.empty(),
            List.copyOf(samples),
            List.copyOf(unreadable));
    position = after;
    samples.clear();
    unreadable.clear();
    lines.clear();
    days.clear();
    hours.clear();
    siteHours.clear();
    return batch;
  }

  /** Up to its 1,024th byte a file grows at its head too. */
  private LogPosition at(long line) {
    long offset = line * LINE_BYTES;
    int length = (int) Math.min(1_024, offset);
    return new LogPosition(
        "head of " + name + " " + length, length, offset, "tail of " + name, length, line);
  }

  private List<UrlDay> urlDays() {
    List<UrlDay> rows = new ArrayList<>();
    days.forEach((key, hits) -> rows.add(new UrlDay(key.url(), key.time(), key.hitClass(), hits)));
    return rows;
  }

  private List<UrlHour> urlHours() {
    List<UrlHour> rows = new ArrayList<>();
    hours.forEach(
        (key, hits) -> rows.add(new UrlHour(key.url(), key.time(), key.hitClass(), hits)));
    return rows;
  }

  private List<SiteHour> siteHours() {
    List<SiteHour> rows = new ArrayList<>();
    siteHours.forEach((key, hits) -> rows.add(new SiteHour(key.time(), key.hitClass(), hits)));
    return rows;
  }
}
