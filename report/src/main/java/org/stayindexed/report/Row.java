package org.stayindexed.report;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One row of a table.
 *
 * @param id by which a link finds it; null if none is to
 */
public record Row(@Nullable String id, List<Cell> cells) {
  private static final int TAGS = 60;

  public Row {
    cells = List.copyOf(cells);
  }

  /** A row that no link leads to. */
  public static Row of(Cell... cells) {
    return new Row(null, List.of(cells));
  }

  /** The same, to be found by a link. */
  public Row withId(@Nullable String name) {
    return new Row(name, cells);
  }

  long bytes() {
    return TAGS + cells.stream().mapToLong(Cell::bytes).sum();
  }
}
