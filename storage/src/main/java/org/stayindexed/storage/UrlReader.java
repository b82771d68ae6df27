package org.stayindexed.storage;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.stayindexed.model.index.IndexRules;
import org.stayindexed.model.url.PageUrl;
import org.stayindexed.storage.view.UrlDossier;

/** Answers everything about one URL. Belongs to one thread at a time. */
public final class UrlReader implements AutoCloseable {
  private static final int LINKING_PAGES = 10;

  private static final int FAILURES = 20;

  private final DatabaseDirectory directory;
  private final Connection connection;
  private final Reading reading;

  UrlReader(DatabaseDirectory directory, Connection connection) {
    this.directory = directory;
    this.connection = connection;
    this.reading = new Reading(directory, connection, "what is known of a URL");
  }

  /** What is known of a URL; empty if no run, link, sitemap or log ever named it. */
  public Optional<UrlDossier> find(PageUrl url) {
    try {
      SecretMarks marks = SecretMarks.load(connection);
      // What only a log has is known without e-mail addresses.
      for (PageUrl stored : List.of(marks.of(url), marks.withoutMail(url))) {
        Optional<Long> id = idOf(stored.toString());
        if (id.isPresent()) {
          return Optional.of(dossier(stored.toString(), id.get()));
        }
      }
      return Optional.empty();
    } catch (SQLException e) {
      throw StorageException.of("reading what is known of " + url, directory, e);
    }
  }

  /** Known URLs that are nearly the same: other scheme, www, slash at the end, query, case. */
  public List<String> near(PageUrl url) {
    List<String> others = new ArrayList<>(NearUrls.of(url));
    return reading.values(
        String.class,
        reading
            .query(
                "select distinct url from store.url where lower(url) in (<urls>) order by url limit 10")
            .bindList("urls", others));
  }

  private Optional<Long> idOf(String url) {
    return reading
        .values(
            Long.class,
            reading.query("select url_id from store.url where url = :url").bind("url", url))
        .stream()
        .findFirst();
  }

  private UrlDossier dossier(String url, long id) throws SQLException {
    UrlHistory history = new UrlHistory(reading, id);
    return new UrlDossier(
        url,
        now(url).orElse(null),
        engines(url),
        new UrlTags(connection, id).all(),
        redirects(id),
        canonical(id).orElse(null),
        history.points(),
        history.changes(),
        new LinkingPages(connection, id).some(LINKING_PAGES),
        sitemaps(id),
        robots(id),
        log(id),
        failures(id),
        new RiskReader(directory, connection).ofUrl(id),
        new FindingReader(directory, connection).ofUrl(id));
  }

  private Optional<UrlDossier.Now> now(String url) {
    return reading
        .list(
            UrlDossier.Now.class,
            reading
                .query(
                    """
                    select status, failure, verdict, reason, evidence, other_reasons, body_code,
                      content_type, title, description, h1, words, text_since_run, directives, depth, found_by, found_on, total_ms,
                      body_bytes, inlinks, looks, first_seen, last_seen, run_id
                    from page_current where url = :url
                    """)
                .bind("url", url))
        .stream()
        .findFirst();
  }

  private List<UrlDossier.EngineRow> engines(String url) {
    return reading.list(
        UrlDossier.EngineRow.class,
        reading
            .query(
                """
                select engine, verdict, reason, evidence from page_verdict where url = :url
                order by engine desc
                """)
            .bind("url", url));
  }

  /** Hops as they were seen last; a chain that comes back to itself ends where it does. */
  private List<UrlDossier.Hop> redirects(long id) {
    List<UrlDossier.Hop> hops = new ArrayList<>();
    Set<Long> met = new HashSet<>(Set.of(id));
    Optional<Long> next = target(id, "redirect_to");
    while (next.isPresent() && hops.size() <= IndexRules.MAX_HOPS) {
      hops.add(hop(next.get()));
      next = met.add(next.get()) ? target(next.get(), "redirect_to") : Optional.empty();
    }
    return hops;
  }

  private Optional<UrlDossier.Hop> canonical(long id) {
    return target(id, "canonical").filter(target -> target != id).map(this::hop);
  }

  private Optional<Long> target(long id, String column) {
    String sql =
        "select v."
            + column
            + """
             from store.page_state s join store.page_version v on v.version_id = s.version_id
            where s.url_id = :id and v.\
            """
            + column
            + " is not null";
    return reading.values(Long.class, reading.query(sql).bind("id", id)).stream().findFirst();
  }

  private UrlDossier.Hop hop(long id) {
    return reading
        .list(
            UrlDossier.Hop.class,
            reading
                .query(
                    """
                    select u.url, v.status, v.failure, v.verdict, v.reason
                    from store.url u
                    left join store.page_state s on s.url_id = u.url_id
                    left join store.page_version v on v.version_id = s.version_id
                    where u.url_id = :id
                    """)
                .bind("id", id))
        .get(0);
  }

  private List<UrlDossier.SitemapRow> sitemaps(long id) {
    return reading.list(
        UrlDossier.SitemapRow.class,
        reading
            .query(
                """
                select m.sitemap, e.last_modified as lastmod
                from store.sitemap_entry e join store.met_sitemap m on m.sitemap_no = e.sitemap_no
                where e.url_id = :id order by m.sitemap
                """)
            .bind("id", id));
  }

  private List<UrlDossier.RobotsRow> robots(long id) {
    return reading.list(
        UrlDossier.RobotsRow.class,
        reading
            .query(
                """
                select d.agent, d.access, d.evidence
                from store.page_state s
                join store.page_version v on v.version_id = s.version_id
                join store.robots_decision d on d.access_id = v.robots_access_id
                where s.url_id = :id order by d.position
                """)
            .bind("id", id));
  }

  private List<UrlDossier.LogRow> log(long id) {
    return reading.list(
        UrlDossier.LogRow.class,
        reading
            .query(
                """
                select h.client, h.status, h.outcome, cast(sum(h.hits) as bigint) as hits,
                  dateadd(second, max(h.last_s), timestamp with time zone
                    '1970-01-01 00:00:00+00:00') as last_hit
                from store.counted_day h where h.url_id = :id
                group by h.client, h.status, h.outcome
                order by hits desc, h.client, h.status, h.outcome
                """)
            .bind("id", id));
  }

  private List<UrlDossier.FailureRow> failures(long id) {
    return reading.list(
        UrlDossier.FailureRow.class,
        reading
            .query(
                """
                select l.hit_at, c.status, c.outcome, c.client, c.verification, l.bytes,
                  l.request_ms, l.upstream_ms, l.user_agent, l.client_address
                from store.log_sample l join store.hit_class c on c.hit_class = l.hit_class
                where l.url_id = :id
                order by l.hit_at desc, c.client, l.sample_id desc limit :limit
                """)
            .bind("id", id)
            .bind("limit", FAILURES));
  }

  @Override
  public void close() {
    try {
      connection.close();
    } catch (SQLException e) {
      throw StorageException.of("closing it", directory, e);
    }
  }
}
