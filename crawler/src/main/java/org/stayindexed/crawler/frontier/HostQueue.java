package org.stayindexed.crawler.frontier;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The URLs of one host that wait, and the clock of that host. Guarded by the lock of its frontier.
 * Times are of {@link System#nanoTime}.
 */
final class HostQueue {
  /** A URL whose first answer is not believed yet. */
  private record SecondLook(CrawlTask task, long notBefore) {}

  private final String host;
  private final TaskQueue waiting;

  /** The second looks of one host all wait equally long, but for those after a Retry-After. */
  private final PriorityQueue<SecondLook> secondLooks;

  private final Set<String> prepared = new HashSet<>(2);
  private final Set<String> preparedAgain = new HashSet<>(0);
  private final HostPace pace;
  private final long createdAt;

  /** When the gap after the last request is over. */
  private long gapEnd;

  private final RoundTrips roundTrips = new RoundTrips();

  /** The turn whose request went out last, as long as no answer to it has come. */
  private @Nullable Lease unanswered;

  private long sentAt;
  private int inFlight;

  /** A turn was given whose request has not gone out yet, so that its gap has no beginning. */
  private boolean gapOpen;

  private boolean preparing;
  private boolean givenUp;

  HostQueue(String host, HostPace pace, TaskFile file, long now) {
    this.waiting = new TaskQueue(file);
    this.host = host;
    this.pace = pace;
    this.createdAt = now;
    this.gapEnd = now;
    this.secondLooks =
        new PriorityQueue<>(Comparator.comparingLong(look -> look.notBefore() - createdAt));
  }

  String host() {
    return host;
  }

  /** Adds a URL, unless the host was given up. */
  boolean add(CrawlTask task) {
    if (!givenUp) {
      waiting.add(task);
    }
    return !givenUp;
  }

  boolean canGiveTurn() {
    return (!waiting.isEmpty() || !secondLooks.isEmpty())
        && !gapOpen
        && !preparing
        && inFlight < pace.maxInFlight();
  }

  /** When the next request may start; only meaningful where there is one to make. */
  long nextTurn() {
    long turn = later(gapEnd, pace.pausedUntil());
    boolean onlySecondLooks = waiting.isEmpty() && !secondLooks.isEmpty();
    return onlySecondLooks ? later(turn, secondLooks.element().notBefore()) : turn;
  }

  private static long later(long a, long b) {
    return a - b > 0 ? a : b;
  }

  Lease giveTurn(long now) {
    inFlight++;
    gapOpen = pace.gap() > 0;
    CrawlTask next = isSecondLookDue(now) ? secondLooks.element().task() : waiting.element();
    if (prepared.add(next.url().origin())) {
      preparing = true;
      return new Lease.Prepare(next.url());
    }
    return new Lease.Visit(isSecondLookDue(now) ? secondLooks.remove().task() : waiting.remove());
  }

  private boolean isSecondLookDue(long now) {
    return waiting.isEmpty()
        || (!secondLooks.isEmpty() && secondLooks.element().notBefore() - now <= 0);
  }

  void requestSent(Lease lease, long now) {
    gapOpen = false;
    gapEnd = now + pace.gap();
    unanswered = lease;
    sentAt = now;
  }

  void answerBegan(Lease lease, long now) {
    if (lease.equals(unanswered)) {
      unanswered = null;
      countGapFrom(roundTrips.latestArrival(sentAt, now));
    }
  }

  private void countGapFrom(long arrival) {
    gapEnd = later(gapEnd, arrival + pace.gap());
  }

  /** Reserves the turn after the next for a request that is no visit; returns when that is. */
  long reserveTurn(long now) {
    long turn = later(now, later(gapEnd, pace.pausedUntil()));
    gapEnd = turn + pace.gap();
    return turn;
  }

  void widenGap(Duration wider) {
    gapEnd += pace.widen(wider.toNanos());
  }

  /** Takes a turn back whose request was made, or at least tried: a dead host is not hammered. */
  Optional<Duration> takeBackUsed(Lease lease, TurnEnd end, long now) {
    if (gapOpen) {
      gapEnd = now + pace.gap();
    } else if (lease.equals(unanswered)) {
      unanswered = null;
      countGapFrom(roundTrips.latestArrival(now));
    }
    takeBack(lease);
    return pace.ended(end, now);
  }

  void takeBack(Lease lease) {
    inFlight--;
    gapOpen = false;
    preparing &= !(lease instanceof Lease.Prepare);
  }

  void lookAgain(CrawlTask task, long notBefore) {
    secondLooks.add(new SecondLook(task, notBefore));
  }

  /**
   * Lets the origin be prepared once more, after a pause in which the host is left alone.
   *
   * @return false if that was done before
   */
  boolean prepareAgain(String origin, Duration pause, long now) {
    if (!preparedAgain.add(origin)) {
      return false;
    }
    prepared.remove(origin);
    pace.pause(pause.toNanos(), now);
    return true;
  }

  boolean hopeless() {
    return pace.hopeless() && !givenUp;
  }

  /** Forgets what waits here, and takes nothing new; returns how many waited. */
  long giveUp() {
    givenUp = true;
    long forgotten = waiting.size();
    waiting.clear();
    return forgotten;
  }

  /** Takes out the URLs whose first answer was not confirmed. */
  List<CrawlTask> unconfirmed() {
    List<CrawlTask> tasks = new ArrayList<>(secondLooks.stream().map(SecondLook::task).toList());
    secondLooks.clear();
    return tasks;
  }

  /** The longest wait first among hosts that are due, so that none starves. */
  int compareTurns(HostQueue other) {
    int byTurn = Long.compare(nextTurn() - other.nextTurn(), 0);
    return byTurn != 0 ? byTurn : Long.compare(createdAt - other.createdAt, 0);
  }
}
