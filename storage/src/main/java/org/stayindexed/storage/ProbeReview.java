package org.stayindexed.storage;

import it.unimi.dsi.fastutil.longs.LongOpenHashSet;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.stayindexed.model.finding.Finding;
import org.stayindexed.model.finding.FindingRule;
import org.stayindexed.model.finding.Hit;
import org.stayindexed.model.finding.ProbeFindings;
import org.stayindexed.model.run.Purpose;
import org.stayindexed.model.url.PageUrl;

/** Judges how the server behaves, by what a run asked it for. */
final class ProbeReview {
  private final List<Finding> findings = new ArrayList<>();
  private final Set<String> asked = new HashSet<>();
  private boolean askedForMissing;
  private final LongOpenHashSet texts = new LongOpenHashSet();

  private ProbeReview() {}

  static ProbeReview of(Connection connection, long runId) throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement(
            """
            select p.kind, p.url, p.status, p.failure, p.redirect_to, p.canonical, p.words,
              p.fingerprint, r.start_url
            from store.site_probe p
            join store.run r on r.run_id = p.run_id
            where p.run_id = ?
            order by case p.kind when 'MISSING_PAGE' then 0 else 1 end, p.url
            """)) {
      select.setLong(1, runId);
      ProbeReview review = new ProbeReview();
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          review.add(row);
        }
      }
      return review;
    }
  }

  private void add(ResultSet row) throws SQLException {
    PageUrl url = PageUrl.of(row.getString(2));
    Integer status = row.getObject(3, Integer.class);
    switch (Purpose.valueOf(row.getString(1))) {
      case MISSING_PAGE -> addMissing(url, status, row);
      case SLASH_VARIANT -> addSlash(url, status, row);
      default -> addVariant(url, status, row);
    }
  }

  private void addMissing(PageUrl url, @Nullable Integer status, ResultSet row)
      throws SQLException {
    String directory = url.toString().substring(0, url.toString().lastIndexOf('/') + 1);
    asked.add(directory);
    askedForMissing = true;
    if (status == null || status >= 500) {
      String what = status == null ? row.getString(4) : "status " + status;
      add(ProbeFindings.MISSING_FAILS, directory, Hit.of(url + ": " + what));
    } else if (status < 300) {
      int words = row.getInt(7);
      if (words > 0) {
        texts.add(row.getLong(8));
      }
      add(
          ProbeFindings.MISSING_ANSWERS,
          directory,
          Hit.of(url + ": status " + status + ", " + words + " words"));
    } else if (status < 400 && !isSamePath(row.getString(5), url)) {
      add(
          ProbeFindings.MISSING_REDIRECTS,
          directory,
          Hit.of(url + ": status " + status).beside(row.getString(5)));
    }
  }

  /**
   * That everything is redirected to https, another host or a slash says nothing of what is there.
   */
  private static boolean isSamePath(@Nullable String target, PageUrl url) {
    return target != null
        && PageUrl.of(target).pathAndQuery().replaceAll("/$", "").equals(url.pathAndQuery());
  }

  private void addVariant(PageUrl url, @Nullable Integer status, ResultSet row)
      throws SQLException {
    asked.add(url.toString());
    if (status == null || status / 100 != 2 || leadsHome(row.getString(6), url)) {
      return;
    }
    if (!url.sameHost(PageUrl.of(row.getString(9)))) {
      add(ProbeFindings.HOST_OPEN, url.toString(), Hit.of("status " + status));
    } else if (url.scheme().equals("http")) {
      add(ProbeFindings.HTTP_OPEN, url.toString(), Hit.of("status " + status));
    }
  }

  /**
   * Its subject is the site: the next run may ask for another page. What says the same as a missing
   * page is none.
   */
  private void addSlash(PageUrl url, @Nullable Integer status, ResultSet row) throws SQLException {
    String canonical = row.getString(6);
    String site = url.origin() + "/";
    asked.add(site);
    if (status != null
        && status / 100 == 2
        && !answersWith(row.getLong(8))
        && (canonical == null || PageUrl.of(canonical).equals(url))) {
      add(ProbeFindings.SLASH_OPEN, site, Hit.of(url + ": status " + status));
    }
  }

  /** A canonical that names another address of the site does what a redirect would do. */
  private static boolean leadsHome(@Nullable String canonical, PageUrl url) {
    return canonical != null && !PageUrl.of(canonical).origin().equals(url.origin());
  }

  private void add(FindingRule rule, String subject, Hit hit) {
    findings.add(new Finding(rule, subject, hit));
  }

  /** What is wrong with it. */
  List<Finding> findings() {
    return findings;
  }

  /** Whether that directory or address was asked for. */
  boolean asked(@Nullable String subject) {
    return subject != null && asked.contains(subject);
  }

  /** Whether it is known what the server says of pages that do not exist. */
  boolean askedForMissing() {
    return askedForMissing;
  }

  /** Whether the server answers with that text for a page that does not exist. */
  boolean answersWith(long fingerprint) {
    return texts.contains(fingerprint);
  }
}
