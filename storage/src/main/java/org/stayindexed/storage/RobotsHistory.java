package org.stayindexed.storage;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.stayindexed.model.robots.EarlierRobots;
import org.stayindexed.model.robots.RobotsBody;
import org.stayindexed.model.robots.RobotsMemory;

/** Reads what is known of a robots.txt that cannot be read now. */
final class RobotsHistory implements EarlierRobots {
  private final DatabaseDirectory directory;
  private final Connection connection;

  RobotsHistory(DatabaseDirectory directory, Connection connection) {
    this.directory = directory;
    this.connection = connection;
  }

  @Override
  public RobotsMemory of(String origin) {
    try {
      Optional<RobotsMemory.Copy> lastGood = lastGood(origin);
      return new RobotsMemory(
          lastGood,
          failingSince(origin, lastGood.map(RobotsMemory.Copy::readAt).orElse(Instant.EPOCH)));
    } catch (SQLException e) {
      throw StorageException.of("reading the robots.txt of earlier runs", directory, e);
    }
  }

  private Optional<RobotsMemory.Copy> lastGood(String origin) throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement(
            """
            select b.body, r.read_at
            from store.robots_reading r
            left join store.robots_body b on b.body_id = r.body_id
            where r.origin = ? and r.state <> 'UNREACHABLE'
            order by r.read_at desc limit 1
            """)) {
      select.setString(1, origin);
      try (ResultSet row = select.executeQuery()) {
        return row.next()
            ? Optional.of(
                new RobotsMemory.Copy(body(row.getBytes(1)), row.getObject(2, Instant.class)))
            : Optional.empty();
      }
    }
  }

  private static RobotsBody body(byte @Nullable [] octets) {
    return octets == null ? RobotsBody.EMPTY : RobotsBody.of(octets);
  }

  private Optional<Instant> failingSince(String origin, Instant lastGood) throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement(
            """
            select min(read_at) from store.robots_reading
            where origin = ? and state = 'UNREACHABLE' and read_at > ?
            """)) {
      select.setString(1, origin);
      select.setObject(2, lastGood.atOffset(ZoneOffset.UTC));
      try (ResultSet row = select.executeQuery()) {
        row.next();
        return Optional.ofNullable(row.getObject(1, Instant.class));
      }
    }
  }
}
