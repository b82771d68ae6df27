package org.stayindexed.storage;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs the SQL of a user on a snapshot, as a database user that may only select from the public
 * views. Statements that could not be queries are refused before that.
 */
public final class SqlReader implements AutoCloseable {
  private static final Set<String> QUERIES =
      Set.of("SELECT", "WITH", "VALUES", "TABLE", "EXPLAIN", "SHOW");

  private static final Logger LOG = LoggerFactory.getLogger(SqlReader.class);

  private static final String COLUMNS =
      """
      select lower(table_name), lower(column_name) from information_schema.columns
      where table_schema = 'PUBLIC' order by table_name, ordinal_position
      """;

  private final Connection connection;
  private volatile @Nullable Statement running;
  private volatile boolean cancelled;

  SqlReader(Connection connection) {
    this.connection = connection;
  }

  /** Receives the rows of a result, one after the other. */
  public interface Rows {

    /** What the columns hold; called once, before their names. Most formats need not know. */
    default void types(List<ColumnType> types) {}

    /** The names of the columns, in lower case unless the query quoted them; called once. */
    void columns(List<String> names);

    /** One row; its values are null, String, Boolean, Number or {@link OffsetDateTime}. */
    void row(List<@Nullable Object> values);
  }

  /**
   * Runs one query within {@link QueryLimits#DEFAULT}.
   *
   * @throws QueryException if it is no query, is wrong, or takes too long
   */
  public void query(String sql, Rows rows) {
    boolean unused = query(ViewQuery.of(sql), QueryLimits.DEFAULT, rows);
  }

  /**
   * Runs one query; its rows are handed over as they are found, never held together.
   *
   * @return whether rows were left out because of the limit
   * @throws QueryException if it is no query, is wrong, or takes too long
   */
  public boolean query(ViewQuery query, QueryLimits limits, Rows rows) {
    refuseOthers(query.sql());
    cancelled = false;
    try (PreparedStatement statement = connection.prepareStatement(query.sql())) {
      statement.setQueryTimeout((int) limits.time().toSeconds());
      for (int i = 0; i < query.parameters().size(); i++) {
        statement.setObject(i + 1, query.parameters().get(i));
      }
      running = statement;
      try (ResultSet result = statement.executeQuery()) {
        return hand(result, limits.rows(), rows);
      }
    } catch (SQLException e) {
      throw QueryFailure.of(query.sql(), limits.time(), cancelled, e);
    } finally {
      running = null;
    }
  }

  /** Ends the query that runs in another thread, if one does. */
  public void cancel() {
    Statement statement = running;
    if (statement != null) {
      cancelled = true;
      try {
        statement.cancel();
      } catch (SQLException e) {
        LOG.debug("The query had just ended", e);
      }
    }
  }

  /** What can be asked, by name. */
  public List<PublicView> views() {
    Map<String, List<String>> columns = new TreeMap<>();
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(COLUMNS)) {
      while (row.next()) {
        columns.computeIfAbsent(row.getString(1), name -> new ArrayList<>()).add(row.getString(2));
      }
    } catch (SQLException e) {
      throw new StorageException("Reading the names of the views failed", e);
    }
    return columns.entrySet().stream()
        .map(view -> new PublicView(view.getKey(), view.getValue()))
        .toList();
  }

  /**
   * The query for all rows of a view.
   *
   * @param site as {@code run_summary} names it, or null for all sites
   * @param run the number of a run, or null for all runs
   * @throws QueryException if there is no such view, or it cannot tell the site or run of its rows
   */
  public ViewQuery view(String name, @Nullable String site, @Nullable Long run) {
    PublicView view =
        views().stream()
            .filter(one -> one.name().equals(name.toLowerCase(Locale.ROOT)))
            .findFirst()
            .orElseThrow(() -> new QueryException("There is no view \"" + name + "\"", null));
    return ViewQuery.of(view, site, run);
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

  private static boolean hand(ResultSet result, long limit, Rows rows) throws SQLException {
    ResultSetMetaData meta = result.getMetaData();
    List<String> names = new ArrayList<>();
    List<ColumnType> types = new ArrayList<>();
    for (int i = 1; i <= meta.getColumnCount(); i++) {
      names.add(shown(meta.getColumnLabel(i)));
      types.add(ColumnType.of(meta, i));
    }
    rows.types(types);
    rows.columns(names);
    for (long left = limit; result.next(); left--) {
      if (left == 0) {
        return true;
      }
      List<@Nullable Object> values = new ArrayList<>(names.size());
      for (int i = 1; i <= names.size(); i++) {
        values.add(value(result, i));
      }
      rows.row(values);
    }
    return false;
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

  @Override
  public void close() {
    try {
      connection.close();
    } catch (SQLException e) {
      throw new StorageException("Closing the copy of the database failed", e);
    }
  }
}
