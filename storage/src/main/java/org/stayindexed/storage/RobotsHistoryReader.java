package org.stayindexed.storage;

import java.sql.Connection;
import java.util.List;
import org.stayindexed.storage.view.RobotsChangeRow;
import org.stayindexed.storage.view.RobotsHistoryRow;
import org.stayindexed.storage.view.RunSummary;
import org.stayindexed.storage.view.SiteRows.RobotsVersion;

/** Answers what became of the robots.txt of a site. Belongs to one thread at a time. */
public final class RobotsHistoryReader {
  private final Reading reading;

  RobotsHistoryReader(DatabaseDirectory directory, Connection connection) {
    this.reading = new Reading(directory, connection, "what robots.txt said");
  }

  /**
   * The last reading of each origin in a run that a person should know of: another than before, an
   * outage, or a Crawl-delay that is not kept.
   */
  public List<RobotsHistoryRow> notable(long runId) {
    return reading.list(
        RobotsHistoryRow.class,
        reading
            .query(
                """
                select origin, state, status, failure, changed, crawl_delay_ms, kept_delay_ms
                from robots_history h
                where run_id = :run
                  and (changed or state = 'UNREACHABLE' or crawl_delay_ms > kept_delay_ms)
                  and not (state = 'UNREACHABLE' and exists (
                    select 1 from site_probe p
                    where p.run_id = h.run_id and p.url = h.origin || '/'))
                  and read_at = (
                    select max(read_at) from robots_history l
                    where l.run_id = h.run_id and l.origin = h.origin)
                order by origin
                """)
            .bind("run", runId));
  }

  /** The readings of a site, up to a run, that were other than the one before; the latest first. */
  public List<RobotsVersion> versions(RunSummary run, int limit) {
    return reading.list(
        RobotsVersion.class,
        reading
            .query(
                """
                select r.origin, r.run_id, r.read_at, r.state, r.status, r.failure, r.urls_changed,
                  cast(b.body as varchar) as body
                from (
                  select h.reading_id, h.origin, h.run_id, h.read_at, h.state, h.status, h.failure,
                    h.urls_changed, h.body_id
                  from store.robots_reading h
                  join store.run n on n.run_id = h.run_id
                  where n.site_id = (select site_id from store.run where run_id = :run)
                    and h.run_id <= :run and coalesce(h.changed, true)
                  order by h.reading_id desc limit :limit) r
                left join store.robots_body b on b.body_id = r.body_id
                order by r.reading_id desc
                """)
            .bind("run", run.runId())
            .bind("limit", limit));
  }

  /** What the changes that a run saw did to each crawler, those that lost the most first. */
  public List<RobotsChangeRow> changes(long runId, String origin) {
    return reading.list(
        RobotsChangeRow.class,
        reading
            .query(
                """
                select origin, agent, urls_forbidden, urls_allowed from robots_change
                where run_id = :run and origin = :origin
                order by urls_forbidden desc, urls_allowed desc, agent
                """)
            .bind("run", runId)
            .bind("origin", origin));
  }
}
