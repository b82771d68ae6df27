package org.stayindexed.storage;

import java.sql.Connection;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jdbi.v3.core.statement.Query;
import org.stayindexed.storage.view.ExternalCounts;
import org.stayindexed.storage.view.SkippedRow;

/** Answers what a run did not look at as pages. Belongs to one thread at a time. */
public final class LeftOutReader {
  private final DatabaseDirectory directory;
  private final Handle handle;

  LeftOutReader(DatabaseDirectory directory, Connection connection) {
    this.directory = directory;
    this.handle = Jdbi.open(connection);
  }

  /** What a run left out, traps first, then what was met most often. */
  public List<SkippedRow> skipped(long runId, int limit) {
    return list(
        SkippedRow.class,
        handle
            .createQuery(
                """
                select reason, pattern, links, example, found_on from skipped_url
                where run_id = :run
                order by case reason when 'TRAP' then 0 else 1 end, links desc, reason, pattern
                limit :limit
                """)
            .bind("run", runId)
            .bind("limit", limit));
  }

  /** What became of the links to other sites. */
  public ExternalCounts external(long runId) {
    return list(
            ExternalCounts.class,
            handle
                .createQuery(
                    """
                    select count(*) as checked,
                      count(*) filter (where broken) as broken,
                      count(*) filter (where robots <> 'ALLOWED') as forbidden
                    from external_link where run_id = :run
                    """)
                .bind("run", runId))
        .get(0);
  }

  private <T> List<T> list(Class<T> type, Query query) {
    try (query) {
      return query.map(ConstructorMapper.of(type)).list();
    } catch (JdbiException e) {
      throw StorageException.of("reading what was left out", directory, e);
    }
  }
}
