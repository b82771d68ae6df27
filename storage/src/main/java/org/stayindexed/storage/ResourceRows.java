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
import org.stayindexed.model.robots.RobotsDecision;
import org.stayindexed.model.run.ResourceCheck;

/** Writes what became of what pages need. */
final class ResourceRows implements AutoCloseable {
  /** Characters. */
  private static final int MAX_EVIDENCE = 1_000;

  private final long runId;
  private final KnownUrls urls;
  private final PageHttpRows http;
  private final PreparedStatement merge;

  ResourceRows(Connection connection, long runId, KnownUrls urls, PageHttpRows http)
      throws SQLException {
    this.runId = runId;
    this.urls = urls;
    this.http = http;
    this.merge =
        connection.prepareStatement(
            """
            merge into store.resource
              (run_id, url_id, found_on, checked_at, robots, status, failure, redirect_to, total_ms,
               googlebot, googlebot_evidence)
            key (run_id, url_id) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """);
  }

  void add(ResourceCheck checked) throws SQLException {
    Optional<FetchOutcome> outcome = checked.outcome();
    long urlId = urls.idOf(checked.url());
    merge.setLong(1, runId);
    merge.setLong(2, urlId);
    merge.setObject(3, urls.idOf(checked.foundOn()), Types.BIGINT);
    merge.setObject(4, checked.checkedAt().atOffset(ZoneOffset.UTC));
    merge.setString(5, checked.robots().ours().access().name());
    merge.setObject(6, status(outcome), Types.SMALLINT);
    merge.setString(7, outcome.flatMap(FetchOutcome::failure).map(FailureClass::name).orElse(null));
    merge.setObject(8, urls.idOf(checked.redirectTo()), Types.BIGINT);
    merge.setObject(
        9, outcome.map(o -> (int) o.timings().total().toMillis()).orElse(null), Types.INTEGER);
    RobotsDecision googlebot = checked.robots().google();
    merge.setString(10, googlebot.access().name());
    merge.setString(11, StoredText.of(googlebot.evidence(), MAX_EVIDENCE));
    merge.addBatch();
    PageHttp header = outcome.flatMap(FetchOutcome::answer).map(PageHttp::of).orElse(null);
    if (header != null) {
      http.addIfChanged(urlId, header);
    }
  }

  private static @Nullable Integer status(Optional<FetchOutcome> outcome) {
    return outcome.flatMap(o -> o.status().stream().boxed().findFirst()).orElse(null);
  }

  void write() throws SQLException {
    merge.executeBatch();
  }

  @Override
  public void close() throws SQLException {
    merge.close();
  }
}
