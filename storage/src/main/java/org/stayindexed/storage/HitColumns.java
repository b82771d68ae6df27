package org.stayindexed.storage;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Comparator;
import org.stayindexed.model.traffic.ClientClass;
import org.stayindexed.model.traffic.HitClass;
import org.stayindexed.model.traffic.HitOutcome;
import org.stayindexed.model.traffic.Hits;
import org.stayindexed.model.traffic.TimeHistogram;

/** The columns that all tables of counts have in common. */
final class HitColumns {
  static final String NAMES =
      """
      status, outcome, client, hits, bytes, first_hit, last_hit,
      request_timed, request_ms, request_max_ms, request_times,
      upstream_timed, upstream_ms, upstream_max_ms, upstream_times""";

  static final String CLIENT = "CLIENT";
  static final String OUTCOME = "OUTCOME";

  private final HitCodes<ClientClass> clients;
  private final HitCodes<HitOutcome> outcomes;

  HitColumns(Connection connection) throws SQLException {
    clients = HitCodes.load(connection, CLIENT, ClientClass.class);
    outcomes = HitCodes.load(connection, OUTCOME, HitOutcome.class);
  }

  /** The order that the primary keys give to rows that differ in nothing else. */
  Comparator<HitClass> order() {
    return Comparator.comparingInt(HitClass::status)
        .thenComparingInt(hit -> outcomes.of(hit.outcome()))
        .thenComparingInt(hit -> clients.of(hit.client()));
  }

  /**
   * Sets them all.
   *
   * @param first number of the first of them in the statement
   */
  void set(PreparedStatement insert, int first, HitClass hitClass, Hits hits) throws SQLException {
    insert.setInt(first, hitClass.status());
    insert.setInt(first + 1, outcomes.of(hitClass.outcome()));
    insert.setInt(first + 2, clients.of(hitClass.client()));
    insert.setLong(first + 3, hits.count());
    insert.setLong(first + 4, hits.bytes());
    insert.setObject(first + 5, hits.first().atOffset(ZoneOffset.UTC));
    insert.setObject(first + 6, hits.last().atOffset(ZoneOffset.UTC));
    setTimes(insert, first + 7, hits.requestTimes());
    setTimes(insert, first + 11, hits.upstreamTimes());
  }

  private static void setTimes(PreparedStatement insert, int first, TimeHistogram times)
      throws SQLException {
    Duration longest = times.quantile(1).orElse(null);
    if (longest == null) {
      insert.setNull(first, Types.BIGINT);
      insert.setNull(first + 1, Types.BIGINT);
      insert.setNull(first + 2, Types.BIGINT);
      insert.setNull(first + 3, Types.VARBINARY);
      return;
    }
    insert.setLong(first, times.count());
    insert.setLong(first + 1, times.sum().toMillis());
    insert.setLong(first + 2, longest.toMillis());
    insert.setBytes(first + 3, times.toBytes());
  }
}
