package org.stayindexed.storage;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;
import org.stayindexed.storage.view.AbortedUrl;
import org.stayindexed.storage.view.AbortedUrl.CrawlSight;
import org.stayindexed.storage.view.BotActivity;
import org.stayindexed.storage.view.CrawlWaste;
import org.stayindexed.storage.view.LogRows.AbortedPattern;
import org.stayindexed.storage.view.TrafficFilter;

/** Answers what access logs tell. Belongs to one thread at a time. */
public final class TrafficReader implements AutoCloseable {
  /** What a {@link TrafficFilter} lets through. */
  private static final String FILTER =
      """
       (cast(:site as varchar) is null or h.site_id in (
          select site_id from store.site where host = :site))
        and (cast(:client as varchar) is null or h.client = :client)
      """;

  /** As the views log_499_pattern and crawl_budget make it. */
  private static final String PATTERN =
      """
      regexp_replace(regexp_replace(regexp_replace(regexp_replace(
        u.url, '^[a-z]+://[^/?]*', ''), '[?].*$', ''), '[^/]*$', ''), '[0-9]+', '#') || '*'
        || case when u.url like '%?%'
          then regexp_replace(regexp_replace(u.url, '^[^?]*', ''), '=[^&]*', '=*') else '' end
      """;

  private static final String SINCE_DAY =
      " and (cast(:since as date) is null or h.on_day >= cast(:since as date))\n";

  private static final String SINCE_HOUR =
      """
       and (cast(:since as date) is null or h.hour_start_s >= extract(epoch from
          cast(cast(:since as varchar) || ' 00:00:00+00:00' as timestamp with time zone)))
      """;

  private final DatabaseDirectory directory;
  private final Connection connection;
  private final Handle handle;

  TrafficReader(DatabaseDirectory directory, Connection connection) {
    this.directory = directory;
    this.connection = connection;
    this.handle = Jdbi.open(connection);
  }

  /** Sites of which a log was read. */
  public List<String> sites() {
    try (Query query = handle.createQuery("select distinct site from log_file order by site")) {
      return query.mapTo(String.class).list();
    } catch (JdbiException e) {
      throw StorageException.of("reading it", directory, e);
    }
  }

  /** URLs whose clients went away before the answer began, those with the most aborts first. */
  public List<AbortedUrl> worst499(TrafficFilter filter, int limit) {
    try {
      List<AbortedUrl> worst = new ArrayList<>();
      for (Found found : found(filter, limit)) {
        AbortedUrlFold fold = new AbortedUrlFold();
        addDays(fold, found, filter);
        worst.add(fold.url(found.site, found.url, hours(found, filter), crawl(found)));
      }
      return worst;
    } catch (JdbiException e) {
      throw StorageException.of("reading it", directory, e);
    }
  }

  /** What the URLs of {@link #worst499} have in common, those with the most aborts first. */
  public List<AbortedPattern> patterns499(TrafficFilter filter, int limit) {
    String sql =
        """
        select p.site, p.pattern, count(*) as urls, cast(sum(p.aborts) as bigint) as aborts,
          cast(sum(p.requests) as bigint) as requests,
          cast(sum(p.by_googlebot) as bigint) as by_googlebot, min(p.url) as example
        from (
          select s.host as site, u.url, a.aborts, a.requests, a.by_googlebot,
        """
            + PATTERN
            + """
                as pattern
              from (
                select h.site_id, h.url_id, cast(sum(h.hits) as bigint) as requests,
                  cast(coalesce(sum(h.hits) filter (
                    where h.outcome = 'CLIENT_ABORT'), 0) as bigint) as aborts,
                  cast(coalesce(sum(h.hits) filter (where h.outcome = 'CLIENT_ABORT'
                    and h.client = 'GOOGLEBOT'), 0) as bigint) as by_googlebot
                from store.counted_day h where
            """
            + FILTER
            + SINCE_DAY
            + """
                group by h.site_id, h.url_id) a
              join store.url u on u.url_id = a.url_id
              join store.site s on s.site_id = a.site_id
              where a.aborts > 0) p
            group by p.site, p.pattern order by aborts desc, p.site, p.pattern limit :limit
            """;
    try (Query query = filtered(sql, filter).bind("limit", limit)) {
      return query.map(ConstructorMapper.of(AbortedPattern.class)).list();
    } catch (JdbiException e) {
      throw StorageException.of("reading it", directory, e);
    }
  }

