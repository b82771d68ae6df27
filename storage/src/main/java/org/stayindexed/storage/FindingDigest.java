package org.stayindexed.storage;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.stayindexed.model.finding.FindingRule;
import org.stayindexed.model.finding.FindingRules;
import org.stayindexed.storage.view.FindingSight;
import org.stayindexed.storage.view.RuleFindings;
import org.stayindexed.storage.view.RunSummary;

/**
 * Counts the findings of a run by rule and picks the newest of each, in one pass over narrow rows:
 * to sort all of a rule, once for each rule, would take longer the more rules there are.
 */
final class FindingDigest {
  private static final long WINDOW = 20_000;

  private static final Comparator<Narrow> NEWEST_FIRST =
      Comparator.comparingLong(Narrow::sinceRun).reversed().thenComparingLong(Narrow::findingId);

  private final Reading reading;
  private final RunSummary run;
  private final int limit;
  private final Map<String, Tally> tallies = new HashMap<>();

  FindingDigest(Reading reading, RunSummary run, int limit) {
    this.reading = reading;
    this.run = run;
    this.limit = limit;
  }

  /** A finding without its texts. */
  record Narrow(
      long findingId, String rule, long sinceRun, long firstRun, @Nullable Long fixedRun) {}

  /** What is known of one rule so far. */
  private static final class Tally {
    private long open;
    private long fresh;
    private long reopened;
    private long fixed;
    private final TopRows<Narrow> newest;

    Tally(int limit) {
      this.newest = new TopRows<>(NEWEST_FIRST, limit);
    }

    void add(Narrow row, long runId) {
      if (row.fixedRun() != null && row.fixedRun() == runId) {
        fixed++;
        return;
      }
      open++;
      if (row.sinceRun() == runId) {
        fresh += row.firstRun() == runId ? 1 : 0;
        reopened += row.firstRun() == runId ? 0 : 1;
      }
      newest.add(row);
    }
  }

  /** The rules that found something or had something fixed, as the list of rules has them. */
  List<RuleFindings> read() {
    long last =
        reading.number(reading.query("select coalesce(max(finding_id), 0) from store.finding"));
    long siteId =
        reading.number(
            reading
                .query("select site_id from store.run where run_id = :run")
                .bind("run", run.runId()));
    for (long from = 0; from < last; from += WINDOW) {
      addWindow(from, siteId);
    }
    List<RuleFindings> found = new ArrayList<>();
    for (FindingRule rule : FindingRules.all()) {
      Tally tally = tallies.get(rule.id());
      if (tally != null) {
        found.add(
            new RuleFindings(
                rule, tally.open, tally.fresh, tally.reopened, tally.fixed, sights(tally)));
      }
    }
    return found;
  }

  private void add(Narrow row) {
    tallies.computeIfAbsent(row.rule(), rule -> new Tally(limit)).add(row, run.runId());
  }

  /**
   * Told to find the site's rows, H2 would take its index and look at all of them for each window.
   */
  private void addWindow(long from, long siteId) {
    reading.scan(
        reading
            .query(
                """
                select f.finding_id, f.rule, f.since_run, f.first_run, f.fixed_run, f.site_id
                from store.finding f
                where f.finding_id > :from and f.finding_id <= :to
                  and f.since_run <= :run and (f.fixed_run is null or f.fixed_run >= :run)
                """)
            .bind("from", from)
            .bind("to", from + WINDOW)
            .bind("run", run.runId()),
        row -> {
          if (row.getLong(6) == siteId) {
            add(narrow(row));
          }
        });
  }

  private static Narrow narrow(ResultSet row) throws SQLException {
    return new Narrow(
        row.getLong(1),
        row.getString(2),
        row.getLong(3),
        row.getLong(4),
        row.getObject(5, Long.class));
  }

  private List<FindingSight> sights(Tally tally) {
    List<Long> ids = tally.newest.rows().stream().map(Narrow::findingId).toList();
    return ids.isEmpty()
        ? List.of()
        : reading.list(
            FindingSight.class,
            reading
                .query(
                    """
                    select coalesce(u.url, f.subject) as url, f.evidence, f.related_url,
                      case when f.since_run < :run then 'ONGOING'
                        when f.first_run < f.since_run then 'REOPENED' else 'NEW' end as state,
                      f.since_run, r.started_at as since, page.url as found_on
                    from store.finding f
                    join store.run r on r.run_id = f.since_run
                    left join store.url u on u.url_id = f.url_id
                    left join store.observation o on o.run_id = :run and o.url_id = f.url_id
                    left join store.url page on page.url_id = o.found_on
                    where f.finding_id in (<ids>)
                    order by f.since_run desc, 1
                    """)
                .bind("run", run.runId())
                .bindList("ids", ids));
  }
}
