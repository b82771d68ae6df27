package org.stayindexed.storage.view;

import java.util.List;

/**
 * The first rows of many.
 *
 * @param total how many there are
 */
public record Counted<T>(long total, List<T> rows) {
  public Counted {
    rows = List.copyOf(rows);
  }

  /** Whether there is none. */
  public boolean isEmpty() {
    return rows.isEmpty();
  }
}
