package org.stayindexed.storage;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.stayindexed.model.index.Eligibility;

/** Reads and writes where each URL stands: one narrow row that every run touches. */
final class PageStates implements AutoCloseable {
  private final PreparedStatement select;
  private final PreparedStatement merge;

  PageStates(Connection connection) throws SQLException {
    select =
        connection.prepareStatement(
            """
            select version_id, version_hash, first_run, first_seen, last_eligible_run, lost_run
            from store.page_state where url_id = ?
            """);
    merge =
        connection.prepareStatement(
            """
            merge into store.page_state
              (url_id, version_id, version_hash, first_run, last_run, first_seen, last_seen,
               last_eligible_run, lost_run, hreflang_set)
            key (url_id) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """);
  }

  /**
   * Where a URL stood when a run came to it.
   *
   * @param lastEligibleRun the last run that saw it eligible
   * @param lostRun the run since which it is not, if it was before
   */
  record State(
      long versionId,
      long versionHash,
      long firstRun,
      Instant firstSeen,
      @Nullable Long lastEligibleRun,
      @Nullable Long lostRun) {

    /** A page that was eligible and is not now is lost since the first run that saw that. */
    State after(Eligibility verdict, long runId) {
      return switch (verdict) {
        case ELIGIBLE -> new State(versionId, versionHash, firstRun, firstSeen, runId, null);
        case NOT_ELIGIBLE ->
            lastEligibleRun == null || lostRun != null
                ? this
                : new State(versionId, versionHash, firstRun, firstSeen, lastEligibleRun, runId);
        case UNCERTAIN -> this;
      };
    }

    State withVersion(long newVersionId, long newVersionHash) {
      return new State(newVersionId, newVersionHash, firstRun, firstSeen, lastEligibleRun, lostRun);
    }
  }

  @Nullable State find(long urlId) throws SQLException {
    select.setLong(1, urlId);
    try (ResultSet row = select.executeQuery()) {
      return row.next()
          ? new State(
              row.getLong(1),
              row.getLong(2),
              row.getLong(3),
              row.getObject(4, Instant.class),
              row.getObject(5, Long.class),
              row.getObject(6, Long.class))
          : null;
    }
  }

  /**
   * Adds where a URL stands now.
   *
   * @param hreflangSet the number of what it names as itself in other languages, null for nothing
   */
  void add(long urlId, State state, long runId, Instant seenAt, @Nullable Long hreflangSet)
      throws SQLException {
    merge.setLong(1, urlId);
    merge.setLong(2, state.versionId());
    merge.setLong(3, state.versionHash());
    merge.setLong(4, state.firstRun());
    merge.setLong(5, runId);
    merge.setObject(6, state.firstSeen().atOffset(ZoneOffset.UTC));
    merge.setObject(7, seenAt.atOffset(ZoneOffset.UTC));
    merge.setObject(8, state.lastEligibleRun(), Types.BIGINT);
    merge.setObject(9, state.lostRun(), Types.BIGINT);
    merge.setObject(10, hreflangSet, Types.BIGINT);
    merge.addBatch();
  }

  void write() throws SQLException {
    merge.executeBatch();
  }

  @Override
  public void close() throws SQLException {
    select.close();
    merge.close();
  }
}
