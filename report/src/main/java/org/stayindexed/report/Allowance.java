package org.stayindexed.report;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What the tables of one report may take, so that it can be mailed whatever a site does: URLs may
 * have thousands of letters. Belongs to one thread.
 */
final class Allowance {
  /** A table of common URLs takes a fifth of it. */
  private static final long TABLE_BYTES = 200_000;

  private long left;
  private final Set<String> ids = new HashSet<>();

  /** For all tables together, the first ones first. */
  Allowance(long bytes) {
    left = bytes;
  }

  /** As many of the rows as fit. No two rows of a report keep the same id. */
  List<Row> fit(List<Row> rows) {
    List<Row> fitting = new ArrayList<>(rows.size());
    long ofTable = TABLE_BYTES;
    for (Row row : rows) {
      long bytes = row.bytes();
      if (bytes > left || bytes > ofTable) {
        break;
      }
      left -= bytes;
      ofTable -= bytes;
      fitting.add(row.id() == null || ids.add(row.id()) ? row : row.withId(null));
    }
    return fitting;
  }

  /** The table with as many of its rows as fit. */
  DataTable fit(DataTable table) {
    return new DataTable(
        table.id(),
        table.name(),
        table.columns(),
        fit(table.rows()),
        Math.max(table.total(), table.rows().size()),
        table.rest());
  }
}
