package org.stayindexed.model.traffic;

import java.io.Serializable;
import java.time.Instant;

/**
 * Requests that were counted together.
 *
 * @param count how many
 * @param bytes sum of the body bytes sent
 * @param first when the first of them ended
 * @param last when the last of them ended
 * @param requestTimes how long they took in the server; empty if the log does not say
 * @param upstreamTimes how long the server behind took; empty if the log does not say
 */
public record Hits(
    long count,
    long bytes,
    Instant first,
    Instant last,
    TimeHistogram requestTimes,
    TimeHistogram upstreamTimes)
    implements Serializable {
  public Hits {
    if (count < 1) {
      throw new IllegalArgumentException("Nothing was counted: " + count);
    }
    if (last.isBefore(first)) {
      throw new IllegalArgumentException("The last hit is before the first: " + last);
    }
  }

  /** Both together. */
  public Hits plus(Hits other) {
    return new Hits(
        count + other.count,
        bytes + other.bytes,
        first.isBefore(other.first) ? first : other.first,
        last.isAfter(other.last) ? last : other.last,
        requestTimes.plus(other.requestTimes),
        upstreamTimes.plus(other.upstreamTimes));
  }
}
