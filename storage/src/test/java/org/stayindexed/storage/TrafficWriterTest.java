package org.stayindexed.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.stayindexed.storage.CountedLog.abort;
import static org.stayindexed.storage.CountedLog.googlebot;
import static org.stayindexed.storage.CountedLog.person;
import static org.stayindexed.storage.Observations.START;
import static org.stayindexed.storage.Observations.answered;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.stayindexed.model.traffic.ClientClass;
import org.stayindexed.model.traffic.LineFate;
import org.stayindexed.model.traffic.LogPosition;
import org.stayindexed.model.traffic.TrafficBatch;
import org.stayindexed.model.traffic.UrlDay;
import org.stayindexed.model.url.PageUrl;

class TrafficWriterTest {
  private static final String NOON = "2026-03-02T12:10:00Z";
  private static final String EVENING = "2026-03-02T18:30:00Z";

  @TempDir private Path directory;
  private StoredSite site;

  @BeforeEach
  void open() {
    site = new StoredSite(directory);
  }

  private void store(TrafficBatch... batches) {
    try (Database database = Database.open(site.directory(), "a test");
        TrafficWriter writer = database.traffic(START)) {
      for (TrafficBatch batch : batches) {
        writer.accept(batch);
      }
    }
  }

  private List<LogPosition> positions() {
    try (Database database = Database.open(site.directory(), "a test");
        TrafficWriter writer = database.traffic(START)) {
      return writer.positions();
    }
  }

  @Test
  void countsOfSeveralBatchesAndFilesAddUp() {
    CountedLog first = new CountedLog("access.log.1");
    CountedLog second = new CountedLog("access.log");
    store(
        first.hit("/tea", NOON, googlebot(200)).hit("/tea", NOON, googlebot(200)).next(),
        first.hit("/tea", EVENING, googlebot(200)).hit("/tea", EVENING, person(200)).next());
    store(second.hit("/tea", EVENING, googlebot(200)).line(LineFate.BLANK).next());

    assertThat(
            site.sql(
                "select url, on_day, status, outcome, client, hits, first_hit, last_hit"
                    + " from log_traffic order by client"))
        .containsExactly(
            List.of(
                "https://shop.example/tea",
                "2026-03-02",
                "200",
                "ANSWERED",
                "GOOGLEBOT",
                "4",
                "2026-03-02T12:10Z",
                "2026-03-02T18:30Z"),
            List.of(
                "https://shop.example/tea",
                "2026-03-02",
                "200",
                "ANSWERED",
                "PERSON",
                "1",
                "2026-03-02T18:30Z",
                "2026-03-02T18:30Z"));
    assertThat(site.sql("select file, lines, counted, blank from log_file order by file"))
        .containsExactly(
            List.of("access.log", "2", "1", "1"), List.of("access.log.1", "4", "4", "0"));
  }

  @Test
  void everyLineIsShownWithItsFate() {
    CountedLog log = new CountedLog("access.log");
    for (LineFate fate : LineFate.values()) {
      if (fate != LineFate.COUNTED && fate != LineFate.COUNTED_WITHOUT_URL) {
        log.line(fate);
      }
    }
    store(log.hit("/tea", NOON, person(200)).next());

    assertThat(
            site.sql(
                """
                select site, lines, counted, counted_without_url, other_host, blank, not_in_format,
                  bad_time, bad_status, too_long, read_bytes, first_hit from log_file
                """))
        .containsExactly(
            List.of(
                "shop.example",
                "7",
                "1",
                "0",
                "1",
                "1",
                "1",
                "1",
                "1",
                "1",
                "700",
                "2026-03-02T12:10Z"));
  }

  @Test
  void aLogWithoutAReadableLineIsRememberedToo() {
    store(new CountedLog("access.log").line(LineFate.NOT_IN_FORMAT).next());

    assertThat(site.sql("select lines, counted, first_hit from log_file"))
        .containsExactly(List.of("1", "0", "null"));
    assertThat(positions()).hasSize(1);
  }

  @Test
  void theNewestUnreadableLinesOfAReasonAreKept() {
    CountedLog log = new CountedLog("access.log");
    for (int i = 1; i <= 15; i++) {
      log.unreadable("junk " + i);
    }
    TrafficBatch first = log.next();
    for (int i = 16; i <= 22; i++) {
      log.unreadable("junk " + i + "?token=s3cr3t");
    }
    store(first, log.next());

    assertThat(site.sql("select count(*), min(line) from log_unreadable"))
        .containsExactly(List.of("20", "3"));
    assertThat(site.sql("select file, reason, sample from log_unreadable where line = 22"))
        .containsExactly(List.of("access.log", "NOT_IN_FORMAT", "junk 22?token=***"));
  }

