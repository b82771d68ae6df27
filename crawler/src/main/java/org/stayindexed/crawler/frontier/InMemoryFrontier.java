package org.stayindexed.crawler.frontier;

import it.unimi.dsi.fastutil.longs.LongOpenHashSet;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.stayindexed.model.run.UrlsFound;
import org.stayindexed.model.url.PageUrl;

/**
 * A frontier in the memory of one process. URLs of one host come in the order in which they were
 * found, so that the crawl goes breadth first; hosts take turns by their own clocks, and a thread
 * is never held up by a host that must wait.
 */
public final class InMemoryFrontier implements CrawlFrontier {
  private final ReentrantLock lock = new ReentrantLock();

  /** Signalled for each turn that may have become possible; only {@link #take} waits on it. */
  private final Condition changed = lock.newCondition();

  private final Condition stopping = lock.newCondition();
  private final LongOpenHashSet seen = new LongOpenHashSet();
  private final Map<String, HostQueue> hosts = new HashMap<>();

  /** Hosts that could give a turn, the one whose clock allows it first at the head. */
  private final PriorityQueue<HostQueue> ready = new PriorityQueue<>(HostQueue::compareTurns);

  private final List<UrlsFound> later = new ArrayList<>();
  private final int maxInFlightPerHost;
  private final Duration gap;
  private long queued;
  private int inFlight;
  private boolean stopped;

  /**
   * An empty frontier.
   *
   * @param maxInFlightPerHost at most so many requests to one host at the same time
   * @param gap at least so long between two requests to one host
   */
  public InMemoryFrontier(int maxInFlightPerHost, Duration gap) {
    if (maxInFlightPerHost < 1) {
      throw new IllegalArgumentException(
          "At least one request at a time, not " + maxInFlightPerHost);
    }
    if (gap.isNegative()) {
      throw new IllegalArgumentException("The gap between requests cannot be negative: " + gap);
    }
    this.maxInFlightPerHost = maxInFlightPerHost;
    this.gap = gap;
  }

  @Override
  public List<PageUrl> offer(UrlsFound found) {
    long[] fingerprints =
        found.urls().stream().mapToLong(url -> url.fingerprint().high()).toArray();
    List<PageUrl> added = new ArrayList<>();
    int i = 0;
    lock.lock();
    try {
      for (PageUrl url : found.urls()) {
        if (seen.add(fingerprints[i++])) {
          HostQueue host = host(url);
          host.waiting.add(new CrawlTask(url, found.discovery(), found.purpose()));
          updateReady(host);
          changed.signal();
          added.add(url);
        }
      }
      queued += added.size();
    } finally {
      lock.unlock();
    }
    return added;
  }

  @Override
  public void offerLater(UrlsFound found) {
    lock.lock();
    try {
      later.add(found);
    } finally {
      lock.unlock();
    }
  }

  @Override
  public long releaseLater() {
    List<UrlsFound> released;
    lock.lock();
    try {
      released = List.copyOf(later);
      later.clear();
    } finally {
      lock.unlock();
    }
    return released.stream().mapToLong(found -> offer(found).size()).sum();
  }

  @Override
  public Optional<Lease> take() throws InterruptedException {
    lock.lockInterruptibly();
    try {
      while (!stopped && queued + inFlight > 0) {
        HostQueue first = ready.peek();
        if (first == null) {
          changed.await();
        } else if (first.nextTurn - System.nanoTime() > 0) {
          changed.awaitNanos(first.nextTurn - System.nanoTime());
        } else {
          return Optional.of(turnAt(first));
        }
      }
      changed.signalAll();
      return Optional.empty();
    } finally {
      lock.unlock();
    }
  }

  private Lease turnAt(HostQueue host) {
    Lease lease = host.giveTurn();
    inFlight++;
    if (lease instanceof Lease.Visit) {
      queued--;
    }
    updateReady(host);
    return lease;
  }

  @Override
  public void requestSent(Lease lease) {
    lock.lock();
    try {
      HostQueue host = host(lease.url());
      ready.remove(host);
      host.requestSent(System.nanoTime());
      updateReady(host);
      changed.signal();
    } finally {
      lock.unlock();
    }
  }

  @Override
  public void complete(Lease lease) {
    lock.lock();
    try {
      HostQueue host = host(lease.url());
      ready.remove(host);
      host.takeBackUsed(lease, System.nanoTime());
      turnEnded(host);
    } finally {
      lock.unlock();
    }
  }

  @Override
  public void completeUnused(Lease lease) {
    lock.lock();
    try {
      HostQueue host = host(lease.url());
      host.takeBack(lease);
      turnEnded(host);
    } finally {
      lock.unlock();
    }
  }

  private void turnEnded(HostQueue host) {
    inFlight--;
    updateReady(host);
    if (queued + inFlight == 0) {
      changed.signalAll();
    } else {
      changed.signal();
    }
  }

  @Override
  public boolean awaitFurtherTurn(PageUrl url) throws InterruptedException {
    lock.lockInterruptibly();
    try {
      HostQueue host = host(url);
      long turn = Math.max(System.nanoTime(), host.nextTurn);
      ready.remove(host);
      host.nextTurn = turn + host.gapNanos;
      updateReady(host);
      while (!stopped && turn - System.nanoTime() > 0) {
        stopping.awaitNanos(turn - System.nanoTime());
      }
      return !stopped;
    } finally {
      lock.unlock();
    }
  }

  @Override
  public void widenGap(PageUrl url, Duration wider) {
    lock.lock();
    try {
      HostQueue host = host(url);
      ready.remove(host);
      long added = Math.max(0, wider.toNanos() - host.gapNanos);
      host.gapNanos += added;
      host.nextTurn += added;
      updateReady(host);
    } finally {
      lock.unlock();
    }
  }

  @Override
  public void stop() {
    lock.lock();
    try {
      stopped = true;
      stopping.signalAll();
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  @Override
  public boolean stopped() {
    lock.lock();
    try {
      return stopped;
    } finally {
      lock.unlock();
    }
  }

  @Override
  public FrontierStats stats() {
    lock.lock();
    try {
      return new FrontierStats(queued, inFlight, seen.size());
    } finally {
      lock.unlock();
    }
  }

  private HostQueue host(PageUrl url) {
    return hosts.computeIfAbsent(
        url.host(), name -> new HostQueue(maxInFlightPerHost, gap.toNanos(), System.nanoTime()));
  }

  private void updateReady(HostQueue host) {
    ready.remove(host);
    if (host.canGiveTurn()) {
      ready.add(host);
    }
  }
}
