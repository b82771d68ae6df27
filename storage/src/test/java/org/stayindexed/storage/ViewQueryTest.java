package org.stayindexed.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.stayindexed.storage.Observations.answered;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ViewQueryTest {
  @TempDir private static Path directory;
  private static Snapshot snapshot;
  private static SqlReader reader;

  @BeforeAll
  static void store() {
    StoredSite site = new StoredSite(directory);
    site.run(answered("/a", 200), answered("/b", 200));
    site.run(answered("/a", 404));
    snapshot = Snapshot.take(site.directory());
    reader = snapshot.sqlReader();
  }

  @AfterAll
  static void close() {
    reader.close();
    snapshot.close();
  }

  private static class Counted implements SqlReader.Rows {
    private final List<List<@Nullable Object>> rows = new ArrayList<>();

    @Override
    public void columns(List<String> names) {}

    @Override
    public void row(List<@Nullable Object> values) {
      rows.add(values);
    }
  }

  private int rows(ViewQuery query) {
    Counted counted = new Counted();
    assertThat(reader.query(query, QueryLimits.DEFAULT, counted)).isFalse();
    return counted.rows.size();
  }

  @ParameterizedTest
  @CsvSource({
    "page_current,  shop.example,  2",
    "PAGE_CURRENT,  shop.example,  2",
    "page_current,  other.example, 0",
    "page_history,  shop.example,  3",
    "run_summary,   shop.example,  2",
    "run_summary,   other.example, 0",
    "crawl_and_log, shop.example,  2",
    "crawl_and_log, shop.exampl,   0",
  })
  void aViewKnowsItsSiteByAColumnByItsRunOrByTheUrl(String view, String site, int rows) {
    assertThat(rows(reader.view(view, site, null))).isEqualTo(rows);
  }

  @ParameterizedTest
  @CsvSource({
    "page_history, 1, 2",
    "page_history, 2, 1",
    "page_current, 1, 1",
    "run_summary, 9, 0"
  })
  void aViewKnowsItsRunByAColumn(String view, long run, int rows) {
    assertThat(rows(reader.view(view, null, run))).isEqualTo(rows);
    assertThat(rows(reader.view(view, "shop.example", run))).isEqualTo(rows);
  }

  @Test
  void aViewWithoutSiteOrRunSaysSo() {
    assertThatThrownBy(() -> reader.view("index_reason", "shop.example", null))
        .isInstanceOf(QueryException.class)
        .hasMessage("The view index_reason is of no site: it has no column site, run_id or url");
    assertThatThrownBy(() -> reader.view("index_reason", null, 1L))
        .isInstanceOf(QueryException.class)
        .hasMessage("The view index_reason is of no run: it has no column run_id");
    assertThatThrownBy(() -> reader.view("no_such", null, null))
        .isInstanceOf(QueryException.class)
        .hasMessage("There is no view \"no_such\"");
  }

  @Test
  void aHostileSiteIsAParameterAndNoSql() {
    assertThat(rows(reader.view("run_summary", "' or 1=1 --", null))).isZero();
  }

  @Test
  void everyViewOfTheDatabaseIsListedWithItsColumns() {
    assertThat(reader.views())
        .contains(new PublicView("dictionary", List.of("view_name", "column_name", "meaning")))
        .extracting(PublicView::name)
        .contains("page_current", "at_risk")
        .isSorted()
        .doesNotContain("told_risk");
  }

  @Test
  void rowsBehindTheLimitAreLeftOutAndThatIsSaid() {
    Counted counted = new Counted();

    assertThat(
            reader.query(
                ViewQuery.of("select * from system_range(1, 9)"),
                new QueryLimits(Duration.ofMinutes(1), 3),
                counted))
        .isTrue();
    assertThat(counted.rows).hasSize(3);
    assertThat(
            reader.query(
                ViewQuery.of("select * from system_range(1, 3)"),
                new QueryLimits(Duration.ofMinutes(1), 3),
                counted))
        .isFalse();
  }

  @Test
  void aQueryThatTakesTooLongIsEnded() {
    ViewQuery endless =
        ViewQuery.of(
            "select count(*) from system_range(1, 10000000) a, system_range(1, 10000000) b");

    assertThatThrownBy(
            () -> reader.query(endless, new QueryLimits(Duration.ofSeconds(1), 1), new Counted()))
        .isInstanceOf(QueryException.class)
        .hasMessage("The query was ended: it took longer than 1 s (--timeout)");
  }

  @Test
  void aQueryThatSomebodyEndsIsCalledInterrupted() {
    ViewQuery endless = ViewQuery.of("select x from system_range(1, 10000000000)");
    Counted counted =
        new Counted() {
          @Override
          public void row(List<@Nullable Object> values) {
            super.row(values);
            reader.cancel();
          }
        };

    assertThatThrownBy(
            () -> reader.query(endless, new QueryLimits(Duration.ofMinutes(1), 1 << 30), counted))
        .isInstanceOf(QueryException.class)
        .hasMessage("The query was interrupted");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          select ulr from page_current         | 7  | Column "ULR" not found
          select url from page_curent          | 16 | Table "PAGE_CURENT" not found
          select url fro page_current          | 15 | Syntax error
          select url from page_current where ( | 36 | Syntax error
          select nofunction(1)                 | 7  | Function "NOFUNCTION" not found
          """)
  void aMistakeIsSaidWithItsPlace(String sql, int position, String message) {
    assertThatThrownBy(() -> reader.query(sql, new Counted()))
        .isInstanceOfSatisfying(
            QueryException.class,
            e -> {
              assertThat(e).hasMessageContaining(message);
              assertThat(e.getMessage()).hasLineCount(1).doesNotContain("[*]");
              assertThat(e.position()).hasValue(position);
            });
  }
}
