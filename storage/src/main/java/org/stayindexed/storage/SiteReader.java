package org.stayindexed.storage;

import java.sql.Connection;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stayindexed.storage.view.Counted;
import org.stayindexed.storage.view.RunSummary;
import org.stayindexed.storage.view.SiteRows.BrokenTarget;
import org.stayindexed.storage.view.SiteRows.Certificate;
import org.stayindexed.storage.view.SiteRows.Chain;
import org.stayindexed.storage.view.SiteRows.Conflict;
import org.stayindexed.storage.view.SiteRows.DirectoryRisk;
import org.stayindexed.storage.view.SiteRows.Language;
import org.stayindexed.storage.view.SiteRows.Orphan;
import org.stayindexed.storage.view.SiteRows.OtherVerdict;
import org.stayindexed.storage.view.SiteRows.SitemapProblem;

/**
 * Tells what a run saw of a whole site, the first rows of each kind. It asks narrow tables, not the
 * public views, whose many joins H2 takes long to order. Belongs to one thread at a time.
 */
public final class SiteReader {
  private static final int PAGES_OF_A_LINK = 3;

  private static final String PATH = "regexp_substr(u.url, '^[a-z]+://[^/]+(/[^/?#]*/|/)')";

  private static final String OPEN_RISKS =
      """
      from store.risk k join store.url u on u.url_id = k.url_id
      where k.site_id = (select site_id from store.run where run_id = :run)
        and k.last_eligible is not null and k.since <= :asOf
        and (k.ended_at is null or k.ended_at > :asOf)
      """;

  private final Reading reading;

  SiteReader(DatabaseDirectory directory, Connection connection) {
    this.reading = new Reading(directory, connection, "what a run saw of its site");
  }

  /** Redirects that take several hops or end badly, those that end badly first. */
  public Counted<Chain> redirectChains(long runId, int limit) {
    return counted(
        Chain.class,
        """
        u.url, c.hops, c.chain, v.status as final_status, c.problem
        from store.redirect_chain c
        join store.url u on u.url_id = c.url_id
        left join store.page_state s on s.url_id = c.final_id
        left join store.page_version v on v.version_id = s.version_id
        where c.run_id = :run
        order by case c.problem when 'CHAIN' then 1 else 0 end, c.hops desc, u.url
        """,
        "from store.redirect_chain c where c.run_id = :run",
        runId,
        limit);
  }

  /** Pages whose canonical may not be indexed itself, or was never seen. */
  public Counted<Conflict> canonicalConflicts(long runId, int limit) {
    String where =
        """
        from store.page_state s
        join store.page_version v on v.version_id = s.version_id
        left join store.page_state k on k.url_id = v.canonical
        left join store.page_version w on w.version_id = k.version_id
        where s.last_run = :run and v.canonical <> s.url_id and v.status = 200
          and (w.verdict is null or w.verdict <> 'ELIGIBLE')
        """;
    return counted(
        Conflict.class,
        """
        u.url, target.url as canonical, c.canonical_status, c.canonical_failure,
          c.canonical_reason, c.loop
        from (
          select s.url_id, v.canonical, w.status as canonical_status,
            w.failure as canonical_failure, w.reason as canonical_reason,
            coalesce(w.canonical = s.url_id, false) as loop
        """
            + where
            + """
            order by s.url_id limit :limit) c
            left join store.url u on u.url_id = c.url_id
            left join store.url target on target.url_id = c.canonical
            order by u.url
            """,
        where,
        runId,
        limit);
  }

  /** What failed and pages link to, those with the most links first. */
  public Counted<BrokenTarget> brokenLinks(long runId, int limit) {
    record Target(
        long targetId,
        String url,
        @Nullable Integer status,
        @Nullable String failure,
        long pages) {}
    Counted<Target> targets =
        counted(
            Target.class,
            """
            t.target_id, u.url, coalesce(v.status, e.status, n.status) as status,
              coalesce(v.failure, e.failure, n.failure) as failure, t.pages
            from store.broken_target t
            left join store.url u on u.url_id = t.target_id
            left join store.observation o on o.run_id = t.run_id and o.url_id = t.target_id
            left join store.page_version v on v.version_id = o.version_id
            left join store.external_link e on e.run_id = t.run_id and e.url_id = t.target_id
            left join store.resource n on n.run_id = t.run_id and n.url_id = t.target_id
            where t.run_id = :run
            order by t.pages desc, t.target_id
            """,
            "from store.broken_target t where t.run_id = :run",
            runId,
            limit);
    List<BrokenTarget> rows = new ArrayList<>();
    for (Target target : targets.rows()) {
      rows.add(
          new BrokenTarget(
              target.url(),
              target.status(),
              target.failure(),
              target.pages(),
              linking(runId, target.targetId())));
    }
    return new Counted<>(targets.total(), rows);
  }

  private List<String> linking(long runId, long targetId) {
    return reading.values(
        String.class,
        reading
            .query(
                """
                select u.url from store.broken_link b join store.url u on u.url_id = b.source_id
                where b.run_id = :run and b.target_id = :target
                order by b.source_id limit :limit
                """)
            .bind("run", runId)
            .bind("target", targetId)
            .bind("limit", PAGES_OF_A_LINK));
  }

