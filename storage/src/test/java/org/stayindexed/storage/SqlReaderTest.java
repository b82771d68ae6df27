package org.stayindexed.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.stayindexed.storage.Observations.answered;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SqlReaderTest {
  @TempDir private Path directory;
  private StoredSite site;

  @BeforeEach
  void store() {
    site = new StoredSite(directory);
    site.run(answered("/a", 200));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "select url from page_current",
        "  select 1",
        "with x as (select 1) select * from x",
        "values (1), (2)",
        "explain select * from page_current",
        "show tables",
        "table page_current",
        "select url from page_current;"
      })
  void runsQueries(String sql) {
    assertThat(site.sql(sql)).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "insert into page_current (url) values ('x')",
        "update page_current set url = 'x'",
        "delete from page_current",
        "merge into page_current key (url) values ('x')",
        "truncate table store.url",
        "drop view page_current",
        "drop all objects delete files",
        "alter view page_current recompile",
        "create table t (a int)",
        "create local temporary table t (a int)",
        "create alias x for 'java.lang.System.exit(int)'",
        "create trigger t before insert on x call 'X'",
        "create linked table l ('', 'jdbc:h2:mem:', '', '', 't')",
        "create user u password 'p'",
        "grant all on schema store to reader",
        "set password 'x'",
        "set query_timeout 0",
        "set exclusive 1",
        "shutdown",
        "shutdown immediately",
        "checkpoint",
        "backup to 'x.zip'",
        "script to 'x.sql'",
        "script",
        "runscript from 'x.sql'",
        "call file_write('x', 'y')",
        "call 1",
        "commit",
        "rollback",
        "analyze",
        "comment on view page_current is 'x'",
        "explain analyze delete from store.url",
        "select * from store.url",
        "select * from store.run",
        "select * from final table (insert into store.url values (9, x'00', 'u'))",
        "with x as (select 1) insert into store.site (host) values ('x')",
        "select file_read('/etc/hostname')",
        "select file_write(x'00', '/tmp/never-written')",
        "select * from csvread('/etc/hostname')",
        "select csvwrite('/tmp/never-written.csv', 'select 1')",
        "select link_schema('x', '', 'jdbc:h2:mem:', '', '', 'public')",
        "select 1; delete from store.url",
        "(select 1)",
        "/* hello */ delete from store.url",
        "-- hello",
        "",
        ";",
        "sélect 1",
        "selectx 1"
      })
  void refusesEverythingElse(String sql) throws IOException {
    byte[] before = Files.readAllBytes(site.directory().databaseFile());

    assertThatThrownBy(() -> site.sql(sql))
        .isInstanceOf(QueryException.class)
        .message()
        .hasLineCount(1)
        .containsAnyOf("read-only", "may only read", "Syntax error", "not found");
    assertThat(Files.readAllBytes(site.directory().databaseFile())).isEqualTo(before);
    assertThat(Path.of("/tmp/never-written")).doesNotExist();
    assertThat(Path.of("/tmp/never-written.csv")).doesNotExist();
  }

  @Test
  void saysWhatIsWrongInOneLine() {
    assertThatThrownBy(() -> site.sql("select ulr from page_current"))
        .hasMessage("The query failed: Column \"ULR\" not found");
  }

  @Test
  void theViewsAreKnownWithoutADatabaseToo() {
    try (Snapshot snapshot = Snapshot.take(site.directory());
        SqlReader reader = snapshot.sqlReader()) {
      assertThat(PublicView.names())
          .isEqualTo(reader.views().stream().map(PublicView::name).toList());
    }
  }

  @Test
  void showsPlainNamesInLowerCaseAndQuotedOnesAsTheyStand() {
    List<String> shown = new ArrayList<>();
    try (Snapshot snapshot = Snapshot.take(site.directory());
        SqlReader reader = snapshot.sqlReader()) {
      reader.query(
          "select url, status as STATE, 1 as \"The Number\" from page_current",
          new SqlReader.Rows() {
            @Override
            public void columns(List<String> names) {
              shown.addAll(names);
            }

            @Override
            public void row(List<@Nullable Object> values) {}
          });
    }
    assertThat(shown).containsExactly("url", "state", "The Number");
  }

  @Test
  void needsADatabase() {
    StoredSite none = new StoredSite(directory.resolve("none"));

    assertThatThrownBy(() -> none.sql("select 1"))
        .isInstanceOf(StorageException.class)
        .hasMessageContaining("There is no database in")
        .hasMessageContaining("Crawl a site first");
  }
}
