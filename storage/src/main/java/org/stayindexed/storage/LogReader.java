package org.stayindexed.storage;

import java.sql.Connection;
import java.time.Duration;
import java.util.List;
import org.stayindexed.storage.view.Counted;
import org.stayindexed.storage.view.LogRows.Aborted;
import org.stayindexed.storage.view.LogRows.AbortedPattern;
import org.stayindexed.storage.view.LogRows.Client;
import org.stayindexed.storage.view.LogRows.Disagreement;
import org.stayindexed.storage.view.LogRows.Hour;
import org.stayindexed.storage.view.LogRows.OnlyInLog;
import org.stayindexed.storage.view.LogRows.Period;
import org.stayindexed.storage.view.LogRows.Timed;

/** Tells what the access logs of a site say. Belongs to one thread at a time. */
public final class LogReader {
  /** Written as a time by every query below. */
  private static final String EPOCH = "timestamp with time zone '1970-01-01 00:00:00+00:00'";

  private static final String OF_SITE =
      "h.site_id = (select site_id from store.site where host = :site)";

  private static final String BY_KIND =
      """
        cast(coalesce(sum(h.hits) filter (
          where h.outcome = 'ANSWERED' and h.status < 300), 0) as bigint) as good,
        cast(coalesce(sum(h.hits) filter (
          where h.outcome = 'ANSWERED' and h.status between 300 and 399), 0) as bigint) as redirected,
        cast(coalesce(sum(h.hits) filter (
          where h.outcome = 'ANSWERED' and h.status between 400 and 499), 0) as bigint)
          as client_errors,
        cast(coalesce(sum(h.hits) filter (
          where h.outcome not in ('CLIENT_ABORT', 'CLIENT_ABORT_MID_BODY')
            and not (h.outcome = 'ANSWERED' and h.status < 500)), 0) as bigint) as server_errors,
        cast(coalesce(sum(h.hits) filter (
          where h.outcome = 'CLIENT_ABORT'), 0) as bigint) as aborts
      """;

  private final Reading reading;

  LogReader(DatabaseDirectory directory, Connection connection) {
    this.reading = new Reading(directory, connection, "the access logs");
  }

  /** Who asked, and what they got; nothing if no log was read. */
  public List<Client> clients(String site) {
    return reading.list(
        Client.class,
        reading
            .query(
                "select h.client, cast(sum(h.hits) as bigint) as hits,"
                    + BY_KIND
                    + ", cast(coalesce(sum(h.hits) filter ("
                    + " where h.outcome = 'CLIENT_ABORT_MID_BODY'), 0) as bigint) as mid_body_aborts,"
                    + " dateadd(second, max(h.last_s), "
                    + EPOCH
                    + ") as last_hit from store.counted_site_hour h where "
                    + OF_SITE
                    + " group by h.client order by hits desc, h.client")
            .bind("site", site));
  }

  /** The last hours of the log, the oldest first; hours without a request are missing. */
  public List<Hour> hours(String site, int limit) {
    return reading.list(
        Hour.class,
        reading
            .query(
                "select dateadd(second, h.hour_start_s, "
                    + EPOCH
                    + ") as start,"
                    + BY_KIND
                    + ", cast(coalesce(sum(h.hits) filter (where h.client = 'GOOGLEBOT'), 0)"
                    + " as bigint) as googlebot_hits from store.counted_site_hour h where "
                    + OF_SITE
                    + """
                     and h.hour_start_s > (
                        select max(l.hour_start_s) from store.counted_site_hour l
                        where l.site_id = (select site_id from store.site where host = :site)
                      ) - 3600 * :limit
                    group by h.hour_start_s order by h.hour_start_s
                    """)
            .bind("site", site)
            .bind("limit", limit));
  }

