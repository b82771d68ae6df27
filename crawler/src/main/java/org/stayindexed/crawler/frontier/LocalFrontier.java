package org.stayindexed.crawler.frontier;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.stayindexed.model.run.FoundKinds;
import org.stayindexed.model.run.PageObservation;
import org.stayindexed.model.run.Purpose;
import org.stayindexed.model.run.UrlsFound;
import org.stayindexed.model.url.PageUrl;

/**
 * A frontier in the memory of one process, and in a file of its own where the memory does not
 * suffice: of the URLs that wait, the first and last few thousand of each host are in the memory,
 * and of all that were ever seen 12 bytes each. URLs of one host come in the order in which they
 * were found, so that the crawl goes breadth first; hosts take turns by their own clocks, and a
 * thread is never held up by a host that must wait.
 */
public final class LocalFrontier implements CrawlFrontier {
  private final ReentrantLock lock = new ReentrantLock();

  /** Signalled for each turn that may have become possible; only {@link #take} waits on it. */
  private final Condition changed = lock.newCondition();

  private final Condition stopping = lock.newCondition();
  private final SeenUrls seen = new SeenUrls();
  private final HostQueues hosts;
  private final TaskFile file;
  private final TaskQueue later;
  private final TaskQueue resources;
  private final List<CrawlTask> unconfirmed = new ArrayList<>();
  private final FrontierRules rules;
  private final HostListener listener;
  private final Ending ending;
  private long overallTurn = System.nanoTime();
  private long queued;
  private int inFlight;

  /**
   * An empty frontier.
   *
   * @param listener is told when a host is paused or given up
   * @param directory where the file may stand
   */
  public LocalFrontier(FrontierRules rules, HostListener listener, Path directory) {
    this.rules = rules;
    this.file = new TaskFile(directory);
    this.hosts = new HostQueues(rules, file);
    this.later = new TaskQueue(file);
    this.resources = new TaskQueue(file);
    this.listener = listener;
    this.ending = new Ending(rules.budget());
  }

  @Override
  public List<PageUrl> offer(UrlsFound found) {
    long[] keys = TaskKeys.of(found.urls(), found.purpose());
    List<PageUrl> added = new ArrayList<>();
    int i = 0;
    lock.lock();
    try {
      for (PageUrl url : found.urls()) {
        if (seen.add(keys[i++], found.discovery().kind())) {
          enqueue(new CrawlTask(url, found.discovery(), found.purpose(), Optional.empty()));
          added.add(url);
        }
      }
    } finally {
      lock.unlock();
    }
    return added;
  }

  private void enqueue(CrawlTask task) {
    if (ending.takesMore(task) && hosts.with(hosts.of(task.url()), host -> host.add(task))) {
      queued++;
      changed.signal();
    } else {
      ending.leftOut(1);
    }
  }

  @Override
  public List<PageUrl> unseen(UrlsFound found) {
    long[] keys = TaskKeys.of(found.urls(), Purpose.PAGE);
    return locked(
        () ->
            IntStream.range(0, keys.length)
                .filter(i -> !seen.addIfSeen(keys[i], found.discovery().kind()))
                .mapToObj(found.urls()::get)
                .toList());
  }

  @Override
  public void offerLater(UrlsFound found) {
    lock.lock();
    try {
      for (PageUrl url : found.urls()) {
        (found.purpose() == Purpose.RESOURCE ? resources : later)
            .add(new CrawlTask(url, found.discovery(), found.purpose(), Optional.empty()));
      }
    } finally {
      lock.unlock();
    }
  }

  @Override
  public long releaseLater() {
    lock.lock();
    try {
      long released = 0;
      while (!later.isEmpty()) {
        CrawlTask task = later.remove();
        if (seen.add(TaskKeys.of(task.url(), task.purpose()), task.discovery().kind())) {
          enqueue(task);
          released++;
        }
      }
      return released;
    } finally {
      lock.unlock();
    }
  }

  @Override
  public void releaseResources() {
    lock.lock();
    try {
      while (!resources.isEmpty()) {
        CrawlTask task = resources.remove();
        long page = TaskKeys.of(task.url(), Purpose.PAGE);
        if (seen.contains(page)) {
          boolean unused = seen.add(page, task.discovery().kind());
        } else if (seen.add(TaskKeys.of(task.url(), task.purpose()), task.discovery().kind())) {
          enqueue(task);
        }
      }
    } finally {
      lock.unlock();
    }
  }

  @Override
  public void markSeen(long[] fingerprints) {
    lock.lock();
    try {
      seen.addAll(fingerprints);
    } finally {
      lock.unlock();
    }
  }

  @Override
  public void forEachSeen(Consumer<FoundKinds> consumer) {
    lock.lock();
    try {
      seen.forEach(consumer);
    } finally {
      lock.unlock();
    }
  }

  @Override
  public void waitBeforeFirstTurn(Duration wait) {
    lock.lock();
    try {
      overallTurn = System.nanoTime() + wait.toNanos();
      ending.startsAt(overallTurn);
    } finally {
      lock.unlock();
    }
  }

  @Override
  public Optional<Lease> take() throws InterruptedException {
    lock.lockInterruptibly();
    try {
      while (!ending.reached(System.nanoTime()) && queued + inFlight > 0) {
        HostQueue first = hosts.first();
        long now = System.nanoTime();
        long wait =
            first == null ? Long.MAX_VALUE : Math.max(first.nextTurn() - now, overallTurn - now);
        if (first != null && wait <= 0) {
          return Optional.of(turnAt(first, now));
        }
        // Without a limit this is 292 years.
        long unused = changed.awaitNanos(Math.min(wait, ending.nanosLeft(now)));
      }
      changed.signalAll();
      return Optional.empty();
    } finally {
      lock.unlock();
    }
  }

