package org.stayindexed.storage;

import java.sql.Connection;
import java.util.List;
import java.util.Optional;
import org.stayindexed.storage.view.FindingCounts;
import org.stayindexed.storage.view.FindingRow;
import org.stayindexed.storage.view.RuleFindings;
import org.stayindexed.storage.view.RunSummary;

/** Answers what is wrong with a site. Belongs to one thread at a time. */
public final class FindingReader {
  /** The baseline that no finding is older than. */
  public static final long NOTHING_BEFORE = 0;

  private final Reading reading;

  FindingReader(DatabaseDirectory directory, Connection connection) {
    this.reading = new Reading(directory, connection, "the findings");
  }

  /**
   * What was there at the end of a run and not at the end of an earlier one, the worst first.
   *
   * @param baseline the number of the earlier run, or {@link #NOTHING_BEFORE}
   */
  public List<FindingRow> newSince(RunSummary run, long baseline) {
    return reading.list(
        FindingRow.class,
        reading
            .query(
                """
                select coalesce(u.url, f.subject) as url, f.rule, k.severity, k.title, f.evidence,
                  f.related_url, f.since_run, k.advice, k.source
                from store.finding f
                join store.finding_rule k on k.rule = f.rule
                join store.site t on t.site_id = f.site_id
                left join store.url u on u.url_id = f.url_id
                where t.host = :site
                  and f.since_run > :baseline and f.since_run <= :run
                  and (f.fixed_run is null or f.fixed_run > :run)
                  and (f.first_run > :baseline or not exists (
                    select 1 from store.finding b
                    where b.site_id = f.site_id and b.fingerprint = f.fingerprint
                      and b.since_run <= :baseline and b.fixed_run > :baseline))
                order by case k.severity
                  when 'HIGH' then 0 when 'MEDIUM' then 1 when 'LOW' then 2 else 3 end, f.rule, 1
                """)
            .bind("site", run.site())
            .bind("run", run.runId())
            .bind("baseline", baseline));
  }

  /** What is wrong with one URL, by its number, the worst first. */
  List<FindingRow> ofUrl(long id) {
    return reading.list(
        FindingRow.class,
        reading
            .query(
                """
                select u.url, f.rule, k.severity, k.title, f.evidence, f.related_url, f.since_run,
                  k.advice, k.source
                from store.finding f
                join store.finding_rule k on k.rule = f.rule
                join store.url u on u.url_id = f.url_id
                where f.url_id = :id and f.fixed_run is null and not f.superseded
                order by case k.severity
                  when 'HIGH' then 0 when 'MEDIUM' then 1 when 'LOW' then 2 else 3 end, f.rule
                """)
            .bind("id", id));
  }

  /** What each rule found by the end of a run, with the newest of its findings. */
  public List<RuleFindings> byRule(RunSummary run, int limit) {
    return new FindingDigest(reading, run, limit).read();
  }

  /** How many findings came, went, and are there. */
  public FindingCounts counts(RunSummary run) {
    return reading
        .list(
            FindingCounts.class,
            reading
                .query(
                    """
                    select
                      count(*) filter (where f.since_run = :run) as found,
                      count(*) filter (where f.fixed_run = :run) as fixed,
                      count(*) filter (where f.since_run <= :run
                        and (f.fixed_run is null or f.fixed_run > :run)) as open,
                      count(*) filter (where f.since_run <= :run and k.severity = 'HIGH'
                        and (f.fixed_run is null or f.fixed_run > :run)) as open_high,
                      count(*) filter (where f.since_run <= :run and k.severity = 'NOTICE'
                        and (f.fixed_run is null or f.fixed_run > :run)) as open_notices
                    from store.finding f
                    join store.finding_rule k on k.rule = f.rule
                    join store.site t on t.site_id = f.site_id
                    where t.host = :site
                    """)
                .bind("site", run.site())
                .bind("run", run.runId()))
        .get(0);
  }

  /** The last run of the site before that one that looked at all of it and met no failure of it. */
  public Optional<Long> lastGoodRunBefore(RunSummary run) {
    return reading
        .values(
            Long.class,
            reading
                .query(
                    """
                    select r.run_id
                    from store.run r
                    join store.site t on t.site_id = r.site_id
                    where t.host = :site and r.run_id < :run and r.state = 'FINISHED'
                      and r.answered > 0 and not exists (
                        select 1 from store.incident i
                        where i.site_id = r.site_id
                          and i.since_run <= r.run_id and i.last_run >= r.run_id)
                    order by r.run_id desc limit 1
                    """)
                .bind("site", run.site())
                .bind("run", run.runId()))
        .stream()
        .findFirst();
  }
}
