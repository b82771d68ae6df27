package org.stayindexed.storage;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
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

  private static final String RESOURCES =
      """
      select u.url, coalesce(n.failure, case when n.status >= 400 then 'status ' || n.status end),
        case when n.googlebot = 'DISALLOWED' then n.googlebot_evidence end, page.url
      from store.resource n
      join store.url u on u.url_id = n.url_id
      left join store.url page on page.url_id = n.found_on
      where n.run_id = ?
        and (n.status >= 400 or n.failure is not null or n.googlebot = 'DISALLOWED')
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
    each(RESOURCES, this::resource);
    return findings;
  }

  /**
   * Rules about what the run did not ask for: a link to another site that it did not find broken
   * need not be whole.
   */
  Set<String> notLookedAt() throws SQLException {
    Set<String> rules = new HashSet<>();
    each(
        """
        select exists (select 1 from store.external_link where run_id = r.run_id),
          exists (select 1 from store.resource where run_id = r.run_id)
        from store.run r where r.run_id = ?
        """,
        row -> {
          if (!row.getBoolean(1)) {
            rules.add(FileFindings.BROKEN_EXTERNAL_LINK.id());
          }
          if (!row.getBoolean(2)) {
            rules.add(FileFindings.RESOURCE_BROKEN.id());
            rules.add(FileFindings.RESOURCE_BLOCKED.id());
          }
        });
    return rules;
  }

  private void resource(ResultSet row) throws SQLException {
    String failure = row.getString(2);
    String blocked = row.getString(3);
    if (failure != null) {
      add(FileFindings.RESOURCE_BROKEN, row.getString(1), Hit.of(failure).beside(row.getString(4)));
    }
    if (blocked != null) {
      add(
          FileFindings.RESOURCE_BLOCKED,
          row.getString(1),
          Hit.of(blocked).beside(row.getString(4)));
    }
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
