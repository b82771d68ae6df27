package org.stayindexed.storage;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.stayindexed.model.fetch.FailureClass;
import org.stayindexed.model.hash.Sha256;
import org.stayindexed.model.robots.RobotsAnswer;
import org.stayindexed.model.robots.RobotsAnswer.State;
import org.stayindexed.model.robots.RobotsBody;
import org.stayindexed.model.robots.RobotsReading;
import org.stayindexed.model.url.PageUrl;

/** Writes what a run read as robots.txt, one or a few rows for each origin. */
final class RobotsReadings {
  private final Connection connection;
  private final long runId;

  RobotsReadings(Connection connection, long runId) {
    this.connection = connection;
    this.runId = runId;
  }

  void add(RobotsReading reading) throws SQLException {
    Optional<Earlier> earlier = lastOfEarlierRuns(reading.origin());
    RobotsAnswer answer = reading.answer();
    Long bodyId = answer.state() == State.READ ? (Long) bodyId(reading) : null;
    try (PreparedStatement insert =
        connection.prepareStatement(
            """
            insert into store.robots_reading
              (run_id, origin, read_at, state, status, failure, redirects, redirected_to, body_id,
               crawl_delay_ms, kept_delay_ms, changed)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """)) {
      insert.setLong(1, runId);
      insert.setString(2, reading.origin());
      insert.setObject(3, reading.readAt().atOffset(ZoneOffset.UTC));
      insert.setString(4, answer.state().name());
      insert.setObject(
          5, answer.status().stream().boxed().findFirst().orElse(null), Types.SMALLINT);
      insert.setString(6, answer.failure().map(FailureClass::name).orElse(null));
      insert.setInt(7, answer.hops().size());
      insert.setString(8, lastHop(answer.hops()));
      insert.setObject(9, bodyId, Types.BIGINT);
      insert.setObject(10, millis(reading.crawlDelay()), Types.BIGINT);
      insert.setObject(11, millis(reading.obeyedDelay()), Types.BIGINT);
      insert.setObject(
          12,
          earlier.map(before -> !before.equals(new Earlier(answer.state(), bodyId))).orElse(null),
          Types.BOOLEAN);
      insert.executeUpdate();
    }
  }

  /** What tells one reading from another: 404 and 403 mean the same, two outages too. */
  private record Earlier(State state, @Nullable Long bodyId) {}

  private Optional<Earlier> lastOfEarlierRuns(String origin) throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement(
            """
            select state, body_id from store.robots_reading
            where origin = ? and run_id <> ? order by reading_id desc limit 1
            """)) {
      select.setString(1, origin);
      select.setLong(2, runId);
      try (ResultSet row = select.executeQuery()) {
        return row.next()
            ? Optional.of(
                new Earlier(State.valueOf(row.getString(1)), row.getObject(2, Long.class)))
            : Optional.empty();
      }
    }
  }

  private long bodyId(RobotsReading reading) throws SQLException {
    byte[] octets = reading.answer().body().octets();
    byte[] hash = Sha256.of(octets);
    try (PreparedStatement select =
        connection.prepareStatement(
            "select body_id from store.robots_body where content_hash = ?")) {
      select.setBytes(1, hash);
      try (ResultSet row = select.executeQuery()) {
        if (row.next()) {
          return row.getLong(1);
        }
      }
    }
    try (PreparedStatement insert =
        connection.prepareStatement(
            "insert into store.robots_body (content_hash, body, sitemaps) values (?, ?, ?)",
            Statement.RETURN_GENERATED_KEYS)) {
      insert.setBytes(1, hash);
      insert.setBytes(2, StoredText.of(octets, RobotsBody.MAX_OCTETS));
      insert.setString(3, lines(reading.sitemaps()));
      insert.executeUpdate();
      return Runs.generatedKey(insert);
    }
  }

  private static @Nullable String lines(List<String> texts) {
    return texts.isEmpty() ? null : StoredText.of(String.join("\n", texts), RobotsBody.MAX_OCTETS);
  }

  private static @Nullable String lastHop(List<PageUrl> hops) {
    return hops.isEmpty() ? null : hops.get(hops.size() - 1).toString();
  }

  private static @Nullable Long millis(Optional<Duration> pause) {
    return pause.map(Duration::toMillis).orElse(null);
  }
}
