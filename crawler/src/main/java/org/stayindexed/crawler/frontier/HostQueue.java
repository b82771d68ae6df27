package org.stayindexed.crawler.frontier;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import org.stayindexed.model.url.PageUrl;

/**
 * The URLs of one host that wait, and the clock of that host. Guarded by the lock of its frontier.
 * Times are of {@link System#nanoTime}.
 */
final class HostQueue {
  final Deque<CrawlTask> waiting = new ArrayDeque<>();
  private final Set<String> preparedOrigins = new HashSet<>(2);
  private final int maxInFlight;
  private final long createdAt;

  /** When the next request may start. */
  long nextTurn;

  long gapNanos;
  int inFlight;

  /** A turn was given whose request has not gone out yet, so that its gap has no beginning. */
  private boolean gapOpen;

  private boolean preparing;

  HostQueue(int maxInFlight, long gapNanos, long now) {
    this.maxInFlight = maxInFlight;
    this.gapNanos = gapNanos;
    this.createdAt = now;
    this.nextTurn = now;
  }

  boolean canGiveTurn() {
    return !waiting.isEmpty() && !gapOpen && !preparing && inFlight < maxInFlight;
  }

  Lease giveTurn() {
    inFlight++;
    gapOpen = gapNanos > 0;
    PageUrl next = waiting.element().url();
    if (preparedOrigins.add(next.origin())) {
      preparing = true;
      return new Lease.Prepare(next);
    }
    return new Lease.Visit(waiting.remove());
  }

  void requestSent(long now) {
    gapOpen = false;
    nextTurn = now + gapNanos;
  }

  /** Takes a turn back whose request was made, or at least tried: a dead host is not hammered. */
  void takeBackUsed(Lease lease, long now) {
    if (gapOpen) {
      nextTurn = now + gapNanos;
    }
    takeBack(lease);
  }

  void takeBack(Lease lease) {
    inFlight--;
    gapOpen = false;
    preparing &= !(lease instanceof Lease.Prepare);
  }

  /** The longest wait first among hosts that are due, so that none starves. */
  int compareTurns(HostQueue other) {
    int byTurn = Long.compare(nextTurn - other.nextTurn, 0);
    return byTurn != 0 ? byTurn : Long.compare(createdAt - other.createdAt, 0);
  }
}
