package org.stayindexed.storage;

import org.jspecify.annotations.Nullable;

/** The SQL of a user is wrong or not allowed; the database is fine. */
public final class QueryException extends StorageException {
  private static final long serialVersionUID = 1L;

  QueryException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
