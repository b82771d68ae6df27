package org.stayindexed.storage;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.stayindexed.model.robots.AgentDecision;
import org.stayindexed.model.robots.RobotsAccess;
import org.stayindexed.model.robots.RobotsDecision;

/**
 * Writes each different answer of a robots.txt once, however many pages share it. An answer whose
 * lines have only moved keeps its number, so that its pages do not look changed, and shows where
 * they stand now. Belongs to the one writer, which is why ids can be counted here.
 */
final class RobotsAccesses implements AutoCloseable {
  /** How our own decision is named beside those of the others. */
  private static final String OURS = "Stayindexed";

  private static final int MAX_EVIDENCE = 1_000;

  private record Key(String origin, long fingerprint) {}

  private final Map<Key, Long> ids = new HashMap<>();
  private final Map<Key, RobotsAccess> shown = new HashMap<>();
  private final PreparedStatement insert;
  private final PreparedStatement decision;
  private long lastId;

  RobotsAccesses(Connection connection) throws SQLException {
    insert =
        connection.prepareStatement(
            """
            insert into store.robots_access (access_id, origin, fingerprint, forbidden_to)
            values (?, ?, ?, ?)
            """);
    decision =
        connection.prepareStatement(
            """
            merge into store.robots_decision (access_id, position, agent, access, evidence)
            key (access_id, position) values (?, ?, ?, ?, ?)
            """);
    try (Statement statement = connection.createStatement();
        ResultSet rows =
            statement.executeQuery(
                "select access_id, origin, fingerprint from store.robots_access")) {
      while (rows.next()) {
        ids.put(new Key(rows.getString(2), rows.getLong(3)), rows.getLong(1));
        lastId = Math.max(lastId, rows.getLong(1));
      }
    }
  }

  /** The number of what the robots.txt of an origin says; new ones are written at once. */
  long idOf(String origin, RobotsAccess access) throws SQLException {
    Key key = new Key(origin, access.fingerprint());
    RobotsAccess before = shown.put(key, access);
    Long known = ids.get(key);
    long id = known == null ? insert(key, access) : known;
    if (!access.equals(before)) {
      writeDecisions(id, access);
    }
    return id;
  }

  private long insert(Key key, RobotsAccess access) throws SQLException {
    lastId++;
    ids.put(key, lastId);
    insert.setLong(1, lastId);
    insert.setString(2, key.origin());
    insert.setLong(3, key.fingerprint());
    insert.setString(4, forbiddenTo(access.agents()));
    insert.executeUpdate();
    return lastId;
  }

  private void writeDecisions(long id, RobotsAccess access) throws SQLException {
    int position = 0;
    addDecision(id, position, OURS, access.ours());
    for (AgentDecision agent : access.agents()) {
      addDecision(id, ++position, agent.agent(), agent.decision());
    }
    decision.executeBatch();
  }

  private void addDecision(long id, int position, String agent, RobotsDecision decided)
      throws SQLException {
    String evidence = decided.evidence();
    decision.setLong(1, id);
    decision.setInt(2, position);
    decision.setString(3, agent);
    decision.setString(4, decided.access().name());
    decision.setString(5, evidence.isEmpty() ? null : StoredText.of(evidence, MAX_EVIDENCE));
    decision.addBatch();
  }

  private static @Nullable String forbiddenTo(List<AgentDecision> agents) {
    String names =
        agents.stream()
            .filter(agent -> !agent.decision().allowed())
            .map(AgentDecision::agent)
            .collect(Collectors.joining(", "));
    return names.isEmpty() ? null : names;
  }

  @Override
  public void close() throws SQLException {
    insert.close();
    decision.close();
  }
}
