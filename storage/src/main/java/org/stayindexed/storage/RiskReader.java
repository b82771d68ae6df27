package org.stayindexed.storage;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.statement.Query;
import org.stayindexed.model.risk.RiskThresholds;
import org.stayindexed.storage.view.IncidentRow;
import org.stayindexed.storage.view.KnownSite;
import org.stayindexed.storage.view.RiskCounts;
import org.stayindexed.storage.view.RiskRow;
import org.stayindexed.storage.view.RiskStateCount;
import org.stayindexed.storage.view.UrlDossier.Point;

/** Answers which pages of a site are at risk. Belongs to one thread at a time. */
public final class RiskReader {
  /** PROBABLY_DROPPED, HIGH, FLAPPING, WATCH, as {@code model.risk.Risk#stateAt} has them. */
  private static final String URGENT_FIRST =
      """
       order by k.last_eligible is null, case
          when k.standing = 'UNCONFIRMED' then 3
          when k.dropped_at <= :now then 0
          when k.standing = 'FLAPPING' then 2
          when k.high_at <= :now then 1
          else 3 end,
        k.dropped_at nulls last, k.since, u.url
      """;

  /** As {@code model.risk.Risk#stateAt} has it, of risks that are open. */
  private static final String STATE =
      """
      case
        when k.standing = 'UNCONFIRMED' then 'WATCH'
        when k.dropped_at <= :now then 'PROBABLY_DROPPED'
        when k.standing = 'FLAPPING' then 'FLAPPING'
        when k.high_at <= :now then 'HIGH'
        else 'WATCH' end
      """;

  private static final String ROW =
      """
      t.host as site, u.url, k.cause, k.standing, k.evidence, k.since, k.since_run, k.high_at,
      k.dropped_at as deadline, k.googlebot_at as googlebot_saw_it, k.last_eligible, v.status,
      v.failure, coalesce(o.looks, 1) > 1 as may_be_caused_by_crawl, k.ended_at
      from store.risk k
      join store.site t on t.site_id = k.site_id
      join store.url u on u.url_id = k.url_id
      left join store.page_state s on s.url_id = k.url_id
      left join store.page_version v on v.version_id = s.version_id
      left join store.observation o on o.run_id = s.last_run and o.url_id = s.url_id
      """;

  private static final String OPEN =
      " where t.host = :site and k.since <= :asOf and (k.ended_at is null or k.ended_at > :asOf) ";

  private final DatabaseDirectory directory;
  private final Connection connection;
  private final Reading reading;

  RiskReader(DatabaseDirectory directory, Connection connection) {
    this.directory = directory;
    this.connection = connection;
    this.reading = new Reading(directory, connection, "the risks");
  }

  /**
   * What is asked for.
   *
   * @param site which site, as in {@code run_summary}
   * @param asOf risks that were open at this time
   * @param now the time at which their states are read
   */
  public record Question(String site, Instant asOf, Instant now) {
    /** What is open now. */
    public static Question now(String site, Instant now) {
      return new Question(site, now, now);
    }
  }

  /** The times that the risks are judged by. */
  public RiskThresholds thresholds() {
    try {
      return ThresholdRows.read(connection);
    } catch (SQLException e) {
      throw StorageException.of("reading the times of the clock", directory, e);
    }
  }

  /** Every site that was crawled or whose access log was read, the one crawled last first. */
  public List<KnownSite> sites() {
    return reading.list(
        KnownSite.class,
        reading.query(
            """
            select t.host as site, max(r.run_id) as last_run
            from store.site t left join store.run r on r.site_id = t.site_id
            group by t.host order by last_run desc nulls last, t.host
            """));
  }

  /** Pages at risk, the most urgent first: those that were eligible, then by state and deadline. */
  public List<RiskRow> atRisk(Question question, int limit) {
    return reading.list(
        RiskRow.class,
        open("select " + ROW + OPEN + URGENT_FIRST + " limit :limit", question)
            .bind("now", question.now().atOffset(ZoneOffset.UTC))
            .bind("limit", limit));
  }

  /** What the last runs, up to one of them, saw of the most urgent pages; by URL. */
  public Map<String, List<Point>> histories(Question question, long lastRun, int limit) {
    Map<String, List<Point>> histories = new HashMap<>();
    reading
        .list(
            Numbered.class,
            open(
                    """
                    select k.url_id, u.url
                    from store.risk k
                    join store.site t on t.site_id = k.site_id
                    join store.url u on u.url_id = k.url_id
                    """
                        + OPEN
                        + URGENT_FIRST
                        + " limit :limit",
                    question)
                .bind("now", question.now().atOffset(ZoneOffset.UTC))
                .bind("limit", limit))
        .forEach(
            page ->
                histories.put(page.url(), new UrlHistory(reading, page.urlId()).points(lastRun)));
    return histories;
  }

  /** A URL and its number here. */
  record Numbered(long urlId, String url) {}

  /** How many pages are at risk. */
  public RiskCounts counts(Question question) {
    return reading
        .list(
            RiskCounts.class,
            open(
                """
                select count(k.last_eligible) as lost, count(*) - count(k.last_eligible) as wanted
                from store.risk k join store.site t on t.site_id = k.site_id
                """
                    + OPEN,
                question))
        .get(0);
  }

  /** How many pages are in which state, those that never were eligible included. */
  public List<RiskStateCount> states(Question question) {
    return reading.list(
        RiskStateCount.class,
        open(
                "select a.state, count(*) as pages from (select "
                    + STATE
                    + " as state from store.risk k join store.site t on t.site_id = k.site_id"
                    + OPEN
                    + ") a group by a.state order by a.state",
                question)
            .bind("now", question.now().atOffset(ZoneOffset.UTC)));
  }

  /** Pages that a run found eligible again. */
  public List<RiskRow> recovered(long runId, int limit) {
    return reading.list(
        RiskRow.class,
        reading
            .query(
                "select "
                    + ROW
                    + """
                    where k.ended_run = :run and k.ending = 'ELIGIBLE'
                    order by k.since, u.url limit :limit
                    """)
            .bind("run", runId)
            .bind("limit", limit));
  }

  /** The times that one URL was at risk, the latest first. */
  List<RiskRow> ofUrl(long urlId) {
    return reading.list(
        RiskRow.class,
        reading
            .query(
                "select "
                    + ROW
                    + """
                    where k.url_id = :url order by k.ended_at is not null, k.since desc limit 5
                    """)
            .bind("url", urlId));
  }

  /** Pages that the last run of a site found eligible again; none if it was never crawled. */
  public List<RiskRow> recovered(KnownSite site, int limit) {
    return site.lastRun() == null ? List.of() : recovered(site.lastRun(), limit);
  }

  /** Failures of the whole site that were going on. */
  public List<IncidentRow> incidents(Question question) {
    return reading.list(
        IncidentRow.class,
        open(
            """
            select t.host as site, k.kind, k.since, k.since_run, k.last_run, k.failed, k.asked,
              k.high_at, k.dropped_at as deadline
            from store.incident k join store.site t on t.site_id = k.site_id
            """
                + OPEN,
            question));
  }

  private Query open(String sql, Question question) {
    return reading
        .query(sql)
        .bind("site", question.site())
        .bind("asOf", question.asOf().atOffset(ZoneOffset.UTC));
  }
}
