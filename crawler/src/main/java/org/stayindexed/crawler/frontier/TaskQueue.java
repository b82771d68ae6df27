package org.stayindexed.crawler.frontier;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * Tasks in the order in which they came. The first and the last few thousand are in the memory, the
 * others in a file. Guarded by the lock of its frontier.
 */
final class TaskQueue {
  /** In the memory twice at most: about a megabyte for one host. */
  static final int TOGETHER = 4_096;

  private final TaskFile file;
  private final Deque<CrawlTask> first = new ArrayDeque<>();
  private final Deque<TaskFile.Segment> middle = new ArrayDeque<>();
  private final List<CrawlTask> last = new ArrayList<>();
  private long size;

  TaskQueue(TaskFile file) {
    this.file = file;
  }

  void add(CrawlTask task) {
    size++;
    if (middle.isEmpty() && last.isEmpty() && first.size() < TOGETHER) {
      first.add(task);
      return;
    }
    last.add(task);
    if (last.size() == TOGETHER) {
      middle.add(file.write(last));
      last.clear();
    }
  }

  boolean isEmpty() {
    return size == 0;
  }

  long size() {
    return size;
  }

  /** The first task, which stays. */
  CrawlTask element() {
    return first.element();
  }

  /** Takes the first task. */
  CrawlTask remove() {
    CrawlTask task = first.remove();
    size--;
    if (first.isEmpty() && size > 0) {
      refill();
    }
    return task;
  }

  private void refill() {
    if (middle.isEmpty()) {
      first.addAll(last);
      last.clear();
    } else {
      first.addAll(file.read(middle.remove()));
    }
  }

  void clear() {
    first.clear();
    middle.clear();
    last.clear();
    size = 0;
  }
}
