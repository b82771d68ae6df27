package org.stayindexed.storage;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.stayindexed.model.index.IndexReason;
import org.stayindexed.model.risk.BotHits;
import org.stayindexed.model.risk.Incident;

/**
 * What Googlebot got, by the access log, of the pages that fail for us now: a wall, a rate limit or
 * a broken network of our own is not Googlebot's.
 */
final class GooglebotAnswers {
  /** Who is refused is chosen by who asks: what holds for one page holds for the others. */
  private static final Set<IndexReason> BY_CLIENT =
      EnumSet.of(IndexReason.FORBIDDEN, IndexReason.TOO_MANY_REQUESTS);

  /** More pages than this would not tell more. */
  private static final int MAX_PAGES = 1_000;

  private final Connection connection;
  private final BotVisits visits;
  private final long siteId;
  private final Optional<Instant> until;
  private final Map<IndexReason, Boolean> servedDespite = new EnumMap<>(IndexReason.class);

  GooglebotAnswers(Connection connection, BotVisits visits, long siteId) throws SQLException {
    this.connection = connection;
    this.visits = visits;
    this.siteId = siteId;
    this.until = until(connection, siteId);
  }

  /** How far the logs of the site were read. */
  Optional<Instant> until() {
    return until;
  }

  /** Whether Googlebot is served where we are refused for this reason. */
  boolean servedDespite(Optional<IndexReason> reason) throws SQLException {
    if (reason.filter(BY_CLIENT::contains).isEmpty()) {
      return false;
    }
    Boolean known = servedDespite.get(reason.get());
    if (known == null) {
      known = onlyServed(EnumSet.of(reason.get()));
      servedDespite.put(reason.get(), known);
    }
    return known;
  }

  /** Whether Googlebot was served on pages that failed for us, since they did. */
  boolean servedDuring(Incident incident) throws SQLException {
    Set<IndexReason> reasons = EnumSet.noneOf(IndexReason.class);
    Arrays.stream(IndexReason.values())
        .filter(reason -> Incident.suggestedBy(reason).filter(incident::equals).isPresent())
        .forEach(reasons::add);
    return onlyServed(reasons);
  }

  private boolean onlyServed(Set<IndexReason> reasons) throws SQLException {
    if (until.isEmpty()) {
      return false;
    }
    boolean served = false;
    try (PreparedStatement select =
        connection.prepareStatement(
            """
            select s.url_id, coalesce(lost.observed_at, s.last_seen)
            from store.page_state s
            join store.page_version v on v.version_id = s.version_id
            join store.run r on r.run_id = s.last_run
            left join store.observation lost
              on lost.run_id = s.lost_run and lost.url_id = s.url_id
            where r.site_id = ? and array_contains(?, v.reason)
            limit ?
            """)) {
      select.setLong(1, siteId);
      select.setArray(
          2,
          connection.createArrayOf("varchar", reasons.stream().map(IndexReason::name).toArray()));
      select.setInt(3, MAX_PAGES);
      try (ResultSet rows = select.executeQuery()) {
        while (rows.next()) {
          BotHits hits = visits.of(rows.getLong(1)).googlebot();
          Instant lost = rows.getObject(2, Instant.class);
          if (hits.failedAfter(lost)) {
            return false;
          }
          served |= hits.servedAfter(lost).isPresent();
        }
      }
    }
    return served;
  }

  private static Optional<Instant> until(Connection connection, long siteId) throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement("select max(last_hit) from store.log_file where site_id = ?")) {
      select.setLong(1, siteId);
      try (ResultSet row = select.executeQuery()) {
        row.next();
        return Optional.ofNullable(row.getObject(1, Instant.class));
      }
    }
  }
}