  /** What is wrong with the sitemaps that a run read, then with the pages that they name. */
  public Counted<SitemapProblem> sitemapProblems(long runId, int limit) {
    String faults =
        """
        from store.met_sitemap m join store.sitemap_fault f on f.sitemap_no = m.sitemap_no
        where m.run_id = :run
        """;
    String entries =
        """
        from store.met_sitemap m
        join store.sitemap_entry e on e.sitemap_no = m.sitemap_no
        join store.page_state p on p.url_id = e.url_id
        join store.page_version v on v.version_id = p.version_id
        where m.run_id = :run and v.verdict <> 'ELIGIBLE'
        """;
    Counted<SitemapProblem> ofFiles =
        counted(
            SitemapProblem.class,
            """
            m.sitemap, cast(null as varchar) as url, f.fault as problem, f.occurrences,
              f.example as evidence, m.status
            """
                + faults
                + " order by f.occurrences desc, m.sitemap, f.fault",
            faults,
            runId,
            limit);
    Counted<SitemapProblem> ofPages =
        counted(
            SitemapProblem.class,
            """
            n.sitemap, u.url, n.problem, 1 as occurrences, n.evidence, n.status
            from (
              select m.sitemap, e.url_id, v.reason as problem, v.evidence, v.status
            """
                + entries
                + """
                order by v.reason, e.url_id limit :limit) n
                left join store.url u on u.url_id = n.url_id
                order by n.problem, u.url
                """,
            entries,
            runId,
            limit);
    List<SitemapProblem> rows = new ArrayList<>(ofFiles.rows());
    rows.addAll(ofPages.rows());
    return new Counted<>(
        ofFiles.total() + ofPages.total(), rows.subList(0, Math.min(limit, rows.size())));
  }

  /** Pages that may be indexed and that nothing links to. */
  public Counted<Orphan> orphans(long runId, int limit) {
    String where =
        """
        from store.page_state s
        join store.observation o on o.run_id = :run and o.url_id = s.url_id
        join store.page_version v on v.version_id = s.version_id
        where s.last_run = :run and v.verdict = 'ELIGIBLE'
          and o.found_by in ('SITEMAP', 'ACCESS_LOG', 'EARLIER_RUN')
          and (exists (select 1 from store.sitemap_entry e where e.url_id = s.url_id)
            or exists (select 1 from store.hit_day h where h.url_id = s.url_id))
        """;
    return counted(
        Orphan.class,
        "u.url, a.found_by, a.title from (select s.url_id, o.found_by, v.title "
            + where
            + """
            order by s.url_id limit :limit) a
            left join store.url u on u.url_id = a.url_id order by a.found_by, u.url
            """,
        where,
        runId,
        limit);
  }

  /** The certificates that servers presented to a run, the first to end first. */
  public List<Certificate> certificates(long runId) {
    return reading.list(
        Certificate.class,
        reading
            .query(
                """
                select host, port, fault as problem, not_before, not_after, issuer, key_algorithm
                from store.certificate where last_run = :run
                order by not_after, host, port limit 100
                """)
            .bind("run", runId));
  }

  /** The languages that pages name others for. */
  public List<Language> languages(long runId, int limit) {
    return reading.list(
        Language.class,
        reading
            .query(
                """
                select lower(h.language) as language, cast(sum(k.pages) as bigint) as pages,
                  count(distinct h.target_id) as targets,
                  cast(coalesce(sum(k.pages) filter (where h.place = 'BODY'), 0) as bigint)
                    as in_body
                from (
                  select hreflang_set, count(*) as pages from store.page_state
                  where last_run = :run and hreflang_set is not null
                  group by hreflang_set
                  union all
                  select e.hreflang_set, count(*) from store.sitemap_entry e
                  join store.sitemap m on m.sitemap_no = e.sitemap_no
                  where m.last_run = :run and e.hreflang_set is not null
                  group by e.hreflang_set) k
                join store.hreflang h on h.set_id = k.hreflang_set
                group by lower(h.language) order by pages desc, 1 limit :limit
                """)
            .bind("run", runId)
            .bind("limit", limit));
  }

  /** Pages of which another engine than Google judges otherwise. */
  public Counted<OtherVerdict> otherVerdicts(long runId, int limit) {
    String where =
        """
        from store.engine_verdict e
        join store.page_version v on v.version_id = e.version_id
        join store.page_state s on s.url_id = v.url_id and s.version_id = e.version_id
        where s.last_run = :run and (e.verdict <> v.verdict or e.reason is distinct from v.reason)
        """;
    return counted(
        OtherVerdict.class,
        """
        u.url, a.engine, a.verdict, a.reason, a.evidence, a.google_verdict, a.google_reason
        from (select s.url_id, e.engine, e.verdict, e.reason, e.evidence,
          v.verdict as google_verdict, v.reason as google_reason
        """
            + where
            + """
            order by s.url_id limit :limit) a
            left join store.url u on u.url_id = a.url_id order by u.url, a.engine
            """,
        where,
        runId,
        limit);
  }

  /** How many pages that were indexable are at risk below each first directory. */
  public List<DirectoryRisk> directoryRisks(RunSummary run, RiskReader.Question question) {
    return reading.list(
        DirectoryRisk.class,
        reading
            .query(
                "select "
                    + PATH
                    + " as path, count(*) as at_risk "
                    + OPEN_RISKS
                    + " group by path order by at_risk desc limit 1000")
            .bind("run", run.runId())
            .bind("asOf", question.asOf().atOffset(ZoneOffset.UTC)));
  }

  private <T> Counted<T> counted(Class<T> type, String rows, String where, long runId, int limit) {
    String sql = "select " + rows + (rows.contains(":limit") ? "" : " limit :limit");
    List<T> first = reading.list(type, reading.query(sql).bind("run", runId).bind("limit", limit));
    return new Counted<>(first.size() < limit ? first.size() : count(where, runId), first);
  }

  private long count(String where, long runId) {
    return reading
        .values(Long.class, reading.query("select count(*) " + where).bind("run", runId))
        .get(0);
  }
}
