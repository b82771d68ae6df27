package org.stayindexed.storage;

import com.github.kagkarlsson.scheduler.jdbc.DefaultJdbcCustomization;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * How db-scheduler writes times: with their offset. Its own way goes through {@code
 * java.sql.Timestamp} and the machine's zone, where one hour of each autumn is ambiguous.
 */
final class UtcTimestamps extends DefaultJdbcCustomization {
  UtcTimestamps() {
    super(true);
  }

  @Override
  public void setInstant(PreparedStatement statement, int index, @Nullable Instant value)
      throws SQLException {
    statement.setObject(index, value == null ? null : value.atOffset(ZoneOffset.UTC));
  }

  @Override
  public @Nullable Instant getInstant(ResultSet row, String column) throws SQLException {
    OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
    return time == null ? null : time.toInstant();
  }
}