  /**
   * What each kind of client got in the last hours or days of the log, the oldest first; those
   * without a request are missing.
   *
   * @param length an hour or a day
   */
  public List<Period> periods(String site, Duration length, int limit) {
    return reading.list(
        Period.class,
        reading
            .query(
                "select h.client, dateadd(second, h.part * :length, "
                    + EPOCH
                    + ") as start,"
                    + BY_KIND
                    + " from (select h.client, h.status, h.outcome, h.hits,"
                    + " h.hour_start_s / :length as part"
                    + " from store.counted_site_hour h where "
                    + OF_SITE
                    + """
                    ) h
                    where h.part > (
                        select max(l.hour_start_s) from store.counted_site_hour l
                        where l.site_id = (select site_id from store.site where host = :site)
                      ) / :length - :limit
                    group by h.client, h.part order by h.part, h.client
                    """)
            .bind("site", site)
            .bind("length", length.toSeconds())
            .bind("limit", limit));
  }

  /** URLs whose requests took the most time together; none where the log has no times. */
  public List<Timed> slowest(String site, int limit) {
    return reading.list(
        Timed.class,
        reading
            .query(
                """
                select u.url, t.requests, t.timed, t.total_ms, t.longest_ms, t.upstream_timed,
                  t.upstream_ms
                from (
                  select h.url_id,
                    cast(sum(h.hits) as bigint) as requests,
                    cast(sum(h.request_timed) as bigint) as timed,
                    cast(sum(h.request_ms) as bigint) as total_ms,
                    max(h.request_max_ms) as longest_ms,
                    cast(sum(h.upstream_timed) as bigint) as upstream_timed,
                    cast(sum(h.upstream_ms) as bigint) as upstream_ms
                  from store.counted_day h where
                """
                    + OF_SITE
                    + """
                     group by h.url_id having sum(h.request_timed) > 0
                      order by total_ms desc, h.url_id limit :limit) t
                    left join store.url u on u.url_id = t.url_id
                    order by t.total_ms desc, u.url
                    """)
            .bind("site", site)
            .bind("limit", limit));
  }

  /** What URLs that clients left have in common, those with the most aborts first. */
  public List<AbortedPattern> abortedPatterns(String site, int limit) {
    return reading.list(
        AbortedPattern.class,
        reading
            .query(
                """
                select site, pattern, urls, aborts, requests, by_googlebot, example
                from log_499_pattern where site = :site
                order by aborts desc, pattern limit :limit
                """)
            .bind("site", site)
            .bind("limit", limit));
  }

  /** URLs whose clients left before the answer began, those with the most aborts first. */
  public Counted<Aborted> aborted(String site, int limit) {
    String aborts =
        """
        select h.url_id, sum(h.hits) as aborts from store.counted_day h
        where h.outcome = 'CLIENT_ABORT' and
        """
            + OF_SITE
            + " group by h.url_id";
    List<Aborted> first =
        reading.list(
            Aborted.class,
            reading
                .query(
                    "select u.url, t.aborts, t.requests, t.by_googlebot, t.by_people,"
                        + " t.request_mean_ms, dateadd(second, t.last_s, "
                        + EPOCH
                        + """
                        ) as last_seen, v.status as crawl_status, v.failure as crawl_failure,
                          v.body_code as crawl_body_code
                        from (
                          select h.url_id,
                            cast(sum(h.hits) filter (where h.outcome = 'CLIENT_ABORT') as bigint)
                              as aborts,
                            cast(sum(h.hits) as bigint) as requests,
                            cast(coalesce(sum(h.hits) filter (where h.outcome = 'CLIENT_ABORT'
                              and h.client = 'GOOGLEBOT'), 0) as bigint) as by_googlebot,
                            cast(coalesce(sum(h.hits) filter (where h.outcome = 'CLIENT_ABORT'
                              and h.client = 'PERSON'), 0) as bigint) as by_people,
                            cast(sum(h.request_ms) filter (where h.outcome = 'CLIENT_ABORT')
                              / nullif(sum(h.request_timed) filter (
                                where h.outcome = 'CLIENT_ABORT'), 0) as bigint) as request_mean_ms,
                            max(h.last_s) filter (where h.outcome = 'CLIENT_ABORT') as last_s
                          from store.counted_day h
                          where h.url_id in (select w.url_id from (
                        """
                        + aborts
                        + " order by aborts desc, h.url_id limit :limit) w) and "
                        + OF_SITE
                        + """
                         group by h.url_id) t
                        left join store.url u on u.url_id = t.url_id
                        left join store.page_state p on p.url_id = t.url_id
                        left join store.page_version v on v.version_id = p.version_id
                        order by t.aborts desc, u.url
                        """)
                .bind("site", site)
                .bind("limit", limit));
    return new Counted<>(
        first.size() < limit
            ? first.size()
            : count("select count(*) from (" + aborts + ") a", site),
        first);
  }

