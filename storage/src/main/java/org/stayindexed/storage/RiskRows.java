package org.stayindexed.storage;

import it.unimi.dsi.fastutil.longs.Long2ObjectMap;
import it.unimi.dsi.fastutil.longs.Long2ObjectOpenHashMap;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.stayindexed.model.risk.Risk;
import org.stayindexed.model.risk.RiskCause;
import org.stayindexed.model.risk.RiskVerdict;

/** Writes the rows of risks; they are sent to the database by {@link #write}. */
final class RiskRows implements AutoCloseable {
  private final Connection connection;
  private final long siteId;
  private final Instant now;
  private final PreparedStatement update;
  private final PreparedStatement insert;
  private final PreparedStatement end;

  RiskRows(Connection connection, long siteId, Instant now) throws SQLException {
    this.connection = connection;
    this.siteId = siteId;
    this.now = now;
    this.insert =
        connection.prepareStatement(
            """
            insert into store.risk
              (cause, standing, evidence, since, since_run, views, last_view, last_eligible,
               high_at, dropped_at, googlebot_at, judged_at, site_id, url_id)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """);
    this.update =
        connection.prepareStatement(
            """
            update store.risk
            set cause = ?, standing = ?, evidence = ?, since = ?, since_run = ?, views = ?,
              last_view = ?, last_eligible = ?, high_at = ?, dropped_at = ?, googlebot_at = ?,
              judged_at = ?
            where risk_id = ?
            """);
    this.end =
        connection.prepareStatement(
            """
            update store.risk set ended_at = ?, ended_run = ?, ending = ?, judged_at = ?
            where risk_id = ?
            """);
  }

  /** The risks of a site that are open, by the id of their URL. */
  Long2ObjectMap<OpenRisk> open() throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement(
            """
            select url_id, risk_id, cause, since, since_run, views, last_view
            from store.risk where site_id = ? and ended_at is null
            """)) {
      select.setLong(1, siteId);
      Long2ObjectMap<OpenRisk> open = new Long2ObjectOpenHashMap<>();
      try (ResultSet rows = select.executeQuery()) {
        while (rows.next()) {
          open.put(
              rows.getLong(1),
              new OpenRisk(
                  rows.getLong(2),
                  RiskCause.valueOf(rows.getString(3)),
                  rows.getObject(4, Instant.class),
                  rows.getObject(5, Long.class),
                  rows.getInt(6),
                  rows.getObject(7, Long.class)));
        }
      }
      return open;
    }
  }

  /**
   * What is written of a risk besides the risk itself.
   *
   * @param sinceRun the run that saw it first
   * @param views how many runs saw it
   * @param lastView the last of them
   */
  record Sighting(
      @Nullable String evidence,
      @Nullable Long sinceRun,
      int views,
      @Nullable Long lastView,
      Optional<Instant> lastEligible) {}

  void open(long urlId, Risk risk, Sighting sighting) throws SQLException {
    bind(insert, risk, sighting);
    insert.setLong(13, siteId);
    insert.setLong(14, urlId);
    insert.addBatch();
  }

  void update(OpenRisk open, Risk risk, Sighting sighting) throws SQLException {
    bind(update, risk, sighting);
    update.setLong(13, open.riskId());
    update.addBatch();
  }

  void end(OpenRisk open, RiskVerdict.Why why, @Nullable Long runId) throws SQLException {
    end.setObject(1, now.atOffset(ZoneOffset.UTC));
    end.setObject(2, runId, Types.BIGINT);
    end.setString(3, why.name());
    end.setObject(4, now.atOffset(ZoneOffset.UTC));
    end.setLong(5, open.riskId());
    end.addBatch();
  }

  private void bind(PreparedStatement statement, Risk risk, Sighting sighting) throws SQLException {
    statement.setString(1, risk.cause().name());
    statement.setString(2, risk.standing().name());
    statement.setString(3, sighting.evidence());
    statement.setObject(4, risk.since().atOffset(ZoneOffset.UTC));
    statement.setObject(5, sighting.sinceRun(), Types.BIGINT);
    statement.setInt(6, sighting.views());
    statement.setObject(7, sighting.lastView(), Types.BIGINT);
    statement.setObject(8, SqlTime.of(sighting.lastEligible()));
    statement.setObject(9, SqlTime.of(risk.highAt()));
    statement.setObject(10, SqlTime.of(risk.droppedAt()));
    statement.setObject(11, SqlTime.of(risk.seenByGooglebot()));
    statement.setObject(12, now.atOffset(ZoneOffset.UTC));
  }

  void write() throws SQLException {
    insert.executeBatch();
    update.executeBatch();
    end.executeBatch();
  }

  @Override
  public void close() throws SQLException {
    insert.close();
    update.close();
    end.close();
  }
}
