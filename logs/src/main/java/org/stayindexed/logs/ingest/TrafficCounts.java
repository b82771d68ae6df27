package org.stayindexed.logs.ingest;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.stayindexed.logs.format.LogLine;
import org.stayindexed.model.traffic.HitClass;
import org.stayindexed.model.traffic.HitOutcome;
import org.stayindexed.model.traffic.HitSample;
import org.stayindexed.model.traffic.KnownClient;
import org.stayindexed.model.traffic.LineFate;
import org.stayindexed.model.traffic.SiteHour;
import org.stayindexed.model.traffic.UrlDay;
import org.stayindexed.model.traffic.UrlHour;
import org.stayindexed.model.traffic.Verification;

/** What was counted since the last batch. Belongs to one thread. */
@SuppressWarnings("EnumOrdinal") // an index into an array of this process, never stored
final class TrafficCounts {
  private static final int SECONDS_OF_HOUR = 3_600;
  private static final int FIRST_ERROR_STATUS = 400;
  private static final LineFate[] FATES = LineFate.values();

  private final boolean hours;
  private final FoldTable urlDays = new FoldTable();
  private final FoldTable urlHours = new FoldTable();
  private final FoldTable siteHours = new FoldTable();
  private final HitSamples samples;
  private final LineCounts numbers = new LineCounts();
  private final long[] fates = new long[FATES.length];
  private final Map<Integer, HitClass> classes = new HashMap<>();

  /**
   * @param hours whether the lines have a time of day; without one no URL is counted by the hour,
   *     and the site in the first hour of the day, so that its sum is right
   * @param samples takes the failed requests
   */
  TrafficCounts(boolean hours, HitSamples samples) {
    this.hours = hours;
    this.samples = samples;
  }

  void add(LineFate fate) {
    fates[fate.ordinal()]++;
  }

  /** Counts a line that can be used. */
  void add(LogLine line, Target target, KnownClient client, Verification verification) {
    HitOutcome outcome = line.outcome();
    numbers.read(line);
    int hitClass = FoldKey.hitClass(line.status(), outcome, client, verification);
    long hour = Math.floorDiv(line.epochSecond(), SECONDS_OF_HOUR);
    boolean failed = line.status() >= FIRST_ERROR_STATUS || !outcome.answered();
    if (target.id() != Target.SITE) {
      urlDays.add(FoldKey.of(target.id(), line.epochDay(), hitClass), numbers);
      if ((failed || verification == Verification.SPOOFED) && target.url() != null) {
        samples.add(line, target.url(), classOf(hitClass));
      }
      if (failed && hours) {
        urlHours.add(FoldKey.of(target.id(), hour, hitClass), numbers);
      }
    }
    siteHours.add(FoldKey.of(Target.SITE, hour, hitClass), numbers);
  }

  int rows() {
    return urlDays.size() + urlHours.size() + siteHours.size();
  }

  /** How many lines had which fate. */
  Map<LineFate, Long> fates() {
    Map<LineFate, Long> counted = new EnumMap<>(LineFate.class);
    for (LineFate fate : FATES) {
      if (fates[fate.ordinal()] > 0) {
        counted.put(fate, fates[fate.ordinal()]);
      }
    }
    return counted;
  }

  List<UrlDay> urlDays(Targets targets) {
    return urlDays.rows(
        (key, counters, counter) ->
            new UrlDay(
                targets.url(FoldKey.target(key)),
                LocalDate.ofEpochDay(FoldKey.time(key)),
                hitClass(key),
                counters.hits(counter)));
  }

  List<UrlHour> urlHours(Targets targets) {
    return urlHours.rows(
        (key, counters, counter) ->
            new UrlHour(
                targets.url(FoldKey.target(key)),
                hour(key),
                hitClass(key),
                counters.hits(counter)));
  }

  List<SiteHour> siteHours() {
    return siteHours.rows(
        (key, counters, counter) -> new SiteHour(hour(key), hitClass(key), counters.hits(counter)));
  }

  /** The last failed requests of each kind. */
  List<HitSample> samples() {
    return samples.all();
  }

  /** The same object for the same class: a few of them stand for hundreds of thousands of rows. */
  private HitClass hitClass(long key) {
    return classOf(FoldKey.packedClass(key));
  }

  private HitClass classOf(int packed) {
    return classes.computeIfAbsent(packed, FoldKey::hitClass);
  }

  private static Instant hour(long key) {
    return Instant.ofEpochSecond(FoldKey.time(key) * SECONDS_OF_HOUR);
  }

  void clear() {
    urlDays.clear();
    urlHours.clear();
    siteHours.clear();
    samples.clear();
    Arrays.fill(fates, 0);
    classes.clear();
  }
}