  /** What each bot did, those with the most requests of each site first. */
  public List<BotActivity> bots(TrafficFilter filter) {
    String sql = BotQueries.ACTIVITY + FILTER + SINCE_DAY + BotQueries.ACTIVITY_GROUPS;
    try (Query query = filtered(sql, filter)) {
      return BotQueries.activity(query);
    } catch (JdbiException e) {
      throw StorageException.of("reading it", directory, e);
    }
  }

  /** What bots of search engines fetched and cannot use, the most of it first. */
  public List<CrawlWaste> waste(TrafficFilter filter, int limit) {
    try (Query query = handle.createQuery(BotQueries.WASTE)) {
      return query
          .bind("site", filter.site())
          .bind("limit", limit)
          .map((row, context) -> BotQueries.waste(row))
          .list();
    } catch (JdbiException e) {
      throw StorageException.of("reading it", directory, e);
    }
  }

  private record Found(long siteId, long urlId, String site, String url) {}

  private List<Found> found(TrafficFilter filter, int limit) {
    String sql =
        """
        select a.site_id, a.url_id, s.host, u.url
        from (
          select h.site_id, h.url_id, sum(h.hits) as aborts from store.counted_day h
          where h.outcome = 'CLIENT_ABORT' and
        """
            + FILTER
            + SINCE_DAY
            + """
              group by h.site_id, h.url_id) a
            join store.url u on u.url_id = a.url_id
            join store.site s on s.site_id = a.site_id
            order by a.aborts desc, u.url limit :limit
            """;
    try (Query query = filtered(sql, filter).bind("limit", limit)) {
      return query
          .map(
              (row, context) ->
                  new Found(row.getLong(1), row.getLong(2), row.getString(3), row.getString(4)))
          .list();
    }
  }

  private void addDays(AbortedUrlFold fold, Found found, TrafficFilter filter) {
    String sql =
        """
        select h.status, h.outcome, h.client, h.hits, h.bytes, h.first_s, h.last_s,
          h.request_times, h.upstream_times
        from store.counted_day h where h.url_id = :url and h.site_id = :siteId and
        """
            + FILTER
            + SINCE_DAY;
    try (Query query = ofUrl(sql, found, filter)) {
      query.map((row, context) -> fold.add(row)).list();
    }
  }

  private Map<Instant, Long> hours(Found found, TrafficFilter filter) {
    String sql =
        """
        select h.hour_start_s, h.hits
        from store.counted_hour h
        where h.url_id = :url and h.site_id = :siteId and h.outcome = 'CLIENT_ABORT' and
        """
            + FILTER
            + SINCE_HOUR;
    Map<Instant, Long> hours = new HashMap<>();
    try (Query query = ofUrl(sql, found, filter)) {
      query
          .map(
              (row, context) ->
                  hours.merge(Instant.ofEpochSecond(row.getLong(1)), row.getLong(2), Long::sum))
          .list();
    }
    return hours;
  }

  private @Nullable CrawlSight crawl(Found found) {
    try (Query query =
        handle.createQuery(
            """
            select v.status, v.failure, v.verdict, v.body_code
            from store.page_state p join store.page_version v on v.version_id = p.version_id
            where p.url_id = :url
            """)) {
      Optional<CrawlSight> sight =
          query.bind("url", found.urlId).map((row, context) -> crawl(row)).findOne();
      return sight.orElse(null);
    }
  }

  private static CrawlSight crawl(ResultSet row) throws SQLException {
    return new CrawlSight(
        row.getObject(1, Integer.class),
        row.getString(2),
        row.getString(3),
        row.getObject(4, Integer.class));
  }

  private Query ofUrl(String sql, Found found, TrafficFilter filter) {
    return filtered(sql, filter).bind("url", found.urlId).bind("siteId", found.siteId);
  }

  private Query filtered(String sql, TrafficFilter filter) {
    return handle
        .createQuery(sql)
        .bind("site", filter.site())
        .bind("client", filter.client() == null ? null : filter.client().name())
        .bind("since", filter.since());
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