  @Test
  void thePositionIsThatOfTheLastBatchAlsoWhereTheHeadGrew() {
    CountedLog log = new CountedLog("access.log");
    TrafficBatch first = log.hit("/tea", NOON, person(200)).next();
    store(first);
    assertThat(positions()).containsExactly(first.after());

    for (int i = 0; i < 20; i++) {
      log.hit("/tea", EVENING, person(200));
    }
    TrafficBatch second = log.next();
    assertThat(second.after().headHash()).isNotEqualTo(first.after().headHash());
    store(second);

    assertThat(positions()).containsExactly(second.after());
    assertThat(site.sql("select lines, read_bytes from log_file"))
        .containsExactly(List.of("21", "2100"));
  }

  @Test
  void theSameBatchIsRefusedTheSecondTime() {
    CountedLog log = new CountedLog("access.log");
    TrafficBatch first = log.hit("/tea", NOON, person(200)).next();
    TrafficBatch second = log.hit("/tea", EVENING, person(200)).next();
    store(first);
    store(second);

    for (TrafficBatch again : List.of(first, second)) {
      assertThatThrownBy(() -> store(again))
          .isInstanceOf(StorageException.class)
          .hasMessageContaining("access.log: the lines up to byte")
          .hasMessageContaining("may be stored already");
    }
    assertThat(site.value("select sum(hits) from log_traffic")).isEqualTo("2");
  }

  @Test
  void aRefusedBatchDoesNotStopTheNext() {
    CountedLog log = new CountedLog("access.log");
    TrafficBatch first = log.hit("/tea", NOON, person(200)).next();
    TrafficBatch second = log.hit("/cups", EVENING, person(200)).next();
    try (Database database = Database.open(site.directory(), "a test");
        TrafficWriter writer = database.traffic(START)) {
      assertThatThrownBy(() -> writer.accept(second)).isInstanceOf(StorageException.class);
      writer.accept(first);
      writer.accept(second);
    }

    assertThat(site.value("select sum(hits) from log_traffic")).isEqualTo("2");
  }

  @Test
  void aBatchThatFailsLeavesCountsAndPositionAsTheyWere() {
    CountedLog log = new CountedLog("access.log");
    TrafficBatch first = log.hit("/tea", NOON, person(200)).next();
    TrafficBatch second = log.hit("/new", EVENING, abort(ClientClass.PERSON)).next();
    store(first);

    assertThatThrownBy(() -> store(withOneDayTwice(second))).isInstanceOf(StorageException.class);

    assertThat(positions()).containsExactly(first.after());
    for (String table : List.of("url", "hit_day", "site_hour", "log_batch", "log_fate")) {
      assertThat(PrivateTables.count(site.directory(), table)).as(table).isEqualTo(1);
    }
    assertThat(PrivateTables.count(site.directory(), "hit_hour")).isZero();
    store(second);
    assertThat(site.value("select sum(hits) from log_traffic")).isEqualTo("2");
  }

  /** Is refused in the middle of the transaction. */
  private static TrafficBatch withOneDayTwice(TrafficBatch batch) {
    List<UrlDay> days = new ArrayList<>(batch.urlDays());
    days.addAll(batch.urlDays());
    return new TrafficBatch(
        batch.fileName(),
        batch.before(),
        batch.after(),
        batch.lines(),
        days,
        batch.urlHours(),
        batch.siteHours());
  }

  @Test
  void nothingIsWrittenAfterAFailure() {
    CountedLog log = new CountedLog("access.log");
    TrafficBatch batch = log.hit("/tea", NOON, person(200)).next();
    try (Database database = Database.open(site.directory(), "a test");
        TrafficWriter writer = database.traffic(START)) {
      assertThatThrownBy(() -> writer.accept(withOneDayTwice(batch)))
          .hasMessageContaining("the days of its URLs hold 2 requests");
      assertThatThrownBy(() -> writer.accept(batch)).hasMessageContaining("An earlier batch");
    }
  }

  @Test
  void aBatchWhoseHoursMissALineIsRefused() {
    TrafficBatch batch = new CountedLog("access.log").hit("/tea", NOON, person(200)).next();
    TrafficBatch wrong =
        new TrafficBatch(
            batch.fileName(),
            batch.before(),
            batch.after(),
            Map.of(LineFate.COUNTED, 1L),
            batch.urlDays(),
            batch.urlHours(),
            List.of());

    assertThatThrownBy(() -> store(wrong))
        .hasMessage(
            "access.log: 1 lines were counted, but the hours of the site hold 0 requests. Nothing"
                + " of this batch was stored.");
  }

