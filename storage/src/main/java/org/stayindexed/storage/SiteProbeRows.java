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
import org.stayindexed.model.page.CanonicalLink;
import org.stayindexed.model.page.PageText;
import org.stayindexed.model.run.SiteProbe;
import org.stayindexed.model.url.PageUrl;

/** Writes how the server behaves. */
final class SiteProbeRows implements AutoCloseable {
  private static final int LONGEST_URL = PageUrl.MAX_LENGTH;

  private final long runId;
  private final PreparedStatement merge;

  SiteProbeRows(Connection connection, long runId) throws SQLException {
    this.runId = runId;
    this.merge =
        connection.prepareStatement(
            """
            merge into store.site_probe
              (run_id, url, kind, checked_at, status, failure, redirect_to, canonical, title, words,
               fingerprint)
            key (run_id, url) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """);
  }

  void add(SiteProbe probe) throws SQLException {
    FetchOutcome outcome = probe.outcome();
    Optional<PageText> text = probe.facts().text();
    merge.setLong(1, runId);
    merge.setString(2, StoredText.of(probe.url().toString(), LONGEST_URL));
    merge.setString(3, probe.purpose().name());
    merge.setObject(4, probe.checkedAt().atOffset(ZoneOffset.UTC));
    merge.setObject(5, outcome.status().stream().boxed().findFirst().orElse(null), Types.SMALLINT);
    merge.setString(6, outcome.failure().map(FailureClass::name).orElse(null));
    merge.setString(7, url(probe.redirectTo()));
    merge.setString(
        8,
        url(probe.facts().canonicalsThatCount().stream().map(CanonicalLink::target).findFirst()));
    merge.setString(9, StoredText.orNull(probe.facts().title().orElse(null), 1_000));
    merge.setObject(10, text.map(PageText::words).orElse(null), Types.INTEGER);
    merge.setObject(11, text.map(PageText::fingerprint).orElse(null), Types.BIGINT);
    merge.addBatch();
  }

  private static @Nullable String url(Optional<PageUrl> url) {
    return StoredText.orNull(url.map(PageUrl::toString).orElse(null), LONGEST_URL);
  }

  void write() throws SQLException {
    merge.executeBatch();
  }

  @Override
  public void close() throws SQLException {
    merge.close();
  }
}
