package org.stayindexed.report;

import java.util.List;
import java.util.stream.IntStream;

/**
 * A table that can be sorted, searched and exported.
 *
 * @param id by which a link finds it, and the name of its export
 * @param name what its rows are, for those who do not see it
 * @param rows the first of them
 * @param total how many there are
 * @param rest the command that lists all
 */
public record DataTable(
    String id, String name, List<Column> columns, List<Row> rows, long total, String rest) {

  public DataTable {
    columns = List.copyOf(columns);
    rows = List.copyOf(rows);
  }

  /** How many rows it has of how many. */
  public String shown() {
    return Text.number(rows.size()) + " of " + Text.number(total) + " shown.";
  }

  /** Whether it has not all of them. */
  public boolean hasMore() {
    return total > rows.size();
  }

  /** The same without the columns of which no row has anything. */
  DataTable withoutEmptyColumns() {
    List<Integer> kept =
        IntStream.range(0, columns.size())
            .filter(i -> rows.stream().anyMatch(row -> !row.cells().get(i).isEmpty()))
            .boxed()
            .toList();
    return new DataTable(
        id,
        name,
        kept.stream().map(columns::get).toList(),
        rows.stream()
            .map(row -> new Row(row.id(), kept.stream().map(row.cells()::get).toList()))
            .toList(),
        total,
        rest);
  }

  /** The command that runs a query. */
  static String sql(String query) {
    return "./stayindexed sql \"" + query + "\"";
  }
}
