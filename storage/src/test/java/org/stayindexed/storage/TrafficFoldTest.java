package org.stayindexed.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.stayindexed.storage.CountedLog.abort;
import static org.stayindexed.storage.CountedLog.googlebot;
import static org.stayindexed.storage.CountedLog.person;
import static org.stayindexed.storage.Observations.START;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.stayindexed.model.traffic.ClientClass;
import org.stayindexed.storage.view.FoldedTraffic;

class TrafficFoldTest {
  private static final Instant BEFORE = Instant.parse("2026-03-03T10:00:00Z");
  private static final String ALL =
      """
      select (select sum(hits) from site_traffic), (select sum(bytes) from site_traffic),
        (select max(request_max_ms) from site_traffic), (select sum(hits) from log_traffic),
        (select sum(aborts) from log_499), (select sum(counted) from log_file)
      """;

  private static final Duration SECOND = Duration.ofSeconds(1);
  private static final String DAYS =
      """
      select url, on_day, status, client, hits, bytes, first_hit, last_hit, request_mean_ms,
        request_max_ms, upstream_mean_ms
      from log_traffic order by 1, 2, 3, 4, 5
      """;

  @TempDir private Path directory;
  private StoredSite site;

  @BeforeEach
  void store() {
    site = new StoredSite(directory);
    CountedLog log = new CountedLog("access.log");
    write(
        log.hit("/tea", "2026-03-01T01:00:00Z", googlebot(200))
            .hit("/tea", "2026-03-01T02:00:00Z", googlebot(200))
            .timed("/tea", "2026-03-01T02:30:00Z", person(200), Duration.ofMillis(100))
            .hit("/map", "2026-03-01T02:30:00Z", abort(ClientClass.PERSON)),
        log.timed("/tea", "2026-03-01T23:00:00Z", person(200), Duration.ofSeconds(3))
            .hit("/tea", "2026-03-02T00:00:00Z", person(200))
            .hit("/map", "2026-03-03T09:00:00Z", abort(ClientClass.PERSON))
            .hit("/tea", "2026-03-03T08:00:00Z", person(200)));
    write(new CountedLog("other.log").hit("/tea", "2026-03-01T05:00:00Z", googlebot(200)));
  }

  /** One batch each, though some are of the same log. */
  private void write(CountedLog... logs) {
    try (Database database = Database.open(site.directory(), "a test");
        TrafficWriter writer = database.traffic(START)) {
      for (CountedLog log : logs) {
        writer.accept(log.next());
      }
    }
  }

  private FoldedTraffic fold() {
    try (Database database = Database.open(site.directory(), "a test")) {
      return database.foldTraffic(BEFORE);
    }
  }

  @Test
  void whatIsFoldedIsNeitherLostNorCountedTwice() {
    List<List<String>> before = site.sql(ALL);
    FoldedTraffic folded = fold();

    assertThat(site.sql(ALL)).isEqualTo(before);
    assertThat(folded.rowsAfter()).isLessThan(folded.rowsBefore());
    assertThat(folded.urlHours()).isEqualTo(1);
    assertThat(
            site.sql("select hour_start, client, status, hits from site_traffic order by 1, 2, 3"))
        .containsExactly(
            List.of("2026-03-01T00:00Z", "GOOGLEBOT", "200", "3"),
            List.of("2026-03-01T00:00Z", "PERSON", "200", "2"),
            List.of("2026-03-01T00:00Z", "PERSON", "499", "1"),
            List.of("2026-03-02T00:00Z", "PERSON", "200", "1"),
            List.of("2026-03-03T08:00Z", "PERSON", "200", "1"),
            List.of("2026-03-03T09:00Z", "PERSON", "499", "1"));
    assertThat(site.sql("select hour_start from log_499_hour"))
        .containsExactly(List.of("2026-03-03T09:00Z"));
  }

  @Test
  void theDaysOfALogThatIsFollowedBecomeOneRowForEachUrl() {
    List<List<String>> before = site.sql(DAYS);
    CountedLog followed = new CountedLog("followed.log");
    for (int minute = 10; minute < 40; minute++) {
      write(followed.timed("/tea", "2026-02-28T05:" + minute + ":00Z", person(200), SECOND));
    }
    write(followed.hit("/tea", "2026-03-03T05:00:00Z", person(200)));
    List<List<String>> counted = site.sql(DAYS);
    assertThat(rowsOfDays()).isEqualTo(Long.toString(6 + 31));

    fold();

    assertThat(site.sql(DAYS)).isEqualTo(counted).isNotEqualTo(before);
    assertThat(rowsOfDays()).isEqualTo(Long.toString(5 + 2));
    assertThat(fold().rowsBefore()).isZero();
  }

  private String rowsOfDays() {
    try (Connection connection =
            DriverManager.getConnection(site.directory().jdbcUrl(), Migrations.OWNER, "");
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("select count(*) from store.hit_day")) {
      row.next();
      return row.getString(1);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void foldingAgainChangesNothing() {
    fold();
    List<List<String>> once = site.sql(ALL);
    FoldedTraffic again = fold();

    assertThat(again.days()).isZero();
    assertThat(again.rowsBefore()).isZero();
    assertThat(again.urlHours()).isZero();
    assertThat(site.sql(ALL)).isEqualTo(once);
  }

  @Test
  void linesThatComeLaterAreFoldedToThoseOfTheirDay() {
    fold();
    write(new CountedLog("late.log").hit("/tea", "2026-03-01T07:00:00Z", googlebot(200)));
    FoldedTraffic again = fold();

    assertThat(again.days()).isEqualTo(1);
    assertThat(
            site.value(
                "select sum(hits) from site_traffic where hour_start ="
                    + " timestamp with time zone '2026-03-01 00:00:00+00:00' and client ="
                    + " 'GOOGLEBOT'"))
        .isEqualTo("4");
  }

  @Test
  void withoutALogThereIsNothingToFold(@TempDir Path other) {
    try (Database database = Database.open(new StoredSite(other).directory(), "a test")) {
      assertThat(database.foldTraffic(BEFORE).days()).isZero();
    }
  }
}
