package org.stayindexed.storage;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Runs the SQL of a user on a snapshot, as a database user that may only select from the public
 * views. Statements that could not be queries are refused before that.
 */
public final class SqlReader implements AutoCloseable {
  private static final Set<String> QUERIES =
      Set.of("SELECT", "WITH", "VALUES", "TABLE", "EXPLAIN", "SHOW");

  private static final Duration TIME_LIMIT = Duration.ofMinutes(5);

  private final Connection connection;

  SqlReader(Connection connection) {
    this.connection = connection;
  }

  /** Receives the rows of a result, one after the other. */
  public interface Rows {

    /** The names of the columns, in lower case unless the query quoted them; called once. */
    void columns(List<String> names);

    /** One row; its values are null, String, Boolean, Number or {@link OffsetDateTime}. */
    void row(List<@Nullable Object> values);
  }

  /**
   * Runs one query.
   *
   * @throws QueryException if it is no query, is wrong, or takes longer than five minutes
   */
  public void query(String sql, Rows rows) {
    refuseOthers(sql);
    try (Statement statement = connection.createStatement()) {
      statement.setQueryTimeout((int) TIME_LIMIT.toSeconds());
      statement.setFetchSize(1_000);
      try (ResultSet result = statement.executeQuery(sql)) {
        hand(result, rows);
      }
    } catch (SQLException e) {
      throw new QueryException("The query failed: " + firstLine(e), e);
    }
  }

  private static void refuseOthers(String sql) {
    String first = firstWord(sql);
    if (!QUERIES.contains(first)) {
      throw new QueryException(
          "Only queries can be run (SELECT, WITH, VALUES, EXPLAIN, SHOW), not \""
              + (first.isEmpty() ? sql.strip() : first)
              + "\". The database is read-only here.",
          null);
    }
  }

  private static String firstWord(String sql) {
    String text = sql.strip();
    int end = 0;
    while (end < text.length() && Character.isLetter(text.charAt(end))) {
      end++;
    }
    return text.substring(0, end).toUpperCase(Locale.ROOT);
  }

  private static void hand(ResultSet result, Rows rows) throws SQLException {
    ResultSetMetaData meta = result.getMetaData();
    List<String> names = new ArrayList<>();
    for (int i = 1; i <= meta.getColumnCount(); i++) {
      names.add(shown(meta.getColumnLabel(i)));
    }
    rows.columns(names);
    while (result.next()) {
      List<@Nullable Object> values = new ArrayList<>(names.size());
      for (int i = 1; i <= names.size(); i++) {
        values.add(value(result, i));
      }
      rows.row(values);
    }
  }

  /** H2 turns a name that was not quoted into upper case; users know it in lower case. */
  private static String shown(String label) {
    return label.equals(label.toUpperCase(Locale.ROOT)) ? label.toLowerCase(Locale.ROOT) : label;
  }

  private static @Nullable Object value(ResultSet result, int column) throws SQLException {
    Object value = result.getObject(column);
    return value == null
            || value instanceof Boolean
            || value instanceof Number
            || value instanceof OffsetDateTime
        ? value
        : result.getString(column);
  }

  /** H2's message without the statement that it repeats and without its error number. */
  private static String firstLine(SQLException e) {
    String message = String.valueOf(e.getMessage());
    return message.replaceAll("(?s); SQL statement:.*", "").replaceAll("\\s*\\[\\d+-\\d+]$", "");
  }

  @Override
  public void close() {
    try {
      connection.close();
    } catch (SQLException e) {
      throw new StorageException("Closing the copy of the database failed", e);
    }
  }
}
