package org.stayindexed.app.output;

import java.io.PrintStream;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stayindexed.storage.ColumnType;

/**
 * Counts the rows, and stops when nobody reads them any more: a print stream keeps errors quiet.
 */
public final class WatchedOutput implements ResultOutput {
  /** Looking means flushing. */
  private static final int LOOK_EVERY = 1_000;

  private final ResultOutput rows;
  private final PrintStream out;
  private long count;

  /**
   * Watches an output.
   *
   * @param out where it prints
   */
  public WatchedOutput(ResultOutput rows, PrintStream out) {
    this.rows = rows;
    this.out = out;
  }

  @Override
  public void types(List<ColumnType> types) {
    rows.types(types);
  }

  @Override
  public void columns(List<String> names) {
    rows.columns(names);
  }

  @Override
  public void row(List<@Nullable Object> values) {
    rows.row(values);
    count++;
    if (count % LOOK_EVERY == 0) {
      look();
    }
  }

  private void look() {
    if (out instanceof RecordedStream recorded) {
      recorded.check();
    }
  }

  /** How many rows there were. */
  public long count() {
    return count;
  }

  @Override
  public void close() {
    rows.close();
  }
}
