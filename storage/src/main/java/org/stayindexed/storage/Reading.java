package org.stayindexed.storage;

import java.sql.Connection;
import java.sql.ResultSet;
import java.util.List;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jdbi.v3.core.statement.Query;

/**
 * Runs the queries of a reader, and says what was being read where one fails. Belongs to one thread
 * at a time.
 */
final class Reading {
  private final DatabaseDirectory directory;
  private final Handle handle;
  private final String what;

  /**
   * Queries over a connection that stays its owner's.
   *
   * @param what is read, behind "reading": {@code the risks}
   */
  Reading(DatabaseDirectory directory, Connection connection, String what) {
    this.directory = directory;
    this.handle = Jdbi.open(connection);
    this.what = what;
  }

  /** A query whose parameters are to be bound. */
  Query query(String sql) {
    return handle.createQuery(sql);
  }

  /** The rows, each as a record whose components are named like the columns. */
  <T> List<T> list(Class<T> type, Query query) {
    try (query) {
      return query.map(ConstructorMapper.of(type)).list();
    } catch (JdbiException e) {
      throw failed(e);
    }
  }

  /** Hands over the rows one by one, so that they are never held together. */
  <T> void each(Class<T> type, Query query, Consumer<T> consumer) {
    try (query) {
      query.map(ConstructorMapper.of(type)).forEach(consumer);
    } catch (JdbiException e) {
      throw failed(e);
    }
  }

  /** The number that a query of one row has. */
  long number(Query query) {
    return values(Long.class, query).get(0);
  }

  /** The largest number of a URL, 0 if there is none: URLs are gone through by their numbers. */
  long lastUrl() {
    return number(query("select coalesce(max(url_id), 0) from store.url"));
  }

  /** Shows the cursor at each row: of millions of rows nothing else is made. */
  void scan(Query query, UrlWindows.EachRow each) {
    try (query) {
      query.scanResultSet(
          (rows, context) -> {
            ResultSet row = rows.get();
            while (row.next()) {
              each.row(row);
            }
            return row.getRow();
          });
    } catch (JdbiException e) {
      throw failed(e);
    }
  }

  /** The values of a query of one column. */
  <T> List<T> values(Class<T> type, Query query) {
    try (query) {
      return query.mapTo(type).list();
    } catch (JdbiException e) {
      throw failed(e);
    }
  }

  private StorageException failed(JdbiException e) {
    return StorageException.of("reading " + what, directory, e);
  }
}
