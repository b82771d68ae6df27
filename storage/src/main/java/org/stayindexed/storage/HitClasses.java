package org.stayindexed.storage;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;
import org.stayindexed.model.traffic.ClientClass;
import org.stayindexed.model.traffic.HitClass;
import org.stayindexed.model.traffic.HitOutcome;
import org.stayindexed.model.traffic.KnownClient;
import org.stayindexed.model.traffic.Verification;

/**
 * Short numbers for classes of hits. Belongs to the one writer, which is why they can be counted
 * here.
 */
final class HitClasses implements AutoCloseable {
  private final Map<HitClass, Integer> numbers = new HashMap<>();
  private final PreparedStatement insert;

  private HitClasses(PreparedStatement insert) {
    this.insert = insert;
  }

  static HitClasses load(Connection connection) throws SQLException {
    HitClasses classes =
        new HitClasses(
            connection.prepareStatement(
                "insert into store.hit_class"
                    + " (hit_class, status, outcome, client, name, verification)"
                    + " values (?, ?, ?, ?, ?, ?)"));
    try (Statement statement = connection.createStatement();
        ResultSet rows =
            statement.executeQuery(
                "select status, outcome, client, hit_class, name, verification"
                    + " from store.hit_class")) {
      while (rows.next()) {
        HitClass known =
            new HitClass(
                rows.getInt(1),
                HitOutcome.valueOf(rows.getString(2)),
                KnownClient.labelled(rows.getString(5), ClientClass.valueOf(rows.getString(3))),
                Verification.valueOf(rows.getString(6)));
        classes.numbers.put(known, rows.getInt(4));
      }
    }
    return classes;
  }

  /** The number of a class; a new one is written with the batch that brings it. */
  int of(HitClass hitClass) throws SQLException {
    Integer known = numbers.get(hitClass);
    return known == null ? add(hitClass) : known;
  }

  private int add(HitClass hitClass) throws SQLException {
    int number = numbers.size() + 1;
    numbers.put(hitClass, number);
    insert.setInt(1, number);
    insert.setInt(2, hitClass.status());
    insert.setString(3, hitClass.outcome().name());
    insert.setString(4, hitClass.client().name());
    insert.setString(5, hitClass.name().label());
    insert.setString(6, hitClass.verification().name());
    insert.executeUpdate();
    return number;
  }

  @Override
  public void close() throws SQLException {
    insert.close();
  }
}