  @Test
  void countsThatWereTamperedWithAreNotBuiltUpon() {
    store(new CountedLog("access.log").hit("/tea", NOON, person(200)).next());
    PrivateTables.change(site.directory(), "update store.site_hour set hits = 7");

    assertThatThrownBy(this::positions)
        .isInstanceOf(StorageException.class)
        .hasMessageContaining("access.log")
        .hasMessageContaining("do not add up: 1 lines read, 1 of them with a fate, 1 counted, 7");
  }

  @Test
  void rowsOfABatchThatIsNotListedDoNotCount() {
    store(new CountedLog("access.log").hit("/tea", NOON, abort(ClientClass.PERSON)).next());
    for (String table : List.of("hit_day", "hit_hour", "site_hour")) {
      PrivateTables.change(
          site.directory(),
          """
          create table store.left_behind as select * from store.%1$s;
          update store.left_behind set batch_no = 99;
          insert into store.%1$s select * from store.left_behind;
          drop table store.left_behind
          """
              .formatted(table));
    }

    assertThat(site.value("select hits from log_traffic")).isEqualTo("1");
    assertThat(site.value("select aborts from log_499_hour")).isEqualTo("1");
    assertThat(site.value("select hits from site_traffic")).isEqualTo("1");
    assertThat(positions()).hasSize(1);
  }

  @Test
  void aNumberIsNeverGivenToTwoBatches() {
    CountedLog log = new CountedLog("access.log");
    for (int opened = 0; opened < 3; opened++) {
      store(log.hit("/tea", NOON, person(200)).next());
    }

    assertThat(PrivateTables.value(site.directory(), "select count(*) from store.log_batch"))
        .isEqualTo(3);
    assertThat(PrivateTables.value(site.directory(), "select max(batch_no) from store.log_batch"))
        .isEqualTo(2_001);
  }

  @Test
  void aUrlIsTheSameForCrawlAndLog() {
    site.run(answered("/tea", 200));
    store(new CountedLog("access.log").hit("/tea", NOON, person(200)).next());
    site.run(answered("/tea", 200), answered("/cups", 200));

    assertThat(site.sql("select url, crawl_status, people_hits from crawl_and_log order by url"))
        .containsExactly(
            List.of("https://shop.example/cups", "200", "null"),
            List.of("https://shop.example/tea", "200", "1"));
    assertThat(PrivateTables.count(site.directory(), "url"))
        .isEqualTo(
            PrivateTables.value(site.directory(), "select count(distinct url) from store.url"));
  }

  @Test
  void aFileOfAnotherSiteIsAnotherFile() {
    TrafficBatch batch = new CountedLog("access.log").hit("/tea", NOON, person(200)).next();
    store(batch);
    try (Database database = Database.open(site.directory(), "a test");
        TrafficWriter writer = database.traffic(PageUrl.of("https://cups.example:8443/"))) {
      assertThat(writer.positions()).isEmpty();
      writer.accept(batch);
    }

    assertThat(site.sql("select site, hits from site_traffic order by site"))
        .containsExactly(List.of("cups.example:8443", "1"), List.of("shop.example", "1"));
  }

  @Test
  void aCrawlAndALogAreNotStoredAtOnce() {
    try (Database database = Database.open(site.directory(), "a test")) {
      try (TrafficWriter writer = database.traffic(START)) {
        assertThat(writer.positions()).isEmpty();
        assertThatThrownBy(() -> database.startRun(site.start()))
            .isInstanceOf(StorageException.class)
            .hasMessageContaining("is already storing access logs in this process")
            .hasMessageContaining("before storing a crawl");
      }
      try (RunWriter run = database.startRun(site.start())) {
        assertThat(run.runId()).isEqualTo(1);
        assertThatThrownBy(() -> database.traffic(START)).hasMessageContaining("storing a crawl");
      }
      database.traffic(START).close();
    }
  }

  @Test
  void aSnapshotIsTakenBetweenTwoBatches() {
    CountedLog log = new CountedLog("access.log");
    try (Database database = Database.open(site.directory(), "a test");
        TrafficWriter writer = database.traffic(START)) {
      for (int i = 1; i <= 3; i++) {
        writer.accept(log.hit("/tea", NOON, person(200)).next());
        assertThat(site.value("select hits from log_traffic")).isEqualTo(String.valueOf(i));
      }
    }
  }
}
