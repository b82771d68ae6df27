package org.stayindexed.storage;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/** Counts rows and keeps the first of them in an order, however many there are. */
final class TopRows<T> {
  private final Comparator<T> order;
  private final int limit;
  private final PriorityQueue<T> lastFirst;
  private long total;

  TopRows(Comparator<T> order, int limit) {
    this.order = order;
    this.limit = limit;
    this.lastFirst = new PriorityQueue<>(order.reversed());
  }

  void add(T row) {
    total++;
    lastFirst.add(row);
    if (lastFirst.size() > limit) {
      lastFirst.remove();
    }
  }

  long total() {
    return total;
  }

  /** Those kept, in their order. */
  List<T> rows() {
    List<T> rows = new ArrayList<>(lastFirst);
    rows.sort(order);
    return rows;
  }
}