  private Lease turnAt(HostQueue host, long now) {
    overallTurn = now + rules.overallGap().toNanos();
    Lease lease = hosts.with(host, due -> due.giveTurn(now));
    inFlight++;
    if (lease instanceof Lease.Visit visit) {
      queued--;
      if (ending.usedUpBy(visit.task())) {
        hosts.all().forEach(this::giveUpWaiting);
      }
    }
    return lease;
  }

  @Override
  public void requestSent(Lease lease) {
    change(
        lease.url(),
        host -> {
          host.requestSent(lease, System.nanoTime());
          changed.signal();
        });
  }

  @Override
  public void answerBegan(Lease lease) {
    change(lease.url(), host -> host.answerBegan(lease, System.nanoTime()));
  }

  @Override
  public void complete(Lease lease, TurnEnd end) {
    HostQueue host;
    Optional<Duration> paused;
    long left = -1;
    lock.lock();
    try {
      host = hosts.of(lease.url());
      paused = hosts.with(host, taken -> taken.takeBackUsed(lease, end, System.nanoTime()));
      if (host.hopeless()) {
        left = giveUp(host, end);
      }
      turnEnded();
    } finally {
      lock.unlock();
    }
    tell(host, end, paused, left);
  }

  /** Outside of the lock: the listener is not ours. */
  private void tell(HostQueue host, TurnEnd end, Optional<Duration> paused, long left) {
    if (left >= 0) {
      listener.givenUp(host.host(), end.words(), left);
    } else {
      paused.ifPresent(pause -> listener.paused(host.host(), pause, end.words()));
    }
  }

  private long giveUp(HostQueue host, TurnEnd end) {
    List<CrawlTask> firstLooks = hosts.with(host, HostQueue::unconfirmed);
    unconfirmed.addAll(firstLooks);
    queued -= firstLooks.size();
    long left = giveUpWaiting(host);
    ending.gaveUp(host.host(), end.words());
    return left;
  }

  private long giveUpWaiting(HostQueue host) {
    long forgotten = hosts.with(host, HostQueue::giveUp);
    queued -= forgotten;
    ending.leftOut(forgotten);
    return forgotten;
  }

  @Override
  public boolean lookAgain(Lease.Visit lease, PageObservation first, TurnEnd end) {
    Duration wait = rules.patience().secondLook();
    if (wait.isZero() || lease.task().firstLook().isPresent() || stopped()) {
      return false;
    }
    CrawlTask again = lease.task().seenOnce(first);
    change(
        lease.url(),
        host -> {
          host.lookAgain(again, System.nanoTime() + wait.toNanos());
          queued++;
        });
    complete(lease, end);
    return true;
  }

  @Override
  public List<CrawlTask> unconfirmed() {
    lock.lock();
    try {
      List<CrawlTask> tasks = new ArrayList<>(unconfirmed);
      hosts.all().forEach(host -> tasks.addAll(hosts.with(host, HostQueue::unconfirmed)));
      return tasks;
    } finally {
      lock.unlock();
    }
  }

  @Override
  public boolean prepareAgain(Lease.Prepare lease, TurnEnd end) {
    Duration wait = rules.patience().secondLook();
    Duration asked = end.retryAfter().orElse(Duration.ZERO);
    boolean tooLong = asked.compareTo(rules.patience().giveUpAfter()) > 0;
    if (wait.isZero() || tooLong || !preparesAgain(lease.url(), wait)) {
      return false;
    }
    if (asked.compareTo(wait) <= 0) {
      listener.paused(lease.url().host(), wait, end.words());
    }
    complete(lease, end);
    return true;
  }

  private boolean preparesAgain(PageUrl url, Duration pause) {
    return locked(
        () ->
            hosts.with(
                hosts.of(url), host -> host.prepareAgain(url.origin(), pause, System.nanoTime())));
  }

  @Override
  public void completeUnused(Lease lease) {
    change(
        lease.url(),
        host -> {
          host.takeBack(lease);
          turnEnded();
        });
  }

  private void turnEnded() {
    inFlight--;
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
      long turn = hosts.with(hosts.of(url), host -> host.reserveTurn(System.nanoTime()));
      while (!ending.stopped() && turn - System.nanoTime() > 0) {
        long unused = stopping.awaitNanos(turn - System.nanoTime());
      }
      return !ending.stopped();
    } finally {
      lock.unlock();
    }
  }

  @Override
  public void widenGap(PageUrl url, Duration wider) {
    change(url, host -> host.widenGap(wider));
  }

  @Override
  public void stop() {
    lock.lock();
    try {
      ending.stop();
      stopping.signalAll();
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  @Override
  public boolean stopped() {
    return locked(() -> ending.stopped());
  }

  @Override
  public Optional<String> cutShort() {
    return locked(() -> ending.cutShort(queued));
  }

  @Override
  public FrontierStats stats() {
    return locked(() -> new FrontierStats(queued, inFlight, seen.size()));
  }

  @Override
  public void close() throws IOException {
    lock.lock();
    try {
      file.close();
    } finally {
      lock.unlock();
    }
  }

  private <T> T locked(Supplier<T> action) {
    lock.lock();
    try {
      return action.get();
    } finally {
      lock.unlock();
    }
  }

  private void change(PageUrl url, Consumer<HostQueue> action) {
    boolean unused =
        locked(
            () ->
                hosts.with(
                    hosts.of(url),
                    host -> {
                      action.accept(host);
                      return true;
                    }));
  }
}
