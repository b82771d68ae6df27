package org.stayindexed.storage;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A table that explains the names of one of the program's lists, to be kept equal to it. Rows of
 * names that the program has no longer stay: what was stored with them needs them.
 */
final class NameTable {
  private final String table;
  private final List<String> columns;
  private final Map<String, List<String>> rows = new LinkedHashMap<>();

  /**
   * Of no rows yet.
   *
   * @param table in the schema of the tables
   * @param columns the first of which is its key
   */
  NameTable(String table, String... columns) {
    this.table = "store." + table;
    this.columns = List.of(columns);
  }

  /** A row, in the order of the columns. */
  void add(String... values) {
    rows.put(values[0], List.of(values));
  }

  /** Writes what the table has not, or has otherwise: nothing as a rule, which opens sooner. */
  void write(Connection connection) throws SQLException {
    List<List<String>> changed = changed(connection);
    if (changed.isEmpty()) {
      return;
    }
    try (PreparedStatement merge = connection.prepareStatement(merge())) {
      for (List<String> row : changed) {
        for (int column = 0; column < row.size(); column++) {
          merge.setString(column + 1, row.get(column));
        }
        merge.addBatch();
      }
      merge.executeBatch();
    }
  }

  private String merge() {
    return "merge into %s (%s) key (%s) values (%s)"
        .formatted(
            table,
            String.join(", ", columns),
            columns.get(0),
            String.join(", ", Collections.nCopies(columns.size(), "?")));
  }

  private List<List<String>> changed(Connection connection) throws SQLException {
    Map<String, List<String>> missing = new LinkedHashMap<>(rows);
    try (Statement statement = connection.createStatement();
        ResultSet stored =
            statement.executeQuery("select " + String.join(", ", columns) + " from " + table)) {
      while (stored.next()) {
        List<String> row = new ArrayList<>();
        for (int column = 1; column <= columns.size(); column++) {
          row.add(stored.getString(column));
        }
        missing.remove(row.get(0), row);
      }
    }
    return List.copyOf(missing.values());
  }
}
