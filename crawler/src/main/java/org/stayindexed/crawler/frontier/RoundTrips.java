package org.stayindexed.crawler.frontier;

/**
 * When the requests to a host arrived there at the latest. Guarded by the lock of its frontier.
 * Times are of {@link System#nanoTime}.
 *
 * <p>What the server sees is when a request arrives, which is some time between its sending and its
 * answer: a stall on the way makes it late, and one that follows in time comes too soon after it. A
 * part of each round trip is the server's work and the way back, no less than the fastest of the
 * last few took in all; what one takes longer may have been its way there.
 */
final class RoundTrips {
  private static final int REMEMBERED = 8;

  /** As long as these are not full of answers, nothing is known: each may have arrived last. */
  private final long[] last = new long[REMEMBERED];

  private int next;

  /** The latest arrival of a request that was sent at one time and answered at the other. */
  long latestArrival(long sentAt, long answeredAt) {
    last[next] = answeredAt - sentAt;
    next = (next + 1) % REMEMBERED;
    return latestArrival(answeredAt);
  }

  /** The latest arrival of a request that ended then without an answer. */
  long latestArrival(long endedAt) {
    long fastest = last[0];
    for (long roundTrip : last) {
      fastest = Math.min(fastest, roundTrip);
    }
    return endedAt - fastest;
  }
}
