package org.stayindexed.crawler.frontier;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.stayindexed.model.run.Purpose;

/**
 * Whether a crawl must end before it has looked at everything, and why. Guarded by the lock of its
 * frontier. Times are of {@link System#nanoTime}.
 */
final class Ending {
  private final Budget budget;
  private final List<String> reasons = new ArrayList<>(1);
  private long start = System.nanoTime();
  private long pages;
  private long leftOut;
  private boolean outOfTime;
  private boolean stopped;

  Ending(Budget budget) {
    this.budget = budget;
  }

  void startsAt(long nanos) {
    start = nanos;
  }

  void stop() {
    stopped = true;
  }

  boolean stopped() {
    return stopped;
  }

  /** Whether no further turn may be given. */
  boolean reached(long now) {
    outOfTime |= nanosLeft(now) <= 0;
    return stopped || outOfTime;
  }

  /** Until the time is used up; without a limit for ever. */
  long nanosLeft(long now) {
    return budget.time().map(limit -> limit.toNanos() - (now - start)).orElse(Long.MAX_VALUE);
  }

  /** Whether a task still fits into the budget of pages. */
  boolean takesMore(CrawlTask task) {
    return task.purpose() != Purpose.PAGE || pages < budget.pages().orElse(Long.MAX_VALUE);
  }

  /** Counts a page whose turn has come; true for the last one that the budget allows. */
  boolean usedUpBy(CrawlTask task) {
    if (task.purpose() != Purpose.PAGE || task.firstLook().isPresent()) {
      return false;
    }
    pages++;
    return pages == budget.pages().orElse(Long.MAX_VALUE);
  }

  void leftOut(long urls) {
    leftOut += urls;
  }

  void gaveUp(String host, String why) {
    reasons.add(host + " kept failing (" + why + ") and was given up");
  }

  /** Why URLs were left over, if any were. */
  Optional<String> cutShort(long queued) {
    List<String> all = new ArrayList<>(reasons);
    if (outOfTime && queued > 0) {
      all.add("the time of the crawl was used up");
    }
    if (pages >= budget.pages().orElse(Long.MAX_VALUE) && leftOut > 0) {
      all.add(String.format(Locale.ROOT, "the limit of %,d pages was reached", pages));
    }
    return all.isEmpty() ? Optional.empty() : Optional.of(String.join("; ", all));
  }
}
