package org.stayindexed.storage;

import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** The SQL of a user is wrong or not allowed; the database is fine. */
public final class QueryException extends StorageException {
  private static final long serialVersionUID = 1L;

  private final String query;
  private final int position;

  QueryException(String message, @Nullable Throwable cause) {
    this(message, "", -1, cause);
  }

  QueryException(String message, String query, int position, @Nullable Throwable cause) {
    super(message, cause);
    this.query = query;
    this.position = position;
  }

  /** The query, if the place of the mistake in it is known. */
  public String query() {
    return query;
  }

  /** Where in the query the mistake is, counted from 0, if that is known. */
  public OptionalInt position() {
    return position < 0 ? OptionalInt.empty() : OptionalInt.of(position);
  }
}
