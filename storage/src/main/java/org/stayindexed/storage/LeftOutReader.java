package org.stayindexed.storage;

import java.sql.Connection;
import java.util.List;
import org.stayindexed.storage.view.ExternalCounts;
import org.stayindexed.storage.view.SkippedRow;

/** Answers what a run did not look at as pages. Belongs to one thread at a time. */
public final class LeftOutReader {
  private final Reading reading;

  LeftOutReader(DatabaseDirectory directory, Connection connection) {
    this.reading = new Reading(directory, connection, "what was left out");
  }

  /** What a run left out, traps first, then what was met most often. */
  public List<SkippedRow> skipped(long runId, int limit) {
    return reading.list(
        SkippedRow.class,
        reading
            .query(
                """
                select reason, pattern, links, example, found_on from skipped_url
                where run_id = :run
                order by case reason when 'TRAP' then 0 else 1 end, links desc, reason, pattern
                limit :limit
                """)
            .bind("run", runId)
            .bind("limit", limit));
  }

  /** What became of images, scripts and style sheets. */
  public ExternalCounts resources(long runId) {
    return counts("resource", runId);
  }

  /** What became of the links to other sites. */
  public ExternalCounts external(long runId) {
    return counts("external_link", runId);
  }

  private ExternalCounts counts(String view, long runId) {
    return reading
        .list(
            ExternalCounts.class,
            reading
                .query(
                    """
                    select count(*) as checked,
                      count(*) filter (where broken) as broken,
                      count(*) filter (where robots <> 'ALLOWED') as forbidden
                    """
                        + "from "
                        + view
                        + " where run_id = :run")
                .bind("run", runId))
        .get(0);
  }
}
