package org.stayindexed.model.traffic;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Counts of the lines between two positions of one log file. They are stored together with the new
 * position or not at all, so that no line is counted twice and none is lost. The lists are not
 * copied, and may be views of counters that are used again: whoever takes a batch reads them at
 * once.
 *
 * @param fileName what the file was called, for people
 * @param before where the counting began; empty at the beginning of the file
 * @param after where it ended
 * @param lines how many lines had which fate; their sum is the number of lines between the two
 * @param urlDays every counted line with a URL, by day; those of a URL stand together
 * @param urlHours the failed ones of them, by hour; empty for a log without a time of day
 * @param siteHours every counted line, by hour; those of a log without a time of day in its first
 * @param rangesOf of which day the addresses were by which Googlebot was told from others; empty if
 *     nobody looked at addresses
 * @param samples the newest of each kind of the requests that failed or that an impostor made
 * @param unreadable some of the lines that could not be used, of each reason
 */
public record TrafficBatch(
    String fileName,
    Optional<LogPosition> before,
    LogPosition after,
    Map<LineFate, Long> lines,
    List<UrlDay> urlDays,
    List<UrlHour> urlHours,
    List<SiteHour> siteHours,
    Optional<LocalDate> rangesOf,
    List<HitSample> samples,
    List<UnreadableLine> unreadable)
    implements Serializable {
  public TrafficBatch {
    lines = Map.copyOf(lines);
    long counted = lines.values().stream().mapToLong(Long::longValue).sum();
    long between = after.lines() - before.map(LogPosition::lines).orElse(0L);
    if (counted != between) {
      throw new IllegalArgumentException(
          fileName + ": " + counted + " lines have a fate, but " + between + " were read");
    }
  }

  /** Counts of clients whose addresses nobody looked at, without samples. */
  public TrafficBatch(
      String fileName,
      Optional<LogPosition> before,
      LogPosition after,
      Map<LineFate, Long> lines,
      List<UrlDay> urlDays,
      List<UrlHour> urlHours,
      List<SiteHour> siteHours) {
    this(
        fileName,
        before,
        after,
        lines,
        urlDays,
        urlHours,
        siteHours,
        Optional.empty(),
        List.of(),
        List.of());
  }
}
