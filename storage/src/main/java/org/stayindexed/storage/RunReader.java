package org.stayindexed.storage;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;
import org.stayindexed.storage.view.ChangeCounts;
import org.stayindexed.storage.view.ChangeRow;
import org.stayindexed.storage.view.EngineShift;
import org.stayindexed.storage.view.PageRow;
import org.stayindexed.storage.view.ReasonCount;
import org.stayindexed.storage.view.ResponseTimes;
import org.stayindexed.storage.view.RunListRow;
import org.stayindexed.storage.view.RunPages;
import org.stayindexed.storage.view.RunSummary;
import org.stayindexed.storage.view.SitemapCounts;
import org.stayindexed.storage.view.StatusCount;
import org.stayindexed.storage.view.TrendRow;

/** Answers what a report asks, from the public views. Belongs to one thread at a time. */
public final class RunReader implements AutoCloseable {
  private static final String RUN_COLUMNS =
      """
      run_id, site, start_url, started_at, ended_at, state, stop_reason,
      coalesce(urls, 0) as urls, coalesce(answered, 0) as answered,
      coalesce(eligible, 0) as eligible, coalesce(not_eligible, 0) as not_eligible,
      coalesce(uncertain, 0) as uncertain, coalesce(unanswered, 0) as unanswered,
      coalesce(robots_blocked, 0) as robots_blocked, user_agent, settings, tool_version
      """;

  private final DatabaseDirectory directory;
  private final Connection connection;
  private final Reading reading;

  RunReader(DatabaseDirectory directory, Connection connection) {
    this.directory = directory;
    this.connection = connection;
    this.reading = new Reading(directory, connection, "it");
  }

  /** The run with that number. */
  public Optional<RunSummary> run(long runId) {
    return one(
        RunSummary.class,
        reading
            .query("select " + RUN_COLUMNS + " from run_summary where run_id = :run")
            .bind("run", runId));
  }

  /** The run that began last. */
  public Optional<RunSummary> latestRun() {
    return one(
        RunSummary.class,
        reading.query("select " + RUN_COLUMNS + " from run_summary order by run_id desc limit 1"));
  }

  /** The last runs of all sites, the latest first. */
  public List<RunSummary> latestRuns(int limit) {
    return reading.list(
        RunSummary.class,
        reading
            .query("select " + RUN_COLUMNS + " from run_summary order by run_id desc limit :limit")
            .bind("limit", limit));
  }

  /**
   * The last runs, the latest first, with what each brought.
   *
   * @param site only of this site; null for all
   */
  public List<RunListRow> list(@Nullable String site, int limit) {
    return reading.list(
        RunListRow.class,
        reading
            .query(
                """
                select r.run_id, r.site, r.started_at, r.ended_at, r.state,
                  coalesce(r.urls, 0) as urls, coalesce(r.eligible, 0) as eligible,
                  (select count(*) from store.risk k join store.site t on t.site_id = k.site_id
                    where t.host = r.site and k.last_eligible is not null
                      and k.since <= coalesce(r.ended_at, r.started_at)
                      and (k.ended_at is null or k.ended_at > coalesce(r.ended_at, r.started_at))
                  ) as at_risk,
                  coalesce(c.changes, 0) as changes
                from (
                  select run_id, site, started_at, ended_at, state, urls, eligible from run_summary
                  where cast(:site as varchar) is null or site = :site
                  order by run_id desc limit :limit) r
                left join (
                  select run_id, count(*) as changes from status_change group by run_id) c
                  on c.run_id = r.run_id
                order by r.run_id desc
                """)
            .bind("site", site)
            .bind("limit", limit));
  }

  /** The last run of each site that saw anything, by site. */
  public List<RunSummary> latestRunOfEachSite() {
    return reading.list(
        RunSummary.class,
        reading.query(
            "select "
                + RUN_COLUMNS
                + """
                 from run_summary
                where run_id in (select max(run_id) from run_summary where urls > 0 group by site)
                order by site
                """));
  }

  /** The last run of the same site before that one, if it saw anything. */
  public Optional<RunSummary> previousRun(RunSummary run) {
    return one(
        RunSummary.class,
        reading
            .query(
                "select "
                    + RUN_COLUMNS
                    + """
                     from run_summary
                    where site = :site and run_id < :run and urls > 0
                    order by run_id desc limit 1
                    """)
            .bind("site", run.site())
            .bind("run", run.runId()));
  }

