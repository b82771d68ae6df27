package org.stayindexed.logs.ingest;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.stayindexed.logs.format.LogLine;
import org.stayindexed.model.traffic.Hits;
import org.stayindexed.model.traffic.TimeHistogram;

/** Counts hits of one kind. Belongs to one thread. */
final class HitCounter {
  private long count;
  private long bytes;
  private long first = Long.MAX_VALUE;
  private long last = Long.MIN_VALUE;
  private TimeHistogram.@Nullable Builder requestTimes;
  private TimeHistogram.@Nullable Builder upstreamTimes;

  void add(LogLine line) {
    count++;
    bytes += line.bytes();
    // Lines are written when requests end, not always in the order of their times.
    first = Math.min(first, line.epochSecond());
    last = Math.max(last, line.epochSecond());
    requestTimes = counted(requestTimes, line.requestMillis());
    upstreamTimes = counted(upstreamTimes, line.upstreamMillis());
  }

  private static TimeHistogram.@Nullable Builder counted(
      TimeHistogram.@Nullable Builder times, long millis) {
    if (millis == LogLine.UNKNOWN) {
      return times;
    }
    TimeHistogram.Builder counting = times == null ? new TimeHistogram.Builder() : times;
    counting.addMillis(millis);
    return counting;
  }

  Hits hits() {
    return new Hits(
        count,
        bytes,
        Instant.ofEpochSecond(first),
        Instant.ofEpochSecond(last),
        built(requestTimes),
        built(upstreamTimes));
  }

  private static TimeHistogram built(TimeHistogram.@Nullable Builder times) {
    return times == null ? TimeHistogram.empty() : times.build();
  }
}
