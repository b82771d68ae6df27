package org.stayindexed.logs.ingest;

import org.stayindexed.logs.format.LogLine;

/** What a line adds to each of its counters, read from it once. Belongs to one thread. */
final class LineCounts {
  private long second;
  private long bytes;
  private long requestMillis = LogLine.UNKNOWN;
  private long upstreamMillis = LogLine.UNKNOWN;

  /** Takes the numbers of a line. */
  void read(LogLine line) {
    second = line.epochSecond();
    bytes = line.bytes();
    requestMillis = line.requestMillis();
    upstreamMillis = line.upstreamMillis();
  }

  /** When the request ended, in seconds since 1970. */
  long second() {
    return second;
  }

  /** Bytes of the answer. */
  long bytes() {
    return bytes;
  }

  /** How long the request took, or {@link LogLine#UNKNOWN}. */
  long requestMillis() {
    return requestMillis;
  }

  /** How long the servers behind took, or {@link LogLine#UNKNOWN}. */
  long upstreamMillis() {
    return upstreamMillis;
  }
}
