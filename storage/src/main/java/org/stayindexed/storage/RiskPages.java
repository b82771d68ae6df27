package org.stayindexed.storage;

import it.unimi.dsi.fastutil.longs.Long2ObjectMap;
import it.unimi.dsi.fastutil.longs.Long2ObjectOpenHashMap;
import it.unimi.dsi.fastutil.longs.LongArrayList;
import it.unimi.dsi.fastutil.longs.LongList;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.stayindexed.model.finding.ProbeFindings;
import org.stayindexed.model.index.Eligibility;
import org.stayindexed.model.index.IndexReason;
import org.stayindexed.model.index.IndexRules;
import org.stayindexed.model.page.RobotsDirective;
import org.stayindexed.model.page.UnavailableAfter;
import org.stayindexed.model.risk.RedirectEnd;
import org.stayindexed.model.risk.RiskClock;
import org.stayindexed.model.risk.Wish;

/** Reads what runs know of pages whose risk is to be judged. */
final class RiskPages implements AutoCloseable {
  private final Connection connection;
  private final PreparedStatement page;
  private final PreparedStatement target;
  private final PreparedStatement version;
  private final LostLinks lostLinks;

  RiskPages(Connection connection) throws SQLException {
    this.connection = connection;
    this.page =
        connection.prepareStatement(
            """
            select v.reason, v.evidence, coalesce(v.redirect_to, v.canonical), s.last_run,
              s.last_seen, s.lost_run, lost.observed_at, good.observed_at, s.version_id,
              case when o.found_by is null then o.found_on is not null or u.url = r.start_url
                else o.found_by in (
                  'START', 'LINK', 'REDIRECT', 'CANONICAL', 'PAGINATION', 'ALTERNATE', 'AMP') end,
              exists (select 1 from store.sitemap_entry e where e.url_id = s.url_id),
              o.looks, v.directives
            from store.page_state s
            join store.url u on u.url_id = s.url_id
            join store.page_version v on v.version_id = s.version_id
            join store.observation o on o.run_id = s.last_run and o.url_id = s.url_id
            join store.run r on r.run_id = s.last_run
            left join store.observation lost on lost.run_id = s.lost_run and lost.url_id = s.url_id
            left join store.observation good
              on good.run_id = s.last_eligible_run and good.url_id = s.url_id
            where s.url_id = ?
            """);
    this.target =
        connection.prepareStatement(
            """
            select v.verdict, v.reason, v.redirect_to
            from store.page_state s join store.page_version v on v.version_id = s.version_id
            where s.url_id = ?
            """);
    this.version =
        connection.prepareStatement(
            """
            select since_run, previous_version_id, verdict
            from store.page_version where version_id = ?
            """);
    this.lostLinks = new LostLinks(connection);
  }

