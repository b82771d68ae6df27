package org.stayindexed.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.stayindexed.storage.CountedLog.abort;
import static org.stayindexed.storage.CountedLog.googlebot;
import static org.stayindexed.storage.CountedLog.person;
import static org.stayindexed.storage.Observations.START;

import java.nio.file.Path;
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