  /** How many URLs have which deciding reason, the most frequent first. */
  public List<ReasonCount> reasons(long runId) {
    return reading.list(
        ReasonCount.class,
        reading
            .query(
                """
                select reason, count(*) as urls from page_history
                where run_id = :run and reason is not null
                group by reason order by urls desc, reason
                """)
            .bind("run", runId));
  }

  /** How many pages were not sent, because the server confirmed the copy of an earlier run. */
  public long confirmed(long runId) {
    return reading
        .values(
            Long.class,
            reading
                .query(
                    """
                    select count(*) from page_history
                    where run_id = :run and status = 200 and wire_status = 304
                    """)
                .bind("run", runId))
        .get(0);
  }

  /** How many URLs ended with which status or failure; those that nobody asked for are left out. */
  public List<StatusCount> statuses(long runId) {
    return reading.list(
        StatusCount.class,
        reading
            .query(
                """
                select status, failure, body_code, count(*) as urls from page_history
                where run_id = :run and (status is not null or failure is not null)
                group by status, failure, body_code
                order by status nulls last, failure nulls first, body_code nulls first
                """)
            .bind("run", runId));
  }

  /** What is told of all URLs of a run, with the first rows of each kind. */
  public RunPages pages(long runId, int limit) {
    return new RunPass(reading, runId, limit).read();
  }

  /** What a run saw of one URL. */
  public Optional<PageRow> page(long runId, String url) {
    return one(
        PageRow.class,
        reading
            .query(
                """
                select url, status, failure, evidence, redirect_to, found_on, depth
                from page_history where run_id = :run and url = :url
                """)
            .bind("run", runId)
            .bind("url", url));
  }

  /** What a run read of sitemaps, and what it found in them. */
  public SitemapCounts sitemaps(long runId) {
    return reading
        .list(
            SitemapCounts.class,
            reading
                .query(
                    """
                    select
                      count(*) as sitemaps,
                      count(problems) as faulty,
                      coalesce(sum(entries) filter (where kind <> 'INDEX'), 0) as entries,
                      (
                        select count(distinct p.url) from sitemap_problem p
                        where p.url is not null
                          and p.site = (select r.site from run_summary r where r.run_id = :run)
                      ) as unfit,
                      (select count(*) from orphan_page o where o.run_id = :run) as orphans
                    from sitemap where run_id = :run
                    """)
                .bind("run", runId))
        .get(0);
  }

  /** Answers which pages are at risk, from the same connection. */
  public RiskReader risks() {
    return new RiskReader(directory, connection);
  }

  /** The certificates of servers, from the same connection. */
  public CertificateReader certificates() {
    return new CertificateReader(directory, connection);
  }

  /** Reads the verdicts on all pages of a site, from the same connection. */
  public VerdictReader verdicts() {
    return new VerdictReader(directory, connection);
  }

  /** What a run saw of its whole site, from the same connection. */
  public SiteReader site() {
    return new SiteReader(directory, connection);
  }

  /** What access logs tell of a site, from the same connection. */
  public LogReader log() {
    return new LogReader(directory, connection);
  }

  /** What the last runs of a site counted, up to one of them, the oldest first. */
  public List<TrendRow> trend(RunSummary run, int limit) {
    List<TrendRow> latestFirst =
        reading.list(
            TrendRow.class,
            reading
                .query(
                    """
                    select run_id, started_at, state, coalesce(urls, 0) as urls,
                      coalesce(eligible, 0) as eligible, coalesce(not_eligible, 0) as not_eligible,
                      coalesce(uncertain, 0) as uncertain, status_2xx, status_3xx, status_4xx,
                      status_5xx, unanswered, not_asked, at_risk, first_byte_median_ms,
                      first_byte_p95_ms
                    from run_trend
                    where site = :site and run_id <= :run and urls > 0
                    order by run_id desc limit :limit
                    """)
                .bind("site", run.site())
                .bind("run", run.runId())
                .bind("limit", limit));
    List<TrendRow> oldestFirst = new ArrayList<>(latestFirst);
    Collections.reverse(oldestFirst);
    return oldestFirst;
  }

  /** What other engines than Google judge otherwise; an engine that agrees has no row. */
  public List<EngineShift> engineShifts(long runId) {
    return reading.list(
        EngineShift.class,
        reading
            .query(
                """
                select e.engine,
                  count(*) filter (where e.verdict <> v.verdict
                    or e.reason is distinct from v.reason) as differ,
                  count(*) filter (where e.verdict = 'ELIGIBLE')
                    - count(*) filter (where v.verdict = 'ELIGIBLE') as more_eligible,
                  count(*) filter (where e.verdict = 'NOT_ELIGIBLE')
                    - count(*) filter (where v.verdict = 'NOT_ELIGIBLE') as more_not_eligible
                from store.engine_verdict e
                join store.page_version v on v.version_id = e.version_id
                join store.observation o on o.run_id = :run and o.url_id = v.url_id
                  and o.version_id = e.version_id
                group by e.engine order by e.engine
                """)
            .bind("run", runId));
  }

