package org.stayindexed.storage.view;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.stayindexed.model.abort.AbortMoments;
import org.stayindexed.model.abort.AbortTimes;
import org.stayindexed.model.traffic.ClientClass;

/**
 * A URL whose clients went away before the answer began, as in the view {@code log_499}.
 *
 * @param aborts how many did
 * @param requests all requests of the URL
 * @param bytes sum of the body bytes that were sent to those who went away
 * @param firstSeen the first abort
 * @param lastSeen the last abort
 * @param clients aborts by who made the request; those without any are left out
 * @param hours aborts by hour of the day, 24 of them from midnight UTC
 * @param moments in which hours of which days
 * @param crawl what our last crawl saw; null if none saw the URL
 */
public record AbortedUrl(
    String site,
    String url,
    long aborts,
    long requests,
    long bytes,
    Instant firstSeen,
    Instant lastSeen,
    Map<ClientClass, Long> clients,
    List<Long> hours,
    AbortTimes times,
    AbortMoments moments,
    @Nullable CrawlSight crawl) {

  /** Hours of a day. */
  public static final int HOURS = 24;

  public AbortedUrl {
    clients = Map.copyOf(clients);
    hours = List.copyOf(hours);
    if (hours.size() != HOURS) {
      throw new IllegalArgumentException("A day has 24 hours, not " + hours.size());
    }
  }

  /** Aborts of all requests, 0 to 1. */
  public double share() {
    return (double) aborts / requests;
  }

  /** The hour of the day with the most aborts, the earliest of equals; 0 to 23 UTC. */
  public int peakHour() {
    int peak = 0;
    for (int hour = 1; hour < HOURS; hour++) {
      peak = hours.get(hour) > hours.get(peak) ? hour : peak;
    }
    return peak;
  }

  /** Aborts by day of the week, 7 of them from Monday on, UTC. */
  public List<Long> weekdays() {
    long[] days = new long[DayOfWeek.values().length];
    moments
        .byHour()
        .forEach(
            (start, count) ->
                days[start.atOffset(ZoneOffset.UTC).getDayOfWeek().getValue() - 1] += count);
    return Arrays.stream(days).boxed().toList();
  }

  /**
   * What a crawl saw.
   *
   * @param status null where nobody answered
   * @param verdict ELIGIBLE, NOT_ELIGIBLE or UNCERTAIN
   * @param bodyCode error code inside the body; 499 there is ArcGIS without a token
   */
  public record CrawlSight(
      @Nullable Integer status,
      @Nullable String failure,
      String verdict,
      @Nullable Integer bodyCode) {

    /** Whether the answer itself says 499, which is another thing than a client that left. */
    public boolean says499() {
      return Integer.valueOf(499).equals(status) || Integer.valueOf(499).equals(bodyCode);
    }
  }
}
