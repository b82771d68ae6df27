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

  /** What each threshold means; the times that somebody has set are no part of it and stay. */
  static NameTable names() {
    NameTable table =
        new NameTable("risk_threshold", "threshold", "standard_ms", "meaning", "basis", "source");
    for (RiskThreshold threshold : RiskThreshold.values()) {
      table.add(
          threshold.label(),
          String.valueOf(threshold.standard().toMillis()),
          threshold.meaning(),
          threshold.basis().name(),
          threshold.source());
    }
    return table;
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
