package org.stayindexed.storage;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.stayindexed.model.fetch.FailureClass;
import org.stayindexed.model.fetch.FetchOutcome;
import org.stayindexed.model.run.ExternalCheck;
import org.stayindexed.model.run.ExternalLinks;

/** Writes what became of links to other sites. */
final class ExternalLinkRows implements AutoCloseable {
  private final long runId;
  private final KnownUrls urls;
  private final PreparedStatement check;
  private final PreparedStatement addUp;

  ExternalLinkRows(Connection connection, long runId, KnownUrls urls) throws SQLException {
    this.runId = runId;
    this.urls = urls;
    this.check =
        connection.prepareStatement(
            """
            merge into store.external_link
              (run_id, url_id, found_on, checked_at, robots, status, failure, redirect_to, total_ms)
            key (run_id, url_id) values (?, ?, ?, ?, ?, ?, ?, ?, ?)
            """);
    this.addUp =
        connection.prepareStatement(
            "update store.external_link set links = links + ? where run_id = ? and url_id = ?");
  }

  void add(ExternalCheck checked) throws SQLException {
    Optional<FetchOutcome> outcome = checked.outcome();
    check.setLong(1, runId);
    check.setLong(2, urls.idOf(checked.url()));
    check.setObject(3, urls.idOf(checked.foundOn()), Types.BIGINT);
    check.setObject(4, checked.checkedAt().atOffset(ZoneOffset.UTC));
    check.setString(5, checked.robots().access().name());
    check.setObject(6, status(outcome), Types.SMALLINT);
    check.setString(7, outcome.flatMap(FetchOutcome::failure).map(FailureClass::name).orElse(null));
    check.setObject(8, urls.idOf(checked.redirectTo()), Types.BIGINT);
    check.setObject(
        9, outcome.map(o -> (int) o.timings().total().toMillis()).orElse(null), Types.INTEGER);
    check.addBatch();
  }

  void add(ExternalLinks links) throws SQLException {
    addUp.setInt(1, links.links());
    addUp.setLong(2, runId);
    addUp.setLong(3, urls.idOf(links.url()));
    addUp.addBatch();
  }

  private static @Nullable Integer status(Optional<FetchOutcome> outcome) {
    return outcome.flatMap(o -> o.status().stream().boxed().findFirst()).orElse(null);
  }

  /** Checks before counts, which are added to their rows. */
  void write() throws SQLException {
    check.executeBatch();
    addUp.executeBatch();
  }

  @Override
  public void close() throws SQLException {
    addUp.close();
    check.close();
  }
}
