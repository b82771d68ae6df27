package org.stayindexed.storage;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.stayindexed.model.finding.FileFindings;
import org.stayindexed.model.finding.Finding;
import org.stayindexed.model.finding.FindingRule;
import org.stayindexed.model.finding.Hit;

/** Finds what is wrong with what is no page: robots.txt, sitemaps, certificates, other sites. */
final class FileReview {
  private static final String ROBOTS =
      """
      select r.origin, coalesce(r.failure, 'status ' || r.status)
      from store.robots_reading r
      where r.run_id = ? and r.state = 'UNREACHABLE' and r.reading_id = (
        select max(l.reading_id) from store.robots_reading l
        where l.origin = r.origin and l.run_id = r.run_id)
        and not exists (
          select 1 from store.site_probe p
          where p.run_id = r.run_id and p.kind = 'HOST_VARIANT' and p.url = r.origin || '/')
        and not exists (
          select 1 from store.external_link e
          join store.url u on u.url_id = e.url_id
          where e.run_id = r.run_id and u.url like r.origin || '/%')
      """;

  private static final String SITEMAPS =
      """
      select u.url, f.fault
      from store.sitemap m
      join store.sitemap_read d on d.sitemap_no = m.sitemap_no and d.run_id = m.last_run
      join store.sitemap_fault f on f.sitemap_no = m.sitemap_no
      join store.url u on u.url_id = m.url_id
      where m.last_run = ? and not (d.named_by = 'GUESS' and d.kind = 'NONE')
      """;

  private static final String CERTIFICATES =
      """
      select host || ':' || port, not_after, fault from store.certificate where last_run = ?
      """;

  private static final String EXTERNAL =
      """
      select u.url, coalesce(e.failure, 'status ' || e.status), page.url
      from store.external_link e
      join store.url u on u.url_id = e.url_id
      left join store.url page on page.url_id = e.found_on
      where e.run_id = ? and (e.status >= 400 or (e.status is null and e.failure is not null))
      """;

  private final Connection connection;
  private final FindingReview.Scope scope;
  private final List<Finding> findings = new ArrayList<>();

  FileReview(Connection connection, FindingReview.Scope scope) {
    this.connection = connection;
    this.scope = scope;
  }

  List<Finding> findings() throws SQLException {
    each(
        ROBOTS,
        row ->
            add(
                FileFindings.ROBOTS_UNREACHABLE,
                row.getString(1) + "/robots.txt",
                Hit.of(row.getString(2))));
    each(
        SITEMAPS,
        row ->
            add(
                FileFindings.SITEMAP_FILE,
                row.getString(1),
                new Hit(row.getString(2), row.getString(2), null)));
    each(CERTIFICATES, this::certificate);
    each(
        EXTERNAL,
        row ->
            add(
                FileFindings.BROKEN_EXTERNAL_LINK,
                row.getString(1),
                Hit.of(row.getString(2)).beside(row.getString(3))));
    return findings;
  }

  /**
   * Whether the run asked other sites, so that a link to one that it did not find broken is whole.
   */
  boolean sawOtherSites() throws SQLException {
    List<Boolean> saw = new ArrayList<>(1);
    each(
        "select exists (select 1 from store.external_link where run_id = ?)",
        row -> saw.add(row.getBoolean(1)));
    return saw.contains(true);
  }

  private void certificate(ResultSet row) throws SQLException {
    Instant notAfter = row.getObject(2, Instant.class);
    String fault = row.getString(3);
    if (FileFindings.endsSoon(notAfter, scope.now())) {
      add(FileFindings.CERTIFICATE_ENDS, row.getString(1), Hit.of("valid until " + notAfter));
    }
    if (fault != null) {
      add(FileFindings.CERTIFICATE_FAULT, row.getString(1), Hit.of(fault));
    }
  }

  private void add(FindingRule rule, String subject, Hit hit) {
    findings.add(new Finding(rule, subject, hit));
  }

  private void each(String sql, UrlWindows.EachRow each) throws SQLException {
    try (PreparedStatement select = connection.prepareStatement(sql)) {
      select.setLong(1, scope.runId());
      try (ResultSet rows = select.executeQuery()) {
        while (rows.next()) {
          each.row(rows);
        }
      }
    }
  }
}
