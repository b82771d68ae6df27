package org.stayindexed.storage;

import java.sql.Connection;
import java.util.List;
import org.stayindexed.storage.view.RobotsChangeRow;
import org.stayindexed.storage.view.RobotsHistoryRow;

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
                  and read_at = (
                    select max(read_at) from robots_history l
                    where l.run_id = h.run_id and l.origin = h.origin)
                order by origin
                """)
            .bind("run", runId));
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