  /** URLs where the last crawl and Googlebot did not get the same, the latest hit first. */
  public List<Disagreement> disagreements(String site, int limit) {
    return reading.list(
        Disagreement.class,
        reading
            .query(
                """
                select u.url, a.crawl_status, a.crawl_failure, k.status as googlebot_status,
                  k.outcome as googlebot_outcome,
                """
                    + " dateadd(second, a.last_s, "
                    + EPOCH
                    + """
                    ) as googlebot_hit, a.hits as googlebot_hits, a.bad as googlebot_bad_hits
                    from (
                      select g.url_id, g.hits, g.bad, g.last_s, g.last_request,
                        v.status as crawl_status, v.failure as crawl_failure
                      from (
                        select h.url_id, cast(sum(h.hits) as bigint) as hits,
                          cast(coalesce(sum(h.hits) filter (
                            where not (h.outcome = 'ANSWERED' and h.status < 400)), 0) as bigint)
                            as bad,
                          max(h.last_s) as last_s,
                          max((h.last_s * 1000 + h.status) * 32768 + h.hit_class) as last_request
                        from store.counted_day h
                        where h.client = 'GOOGLEBOT' and
                    """
                    + OF_SITE
                    + """
                         group by h.url_id) g
                      left join store.page_state p on p.url_id = g.url_id
                      left join store.page_version v on v.version_id = p.version_id
                      where v.status is not null or v.failure is not null) a
                    left join store.hit_class k on k.hit_class = mod(a.last_request, 32768)
                    left join store.url u on u.url_id = a.url_id
                    where (a.crawl_status < 400 and not (k.outcome = 'ANSWERED' and k.status < 400))
                      or ((a.crawl_status >= 400 or a.crawl_failure is not null)
                        and k.outcome = 'ANSWERED' and k.status < 400)
                    order by a.last_s desc, u.url limit :limit
                    """)
            .bind("site", site)
            .bind("limit", limit));
  }

  /** URLs that the log has and no crawl ever saw, those with the most requests first. */
  public Counted<OnlyInLog> onlyInLog(String site, int limit) {
    String where =
        " from store.counted_day h left join store.page_state p on p.url_id = h.url_id"
            + " where p.url_id is null and "
            + OF_SITE
            + " group by h.url_id having count(*) filter (where h.client <> 'OWN_CRAWLER') > 0";
    List<OnlyInLog> first =
        reading.list(
            OnlyInLog.class,
            reading
                .query(
                    """
                    select u.url, a.hits, a.bad_hits, a.googlebot_hits, a.people_hits,
                    """
                        + " dateadd(second, a.last_s, "
                        + EPOCH
                        + """
                        ) as last_hit
                        from (
                          select h.url_id, cast(sum(h.hits) as bigint) as hits,
                            cast(coalesce(sum(h.hits) filter (
                              where not (h.outcome = 'ANSWERED' and h.status < 400)), 0) as bigint)
                              as bad_hits,
                            cast(coalesce(sum(h.hits) filter (where h.client = 'GOOGLEBOT'), 0)
                              as bigint) as googlebot_hits,
                            cast(coalesce(sum(h.hits) filter (where h.client = 'PERSON'), 0)
                              as bigint) as people_hits,
                            max(h.last_s) as last_s
                        """
                        + where
                        + """
                         order by hits desc, h.url_id limit :limit) a
                        left join store.url u on u.url_id = a.url_id
                        order by a.hits desc, u.url
                        """)
                .bind("site", site)
                .bind("limit", limit));
    return new Counted<>(
        first.size() < limit
            ? first.size()
            : count("select count(*) from (select h.url_id" + where + ") a", site),
        first);
  }

  private long count(String sql, String site) {
    return reading.values(Long.class, reading.query(sql).bind("site", site)).get(0);
  }
}
