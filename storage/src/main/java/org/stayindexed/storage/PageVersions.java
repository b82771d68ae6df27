package org.stayindexed.storage;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import org.jspecify.annotations.Nullable;
import org.stayindexed.model.index.EngineVerdict;
import org.stayindexed.model.index.Objection;
import org.stayindexed.model.url.PageUrl;

/** Writes page versions. Belongs to the one writer, which is why ids can be counted here. */
final class PageVersions implements AutoCloseable {
  private final KnownUrls urls;
  private final PreparedStatement insert;
  private final PreparedStatement insertElsewhere;
  private long lastId;

  PageVersions(Connection connection, KnownUrls urls) throws SQLException {
    this.urls = urls;
    this.lastId = lastId(connection);
    this.insert =
        connection.prepareStatement(
            """
            insert into store.page_version
              (version_id, url_id, since_run, previous_version_id, status, failure, body_code,
               content_type, redirect_to, canonical, title, directives, robots, verdict, reason,
               evidence, other_reasons, robots_access_id, canonical_faults)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """);
    this.insertElsewhere =
        connection.prepareStatement(
            """
            insert into store.engine_verdict (version_id, engine, verdict, reason, evidence)
            values (?, ?, ?, ?, ?)
            """);
  }

  private static long lastId(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery("select coalesce(max(version_id), 0) from store.page_version")) {
      row.next();
      return row.getLong(1);
    }
  }

  /**
   * Adds a version and gives it its number.
   *
   * @param previous the number of the version that it takes over from
   * @param accessId the number of what robots.txt says of it
   */
  long add(long urlId, long runId, @Nullable Long previous, PageVersion version, long accessId)
      throws SQLException {
    lastId++;
    insert.setLong(1, lastId);
    insert.setLong(2, urlId);
    insert.setLong(3, runId);
    insert.setObject(4, previous, Types.BIGINT);
    insert.setObject(5, version.status(), Types.SMALLINT);
    insert.setString(6, version.failure());
    insert.setObject(7, version.bodyCode(), Types.INTEGER);
    insert.setString(8, version.contentType());
    insert.setObject(9, idOf(version.redirectTo()), Types.BIGINT);
    insert.setObject(10, idOf(version.canonical()), Types.BIGINT);
    insert.setString(11, version.title());
    insert.setString(12, version.directives());
    insert.setString(13, version.robots().ours().access().name());
    insert.setString(14, version.verdict().name());
    insert.setString(15, version.reason());
    insert.setString(16, version.evidence());
    insert.setString(17, version.otherReasons());
    insert.setLong(18, accessId);
    insert.setString(19, version.canonicalFaults());
    insert.addBatch();
    for (EngineVerdict verdict : version.elsewhere()) {
      addElsewhere(verdict);
    }
    return lastId;
  }

  private void addElsewhere(EngineVerdict verdict) throws SQLException {
    Objection objection = verdict.objection().orElse(null);
    insertElsewhere.setLong(1, lastId);
    insertElsewhere.setString(2, verdict.engine().crawler());
    insertElsewhere.setString(3, verdict.eligibility().name());
    insertElsewhere.setString(4, objection == null ? null : objection.reason().name());
    insertElsewhere.setString(
        5, objection == null ? null : StoredText.of(objection.evidence(), 4_000));
    insertElsewhere.addBatch();
  }

  private @Nullable Long idOf(@Nullable PageUrl url) throws SQLException {
    return url == null ? null : urls.idOf(url);
  }

  void write() throws SQLException {
    insert.executeBatch();
    insertElsewhere.executeBatch();
  }

  @Override
  public void close() throws SQLException {
    insertElsewhere.close();
    insert.close();
  }
}
