package org.stayindexed.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.stayindexed.storage.Observations.answered;
import static org.stayindexed.storage.Observations.blocked;
import static org.stayindexed.storage.Observations.titled;
import static org.stayindexed.storage.Observations.unanswered;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.stayindexed.model.fetch.FailureClass;
import org.stayindexed.model.run.RunState;

class PageViewsTest {
  @TempDir private Path directory;
  private StoredSite site;

  @BeforeEach
  void open() {
    site = new StoredSite(directory);
  }

  @Test
  void showAPageWithEverythingThatWasSeenOfIt() {
    site.run(titled("/tea", "Tea"));

    assertThat(
            site.sql(
                """
                select url, status, failure, eligible, reason, evidence, content_type, redirect_to,
                  title, depth, hops, found_on, first_byte_ms, total_ms, body_bytes, run_id
                from page_current
                """))
        .containsExactly(
            List.of(
                "https://shop.example/tea",
                "200",
                "null",
                "true",
                "null",
                "null",
                "text/html",
                "null",
                "Tea",
                "1",
                "0",
                "https://shop.example/",
                "120",
                "150",
                "9",
                "1"));
    assertThat(site.sql("select first_seen, last_seen from page_current"))
        .containsExactly(List.of("2026-11-22T02:15Z", "2026-11-22T02:15Z"));
  }

  @Test
  void showEachRedirectHopByItsOwnStatus() {
    site.run(
        answered("/a", 301, "Location", "/b"),
        answered("/b", 302, "Location", "/c"),
        answered("/c", 200));

    assertThat(site.sql("select url, status, redirect_to, reason from page_current order by url"))
        .containsExactly(
            List.of("https://shop.example/a", "301", "https://shop.example/b", "REDIRECTED"),
            List.of("https://shop.example/b", "302", "https://shop.example/c", "REDIRECTED"),
            List.of("https://shop.example/c", "200", "null", "null"));
  }

  @Test
  void showNoStatusWhereNobodyAnswered() {
    site.run(unanswered("/down", FailureClass.CONNECT_REFUSED));

    assertThat(site.sql("select status, failure, eligible, reason from page_current"))
        .containsExactly(List.of("null", "CONNECT_REFUSED", "false", "NO_ANSWER"));
  }

  @Test
  void showWhatRobotsTxtForbidsAsARow() {
    site.run(blocked("/x"));

    assertThat(
            site.sql(
                "select status, failure, eligible, reason, evidence, robots from page_current"))
        .containsExactly(
            List.of(
                "null",
                "null",
                "false",
                "BLOCKED_BY_ROBOTS",
                "robots.txt line 2: Disallow: /x",
                "DISALLOWED"));
  }

  @Test
  void showEachUrlOnceAsTheLastRunSawItAndKeepThoseThatItDidNotSee() {
    site.run(answered("/a", 200), answered("/b", 200));
    site.run(answered("/a", 404));

    assertThat(site.sql("select url, status, run_id from page_current order by url"))
        .containsExactly(
            List.of("https://shop.example/a", "404", "2"),
            List.of("https://shop.example/b", "200", "1"));
    assertThat(site.sql("select run_id, status from page_history where url like '%/a' order by 1"))
        .containsExactly(List.of("1", "200"), List.of("2", "404"));
  }

  @Test
  void changesAreThoseOfStatusFailureVerdictOrReason() {
    site.run(answered("/a", 200), answered("/b", 503), titled("/c", "old"), answered("/d", 200));
    site.run(
        answered("/a", 404),
        unanswered("/b", FailureClass.RESET),
        titled("/c", "new"),
        answered("/d", 200));

    assertThat(
            site.sql(
                """
                select run_id, url, old_status, new_status, old_failure, new_failure, old_reason,
                  new_reason from status_change order by url
                """))
        .containsExactly(
            List.of(
                "2", "https://shop.example/a", "200", "404", "null", "null", "null", "NOT_FOUND"),
            List.of(
                "2",
                "https://shop.example/b",
                "503",
                "null",
                "null",
                "RESET",
                "SERVER_ERROR",
                "NO_ANSWER"));
  }

  @Test
  void anUnchangedPageAddsNoVersion() {
    site.run(titled("/tea", "Tea"));
    String before = site.value("select count(*) from page_history");
    site.run(titled("/tea", "Tea"));

    assertThat(before).isEqualTo("1");
    assertThat(site.value("select count(*) from page_history")).isEqualTo("2");
    assertThat(PrivateTables.count(site.directory(), "page_version")).isOne();
  }

  @Test
  void aRunIsSummedUpByWhatItSaw() {
    site.run(
        RunState.INTERRUPTED,
        answered("/a", 200),
        answered("/b", 404),
        answered("/c", 202),
        unanswered("/d", FailureClass.RESET),
        blocked("/e"));

    assertThat(
            site.sql(
                """
                select site, state, urls, answered, eligible, not_eligible, uncertain, unanswered,
                  robots_blocked from run_summary
                """))
        .containsExactly(List.of("shop.example", "INTERRUPTED", "5", "3", "1", "3", "1", "1", "1"));
  }

  @Test
  void everyReasonIsExplained() {
    site.run(answered("/a", 200));

    assertThat(site.sql("select search_console, effect from index_reason where reason = 'NOINDEX'"))
        .containsExactly(List.of("Excluded by 'noindex' tag", "NOT_ELIGIBLE"));
  }

  @Test
  void everyViewAndColumnIsExplained() {
    site.run(answered("/a", 200));

    List<List<String>> columns =
        site.sql(
            """
            select lower(table_name), lower(column_name) from information_schema.columns
            where table_schema = 'PUBLIC'
            """);
    assertThat(columns).hasSizeGreaterThan(80);
    assertThat(site.sql("select view_name, column_name from dictionary where column_name <> ''"))
        .containsExactlyInAnyOrderElementsOf(columns);
    assertThat(site.sql("select view_name from dictionary where column_name = ''"))
        .containsExactlyInAnyOrderElementsOf(
            site.sql(
                "select lower(table_name) from information_schema.tables"
                    + " where table_schema = 'PUBLIC'"));
  }
}