  /** Compares two runs, from the same connection. */
  public RunDiffReader diffs() {
    return new RunDiffReader(directory, connection);
  }

  /** Answers what is wrong, from the same connection. */
  public FindingReader findings() {
    return new FindingReader(directory, connection);
  }

  /** Answers what was not looked at, from the same connection. */
  public LeftOutReader leftOut() {
    return new LeftOutReader(directory, connection);
  }

  /** Answers what became of robots.txt, from the same connection. */
  public RobotsHistoryReader robots() {
    return new RobotsHistoryReader(directory, connection);
  }

  /** Changes that this run saw first, losses before gains before the rest. */
  public List<ChangeRow> changes(long runId, ChangeRow.Kind kind, int limit) {
    return reading.list(
        ChangeRow.class,
        reading
            .query(
                """
                select url, old_status, new_status, old_failure, new_failure, old_verdict,
                  new_verdict, old_reason, new_reason, evidence
                from status_change
                where run_id = :run and case
                  when old_verdict = new_verdict then 'OTHER'
                  when new_verdict = 'ELIGIBLE' then 'GAINED'
                  when new_verdict = 'NOT_ELIGIBLE' then 'LOST'
                  else 'OTHER' end = :kind
                order by url limit :limit
                """)
            .bind("run", runId)
            .bind("kind", kind.name())
            .bind("limit", limit));
  }

  /** URLs that this run saw for the first time ever. */
  public List<String> newUrls(long runId, int limit) {
    return reading.values(
        String.class,
        reading
            .query(
                """
                select u.url from store.page_state s join store.url u on u.url_id = s.url_id
                where s.first_run = :run order by u.url limit :limit
                """)
            .bind("run", runId)
            .bind("limit", limit));
  }

  /** URLs that the earlier run saw and the later one did not. */
  public List<String> vanishedUrls(long laterRun, long earlierRun, int limit) {
    return new VanishedUrls(reading, laterRun, earlierRun).read(limit).rows();
  }

  /** How much changed between two runs of a site. */
  public ChangeCounts changeCounts(long laterRun, long earlierRun) {
    return one(
            ChangeCounts.class,
            reading
                .query(
                    """
                    select
                      (select count(*) from store.page_state where first_run = :later) as new_urls,
                      cast(:vanished as bigint) as vanished_urls,
                      count(*) filter (where old_verdict <> new_verdict
                        and new_verdict = 'NOT_ELIGIBLE') as lost,
                      count(*) filter (where old_verdict <> new_verdict
                        and new_verdict = 'ELIGIBLE') as gained,
                      count(*) filter (where old_verdict = new_verdict
                        or new_verdict = 'UNCERTAIN') as other
                    from status_change where run_id = :later
                    """)
                .bind("later", laterRun)
                .bind("vanished", new VanishedUrls(reading, laterRun, earlierRun).read(0).total()))
        .orElseThrow();
  }

  /**
   * How fast the server answered, absent if it never did. It was counted when the run ended, unless
   * that is long ago or still to come.
   */
  public Optional<ResponseTimes> responseTimes(long runId) {
    Optional<ResponseTimes> counted =
        one(
            ResponseTimes.class,
            reading
                .query(
                    """
                    select first_byte_median_ms as median, first_byte_p95_ms as p95
                    from store.run_trend
                    where run_id = :run and first_byte_median_ms is not null
                    """)
                .bind("run", runId));
    return counted.isPresent() ? counted : countedNow(runId);
  }

  private Optional<ResponseTimes> countedNow(long runId) {
    return one(
        ResponseTimes.class,
        reading
            .query(
                """
                select cast(percentile_cont(0.5) within group (order by first_byte_ms) as bigint)
                    as median,
                  cast(percentile_cont(0.95) within group (order by first_byte_ms) as bigint) as p95
                from store.observation where run_id = :run and first_byte_ms is not null
                having count(*) > 0
                """)
            .bind("run", runId));
  }

  private <T> Optional<T> one(Class<T> type, Query query) {
    return reading.list(type, query).stream().findFirst();
  }

  /** Closes the connection behind it; not to be called on the reader of an open database. */
  @Override
  public void close() {
    try {
      connection.close();
    } catch (SQLException e) {
      throw StorageException.of("closing it", directory, e);
    }
  }
}
