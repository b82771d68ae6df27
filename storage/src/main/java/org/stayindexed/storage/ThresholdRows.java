package org.stayindexed.storage;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import org.stayindexed.model.risk.RiskThreshold;
import org.stayindexed.model.risk.RiskThresholds;

/** Reads and writes the times of the de-index clock. */
final class ThresholdRows {
  private ThresholdRows() {}

  /** Keeps the table equal to the program's own list; what somebody changed stays. */
  static void writeNames(Connection connection) throws SQLException {
    try (PreparedStatement merge =
        connection.prepareStatement(
            """
            merge into store.risk_threshold (threshold, standard_ms, meaning, basis, source)
            key (threshold) values (?, ?, ?, ?, ?)
            """)) {
      for (RiskThreshold threshold : RiskThreshold.values()) {
        merge.setString(1, threshold.label());
        merge.setLong(2, threshold.standard().toMillis());
        merge.setString(3, threshold.meaning());
        merge.setString(4, threshold.basis().name());
        merge.setString(5, threshold.source());
        merge.addBatch();
      }
      merge.executeBatch();
    }
  }

  static RiskThresholds read(Connection connection) throws SQLException {
    Map<RiskThreshold, Duration> own = new EnumMap<>(RiskThreshold.class);
    try (PreparedStatement select =
            connection.prepareStatement(
                "select threshold, own_ms from store.risk_threshold where own_ms is not null");
        ResultSet rows = select.executeQuery()) {
      while (rows.next()) {
        Duration time = Duration.ofMillis(rows.getLong(2));
        RiskThreshold.labelled(rows.getString(1)).ifPresent(one -> own.put(one, time));
      }
    }
    return new RiskThresholds(own);
  }

  static void write(Connection connection, RiskThresholds thresholds) throws SQLException {
    try (PreparedStatement update =
        connection.prepareStatement(
            "update store.risk_threshold set own_ms = ? where threshold = ?")) {
      for (RiskThreshold threshold : RiskThreshold.values()) {
        Duration own = thresholds.changed().get(threshold);
        update.setObject(1, own == null ? null : own.toMillis(), Types.BIGINT);
        update.setString(2, threshold.label());
        update.addBatch();
      }
      update.executeBatch();
    }
  }
}
