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
            select version_id, version_hash, first_run, first_seen, last_eligible_run, lost_run,
              text_run, text_hash
            from store.page_state where url_id = ?
            """);
    merge =
        connection.prepareStatement(
            """
            merge into store.page_state
              (url_id, version_id, version_hash, first_run, last_run, first_seen, last_seen,
               last_eligible_run, lost_run, hreflang_set, text_run, text_hash)
            key (url_id) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """);
  }

  /**
   * Where a URL stood when a run came to it.
   *
   * @param lastEligibleRun the last run that saw it eligible
   * @param lostRun the run since which it is not, if it was before
   * @param text what it says to its readers, since when it was a page
   */
  record State(
      long versionId,
      long versionHash,
      long firstRun,
      Instant firstSeen,
      @Nullable Long lastEligibleRun,
      @Nullable Long lostRun,
      @Nullable Text text) {

    /** A URL that no run came to yet. */
    static State first(long versionId, long versionHash, long runId, Instant seenAt) {
      return new State(versionId, versionHash, runId, seenAt, null, null, null);
    }

    /** A page that was eligible and is not now is lost since the first run that saw that. */
    State after(Eligibility verdict, long runId) {
      return switch (verdict) {
        case ELIGIBLE -> new State(versionId, versionHash, firstRun, firstSeen, runId, null, text);
        case NOT_ELIGIBLE ->
            lastEligibleRun == null || lostRun != null
                ? this
                : new State(
                    versionId, versionHash, firstRun, firstSeen, lastEligibleRun, runId, text);
        case UNCERTAIN -> this;
      };
    }

    State withVersion(long newVersionId, long newVersionHash) {
      return new State(
          newVersionId, newVersionHash, firstRun, firstSeen, lastEligibleRun, lostRun, text);
    }

    State withText(@Nullable Text newText) {
      return new State(
          versionId, versionHash, firstRun, firstSeen, lastEligibleRun, lostRun, newText);
    }
  }

  /**
   * What a page says to its readers.
   *
   * @param run the run that saw it first
   * @param hash what it is known by
   */
  record Text(long run, long hash) {}

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
              row.getObject(6, Long.class),
              text(row))
          : null;
    }
  }

  private static @Nullable Text text(ResultSet row) throws SQLException {
    Long run = row.getObject(7, Long.class);
    return run == null ? null : new Text(run, row.getLong(8));
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
    Text text = state.text();
    merge.setObject(11, text == null ? null : text.run(), Types.BIGINT);
    merge.setObject(12, text == null ? null : text.hash(), Types.BIGINT);
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