  /**
   * Pages of a site that are not eligible now, and not because their owner never wanted it, or that
   * ask to be shown no more after a date.
   */
  LongList candidates(long siteId) throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement(
            """
            select s.url_id
            from store.page_state s
            join store.page_version v on v.version_id = s.version_id
            join store.run r on r.run_id = s.last_run
            where r.site_id = ?
              and (v.verdict <> 'ELIGIBLE'
                  and (s.last_eligible_run is not null or not array_contains(?, v.reason))
                or lower(v.directives) like '%unavailable_after%')
            """)) {
      select.setLong(1, siteId);
      select.setArray(2, connection.createArrayOf("varchar", exclusions()));
      LongList ids = new LongArrayList();
      try (ResultSet rows = select.executeQuery()) {
        while (rows.next()) {
          ids.add(rows.getLong(1));
        }
      }
      return ids;
    }
  }

  /**
   * Pages of a site that look like error pages behind status 200, each with what speaks for that,
   * and that said something else before: what always did so is no page that may be lost.
   */
  Long2ObjectMap<String> softErrors(long siteId) throws SQLException {
    Long2ObjectMap<String> pages = new Long2ObjectOpenHashMap<>();
    try (PreparedStatement select =
        connection.prepareStatement(
            """
            select f.url_id, f.evidence
            from store.finding f
            join store.page_state s on s.url_id = f.url_id
            join store.page_text now on now.url_id = s.url_id and now.since_run = s.text_run
            where f.site_id = ? and f.rule in (?, ?) and f.fixed_run is null and not f.superseded
              and exists (
                select 1 from store.page_text t
                where t.url_id = f.url_id and t.since_run < now.since_run
                  and t.fingerprint <> now.fingerprint)
            """)) {
      select.setLong(1, siteId);
      select.setString(2, ProbeFindings.SOFT_404.id());
      select.setString(3, ProbeFindings.SOFT_404_SIGNS.id());
      try (ResultSet rows = select.executeQuery()) {
        while (rows.next()) {
          pages.put(rows.getLong(1), rows.getString(2));
        }
      }
    }
    return pages;
  }

  /** Reasons for which a page that never was eligible needs no look: they may be intended. */
  private static Object[] exclusions() {
    return Arrays.stream(IndexReason.values())
        .filter(RiskClock::mayBeIntended)
        .map(IndexReason::name)
        .toArray();
  }

  /** What is known of a page; empty if no run ever saw it. */
  Optional<RiskPage> find(long urlId) throws SQLException {
    page.setLong(1, urlId);
    try (ResultSet row = page.executeQuery()) {
      return row.next()
          ? Optional.of(
              new RiskPage(
                  Optional.ofNullable(row.getString(1)).map(IndexReason::valueOf),
                  row.getString(2),
                  row.getObject(3, Long.class),
                  row.getLong(4),
                  row.getObject(5, Instant.class),
                  row.getInt(12),
                  row.getObject(6, Long.class),
                  Optional.ofNullable(row.getObject(7, Instant.class)),
                  Optional.ofNullable(row.getObject(8, Instant.class)),
                  wishes(
                      row.getBoolean(10)
                          || (row.getString(1) != null && lostLinks.cannotBeSeen(urlId)),
                      row.getBoolean(11)),
                  expiry(row.getString(13)),
                  row.getLong(9)))
          : Optional.empty();
    }
  }

  /** A version keeps its directives one a line, as {@code agent: rules}. */
  private static Optional<Instant> expiry(@Nullable String directives) {
    if (directives == null) {
      return Optional.empty();
    }
    return UnavailableAfter.of(
        directives
            .lines()
            .filter(line -> line.contains(": "))
            .map(line -> line.split(": ", 2))
            .map(parts -> new RobotsDirective(parts[0], parts[1], ""))
            .toList());
  }

  private static Set<Wish> wishes(boolean linked, boolean inSitemap) {
    Set<Wish> wishes = EnumSet.noneOf(Wish.class);
    if (linked) {
      wishes.add(Wish.LINKED);
    }
    if (inSitemap) {
      wishes.add(Wish.SITEMAP);
    }
    return wishes;
  }

  /** What stands at the end of the redirects that begin with that URL. */
  RedirectEnd end(@Nullable Long first) throws SQLException {
    if (first == null) {
      return RedirectEnd.NONE;
    }
    long urlId = first;
    for (int hop = 0; hop <= IndexRules.MAX_HOPS; hop++) {
      target.setLong(1, urlId);
      try (ResultSet row = target.executeQuery()) {
        if (!row.next()) {
          return RedirectEnd.UNKNOWN;
        }
        Eligibility verdict = Eligibility.valueOf(row.getString(1));
        Long next = row.getObject(3, Long.class);
        boolean redirect = IndexReason.REDIRECTED.name().equals(row.getString(2));
        if (!redirect || next == null) {
          return switch (verdict) {
            case ELIGIBLE -> RedirectEnd.ELIGIBLE;
            case NOT_ELIGIBLE -> RedirectEnd.NOT_ELIGIBLE;
            case UNCERTAIN -> RedirectEnd.UNKNOWN;
          };
        }
        urlId = next;
      }
    }
    return RedirectEnd.NOT_ELIGIBLE;
  }

  /** How often a page changed between eligible and not since a run. */
  int changesSince(long runId, long currentVersion) throws SQLException {
    int changes = 0;
    Long versionId = currentVersion;
    String after = null;
    while (versionId != null) {
      version.setLong(1, versionId);
      try (ResultSet row = version.executeQuery()) {
        if (!row.next()) {
          break;
        }
        String verdict = row.getString(3);
        if (after != null && !after.equals(verdict)) {
          changes++;
        }
        after = verdict;
        versionId = row.getLong(1) < runId ? null : row.getObject(2, Long.class);
      }
    }
    return changes;
  }

  /** The run with which the last few runs of a site begin that are looked at for flapping. */
  long firstRecentRun(long siteId) throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement(
            """
            select coalesce(min(run_id), 0) from (
              select run_id from store.run where site_id = ? order by run_id desc limit ?)
            """)) {
      select.setLong(1, siteId);
      select.setInt(2, RiskClock.FLAPPING_RUNS);
      try (ResultSet row = select.executeQuery()) {
        row.next();
        return row.getLong(1);
      }
    }
  }

  @Override
  public void close() throws SQLException {
    lostLinks.close();
    page.close();
    target.close();
    version.close();
  }
}
