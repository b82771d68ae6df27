package org.stayindexed.storage;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jdbi.v3.core.statement.Query;
import org.stayindexed.model.traffic.Verification;
import org.stayindexed.storage.view.BotActivity;
import org.stayindexed.storage.view.CrawlWaste;

/** What is read of bots. */
final class BotQueries {
  /** Behind it stands what lets a row through. */
  static final String ACTIVITY =
      """
      select s.host, h.name, h.client, h.verification, h.status, h.outcome,
        cast(sum(h.hits) as bigint), min(h.first_s), max(h.last_s)
      from store.counted_day h join store.site s on s.site_id = h.site_id
      where h.client not in ('PERSON', 'UNKNOWN') and
      """;

  static final String ACTIVITY_GROUPS =
      " group by s.host, h.name, h.client, h.verification, h.status, h.outcome";

  static final String WASTE =
      """
      select site, waste, pattern, cast(sum(hits) as bigint), cast(max(urls) as bigint), min(example)
      from crawl_budget
      where waste <> 'NONE' and (cast(:site as varchar) is null or site = :site)
      group by site, waste, pattern
      order by 4 desc, 1, 3, 2 limit :limit
      """;

  /** Adds up the rows of one bot. */
  private static final class Sum {
    private final Map<Integer, Long> statuses = new TreeMap<>();
    private String client = "";
    private long verified;
    private long claimed;
    private long spoofed;
    private long unanswered;
    private long first = Long.MAX_VALUE;
    private long last = Long.MIN_VALUE;

    long add(ResultSet row) throws SQLException {
      Verification verification = Verification.valueOf(row.getString(4));
      long hits = row.getLong(7);
      first = Math.min(first, row.getLong(8));
      last = Math.max(last, row.getLong(9));
      if (verification == Verification.SPOOFED) {
        spoofed += hits;
        client = client.isEmpty() ? row.getString(3) : client;
        return hits;
      }
      client = row.getString(3);
      verified += verification.verified() ? hits : 0;
      claimed += verification.verified() ? 0 : hits;
      statuses.merge(row.getInt(5), hits, Long::sum);
      unanswered += row.getString(6).equals("ANSWERED") ? 0 : hits;
      return hits;
    }

    BotActivity of(Bot bot) {
      return new BotActivity(
          bot.site,
          bot.name,
          client,
          verified,
          claimed,
          spoofed,
          statuses,
          unanswered,
          Instant.ofEpochSecond(first),
          Instant.ofEpochSecond(last));
    }
  }

  private record Bot(String site, String name) {}

  private BotQueries() {}

  /** The bots of a query that begins with {@link #ACTIVITY}, those with the most requests first. */
  static List<BotActivity> activity(Query query) {
    Map<Bot, Sum> sums = new LinkedHashMap<>();
    query
        .map(
            (row, context) ->
                sums.computeIfAbsent(new Bot(row.getString(1), row.getString(2)), bot -> new Sum())
                    .add(row))
        .list();
    List<BotActivity> bots = new ArrayList<>();
    sums.forEach((bot, sum) -> bots.add(sum.of(bot)));
    bots.sort(
        Comparator.comparing(BotActivity::site)
            .thenComparing(Comparator.comparingLong(BotActivity::hits).reversed())
            .thenComparing(BotActivity::bot));
    return bots;
  }

  static CrawlWaste waste(ResultSet row) throws SQLException {
    return new CrawlWaste(
        row.getString(1),
        row.getString(2),
        row.getString(3),
        row.getLong(4),
        row.getLong(5),
        row.getString(6));
  }
}
