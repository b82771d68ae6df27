package org.stayindexed.storage;

import it.unimi.dsi.fastutil.longs.LongArrayList;
import it.unimi.dsi.fastutil.longs.LongList;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.stayindexed.model.risk.BotHit;
import org.stayindexed.model.risk.BotHits;
import org.stayindexed.model.traffic.ClientClass;
import org.stayindexed.model.traffic.HitOutcome;
import org.stayindexed.model.traffic.Verification;

/** Reads what access logs know of the visits of search bots. */
final class BotVisits implements AutoCloseable {
  /** Failures that are older say nothing about the index of today. */
  private static final Duration WINDOW = Duration.ofDays(60);

  private final Connection connection;
  private final PreparedStatement select;

  BotVisits(Connection connection) throws SQLException {
    this.connection = connection;
    this.select =
        connection.prepareStatement(
            """
            select c.client, c.status, c.outcome, %s, %s, c.verification, b.ranges_of
            from store.hit_day h
            join store.log_batch b on b.batch_no = h.batch_no
            left join store.place p on p.n <= h.places
            left join store.hit_class c on c.hit_class = %s
            where h.url_id = ? and c.client in ('GOOGLEBOT', 'SEARCH_BOT')
            """
                .formatted(CountDigits.FIRST_SQL, CountDigits.LAST_SQL, CountDigits.CLASS_SQL));
  }

  /**
   * The visits to one page.
   *
   * @param googlebot Googlebot's
   * @param last when any search bot came last
   */
  record Visits(BotHits googlebot, Optional<Instant> last) {}

  Visits of(long urlId) throws SQLException {
    List<BotHit> googlebot = new ArrayList<>();
    List<Instant> times = new ArrayList<>();
    select.setLong(1, urlId);
    try (ResultSet rows = select.executeQuery()) {
      while (rows.next()) {
        Instant last = Instant.ofEpochSecond(rows.getLong(5));
        times.add(last);
        if (ClientClass.valueOf(rows.getString(1)) == ClientClass.GOOGLEBOT) {
          HitOutcome outcome = HitOutcome.valueOf(rows.getString(3));
          googlebot.add(
              new BotHit(
                  rows.getInt(2),
                  outcome,
                  Instant.ofEpochSecond(rows.getLong(4)),
                  last,
                  knownBy(rows)));
        }
      }
    }
    return new Visits(new BotHits(googlebot), times.stream().max(Comparator.naturalOrder()));
  }

  /** Why it is believed to be Googlebot, as a part of a sentence. */
  private static String knownBy(ResultSet row) throws SQLException {
    Verification verification = Verification.valueOf(row.getString(6));
    LocalDate day = row.getObject(7, LocalDate.class);
    return verification == Verification.VERIFIED_BY_RANGE && day != null
        ? verification.phrase() + " of " + day
        : verification.phrase();
  }

  /** URLs of a site that failed for Googlebot lately. */
  LongList failedForGooglebot(long siteId, Instant now) throws SQLException {
    try (PreparedStatement failed =
        connection.prepareStatement(
            """
            select distinct h.url_id
            from store.hit_hour h
            join store.hit_class c on c.hit_class = h.hit_class
            join store.log_batch b on b.batch_no = h.batch_no
            where b.site_id = ? and c.client = 'GOOGLEBOT' and h.hour_start_s > ?
              and (c.outcome <> 'ANSWERED' or c.status >= 500 or c.status = 429)
            """)) {
      failed.setLong(1, siteId);
      failed.setLong(2, now.minus(WINDOW).getEpochSecond());
      LongList ids = new LongArrayList();
      try (ResultSet rows = failed.executeQuery()) {
        while (rows.next()) {
          ids.add(rows.getLong(1));
        }
      }
      return ids;
    }
  }

  @Override
  public void close() throws SQLException {
    select.close();
  }
}
