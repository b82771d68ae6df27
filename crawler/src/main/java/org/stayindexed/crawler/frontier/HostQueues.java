package org.stayindexed.crawler.frontier;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.stayindexed.model.url.PageUrl;

/**
 * The hosts of a crawl, in the order in which they may be asked. Guarded by the frontier's lock.
 */
final class HostQueues {
  private final Map<String, HostQueue> hosts = new HashMap<>();

  /** Hosts that could give a turn, the one whose clock allows it first at the head. */
  private final PriorityQueue<HostQueue> ready = new PriorityQueue<>(HostQueue::compareTurns);

  private final FrontierRules rules;
  private final TaskFile file;

  /**
   * No hosts yet.
   *
   * @param file where the URLs stand that wait
   */
  HostQueues(FrontierRules rules, TaskFile file) {
    this.rules = rules;
    this.file = file;
  }

  /** The host of a URL. */
  HostQueue of(PageUrl url) {
    return hosts.computeIfAbsent(url.host(), this::create);
  }

  private HostQueue create(String name) {
    long now = System.nanoTime();
    HostPace pace = new HostPace(rules.patience(), rules.maxInFlight(), rules.gap().toNanos(), now);
    return new HostQueue(name, pace, file, now);
  }

  /** All that were met. */
  Collection<HostQueue> all() {
    return hosts.values();
  }

  /** The one that may be asked first, of those that could give a turn. */
  @Nullable HostQueue first() {
    return ready.peek();
  }

  /**
   * Does something to a host, which stands outside of the order of hosts meanwhile: what is done
   * may be what they are ordered by. Not to be called from within.
   */
  <T> T with(HostQueue host, Function<HostQueue, T> action) {
    ready.remove(host);
    T result = action.apply(host);
    if (host.canGiveTurn()) {
      ready.add(host);
    }
    return result;
  }
}
