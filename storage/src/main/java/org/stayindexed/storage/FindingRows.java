package org.stayindexed.storage;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.stayindexed.model.finding.Finding;

/** Writes findings: a row when one comes, a mark when it goes, nothing while it stays. */
final class FindingRows implements AutoCloseable {
  private static final int BATCH = 1_000;

  private final long siteId;
  private final long runId;
  private final long runBefore;
  private final PreparedStatement ofUrls;
  private final PreparedStatement ofSite;
  private final PreparedStatement insert;
  private final PreparedStatement fix;
  private final PreparedStatement supersede;
  private int waiting;

  FindingRows(Connection connection, long siteId, long runId) throws SQLException {
    this.siteId = siteId;
    this.runId = runId;
    this.runBefore = runBefore(connection, siteId, runId);
    String select =
        "select finding_id, url_id, rule, fingerprint, first_run, fixed_run, subject"
            + " from store.finding where not superseded and ";
    // With the bare column H2 goes through all findings of the site, for each few URLs anew.
    this.ofUrls =
        connection.prepareStatement(select + "url_id > ? and url_id <= ? and site_id + 0 = ?");
    this.ofSite = connection.prepareStatement(select + "url_id is null and site_id = ?");
    this.insert =
        connection.prepareStatement(
            """
            insert into store.finding
              (site_id, url_id, subject, rule, fingerprint, evidence, related_url, first_run,
               since_run)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?)
            """);
    this.fix =
        connection.prepareStatement(
            "update store.finding set fixed_run = ?, last_run = ? where finding_id = ?");
    this.supersede =
        connection.prepareStatement(
            "update store.finding set superseded = true where finding_id = ?");
  }

  private static long runBefore(Connection connection, long siteId, long runId)
      throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement(
            "select coalesce(max(run_id), 0) from store.run where site_id = ? and run_id < ?")) {
      select.setLong(1, siteId);
      select.setLong(2, runId);
      try (ResultSet row = select.executeQuery()) {
        row.next();
        return row.getLong(1);
      }
    }
  }

  /** A finding that is stored already; fixedRun is null while it is open, subject for a page. */
  record Stored(
      long findingId,
      long urlId,
      String rule,
      long fingerprint,
      long firstRun,
      @Nullable Long fixedRun,
      @Nullable String subject) {}

  List<Stored> between(long from, long to) throws SQLException {
    ofUrls.setLong(1, from);
    ofUrls.setLong(2, to);
    ofUrls.setLong(3, siteId);
    return read(ofUrls);
  }

  List<Stored> withoutUrl() throws SQLException {
    ofSite.setLong(1, siteId);
    return read(ofSite);
  }

  private static List<Stored> read(PreparedStatement select) throws SQLException {
    List<Stored> stored = new ArrayList<>();
    try (ResultSet row = select.executeQuery()) {
      while (row.next()) {
        stored.add(
            new Stored(
                row.getLong(1),
                row.getLong(2),
                row.getString(3),
                row.getLong(4),
                row.getLong(5),
                row.getObject(6, Long.class),
                row.getString(7)));
      }
    }
    return stored;
  }

  /** Whether a finding that was not met again is fixed, or was not looked for. */
  @FunctionalInterface
  interface Missing {
    boolean isFixed(Stored stored);
  }

  /**
   * Brings the rows of some URLs up to date.
   *
   * @param found what the run found there, by the number of the URL; null for what is no page
   * @param before what is stored of them
   */
  void update(Map<@Nullable Integer, List<Finding>> found, List<Stored> before, Missing missing)
      throws SQLException {
    Map<Key, Stored> stored = new HashMap<>();
    before.forEach(row -> stored.put(new Key(row.urlId(), row.fingerprint()), row));
    for (Map.Entry<@Nullable Integer, List<Finding>> page : found.entrySet()) {
      Integer urlId = page.getKey();
      for (Finding finding : page.getValue()) {
        long number = urlId == null ? 0 : urlId;
        meet(urlId, finding, stored.remove(new Key(number, finding.fingerprint())));
      }
    }
    for (Stored row : stored.values()) {
      if (row.fixedRun() == null && missing.isFixed(row)) {
        fix(row);
      }
    }
  }

  private record Key(long urlId, long fingerprint) {}

  private void meet(@Nullable Integer urlId, Finding finding, @Nullable Stored before)
      throws SQLException {
    if (before == null) {
      insert(urlId, finding, runId);
    } else if (before.fixedRun() != null) {
      supersede.setLong(1, before.findingId());
      supersede.addBatch();
      insert(urlId, finding, before.firstRun());
    }
  }

  private void insert(@Nullable Integer urlId, Finding finding, long firstRun) throws SQLException {
    insert.setLong(1, siteId);
    insert.setObject(2, urlId, Types.BIGINT);
    insert.setString(3, urlId == null ? StoredText.of(finding.subject(), 1_000) : null);
    insert.setString(4, finding.rule().id());
    insert.setLong(5, finding.fingerprint());
    insert.setString(6, StoredText.of(finding.hit().evidence(), 1_000));
    insert.setString(7, finding.hit().relatedUrl());
    insert.setLong(8, firstRun);
    insert.setLong(9, runId);
    insert.addBatch();
    waiting++;
    if (waiting >= BATCH) {
      write();
    }
  }

  private void fix(Stored row) throws SQLException {
    fix.setLong(1, runId);
    fix.setLong(2, runBefore);
    fix.setLong(3, row.findingId());
    fix.addBatch();
  }

  void write() throws SQLException {
    supersede.executeBatch();
    insert.executeBatch();
    fix.executeBatch();
    waiting = 0;
  }

  @Override
  public void close() throws SQLException {
    ofUrls.close();
    ofSite.close();
    insert.close();
    fix.close();
    supersede.close();
  }
}
