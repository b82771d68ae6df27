package org.stayindexed.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.stayindexed.storage.Observations.answered;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.stayindexed.model.traffic.ClientClass;

/**
 * Keeps docs/sql.md equal to the database: its tables are made from the view {@code dictionary},
 * and its examples run. Refresh it with {@code -Dstayindexed.refresh=true}.
 */
class SqlDocumentationTest {
  private static final Path FILE = Path.of("..", "docs", "sql.md");
  private static final String START = "<!-- views: made by SqlDocumentationTest -->\n";

  @TempDir private Path directory;

  @Test
  void listsEveryViewAndColumn() throws IOException {
    StoredSite site = new StoredSite(directory);
    site.run(answered("/", 200));
    String text = Files.readString(FILE);
    String expected = text.substring(0, text.indexOf(START)) + START + views(site);
    if (Boolean.getBoolean("stayindexed.refresh")) {
      Files.writeString(FILE, expected);
    }

    assertThat(Files.readString(FILE)).isEqualTo(expected);
  }

  private static String views(StoredSite site) {
    StringBuilder views = new StringBuilder();
    for (List<String> view :
        site.sql("select view_name, meaning from dictionary where column_name = '' order by 1")) {
      views.append("\n### ").append(view.get(0)).append("\n\n").append(view.get(1));
      views.append("\n\n| column | type | meaning |\n|---|---|---|\n");
      for (List<String> column : site.sql(COLUMNS.formatted(view.get(0)))) {
        views.append("| `").append(column.get(0)).append("` | ");
        views.append(column.get(1).toLowerCase(Locale.ROOT)).append(" | ");
        views.append(column.get(2)).append(" |\n");
      }
    }
    return views.toString();
  }

  private static final String COLUMNS =
      """
      select d.column_name, c.data_type, d.meaning
      from dictionary d
      join information_schema.columns c on c.table_schema = 'PUBLIC'
        and lower(c.table_name) = d.view_name and lower(c.column_name) = d.column_name
      where d.view_name = '%s' order by c.ordinal_position
      """;

  @Test
  void itsExamplesFindWhatTheyAreFor() throws IOException {
    StoredSite site = DocumentedShop.store(directory);
    Matcher examples =
        Pattern.compile("```sql\n(.*?)```", Pattern.DOTALL).matcher(Files.readString(FILE));
    int count = 0;
    while (examples.find()) {
      String query = examples.group(1).replace("https://example.com/", "https://shop.example/");
      assertThat(site.sql(query)).as(query).isNotEmpty();
      count++;
    }

    assertThat(count).isGreaterThanOrEqualTo(25);
  }

  @Test
  void noViewShowsMoreDigitsThanAnybodyReads() {
    StoredSite site = DocumentedShop.store(directory);
    site.read(
        new CountedLog("thirds.log")
            .hit("/third", "2026-11-25T12:00:00Z", CountedLog.abort(ClientClass.PERSON))
            .hit("/third", "2026-11-25T12:00:00Z", CountedLog.person(200))
            .hit("/third", "2026-11-25T12:00:00Z", CountedLog.person(200)));

    assertThat(site.sql("select abort_share from log_499 where url like '%/third'"))
        .containsExactly(List.of("0.3333"));
    for (List<String> view : site.sql("select distinct view_name from dictionary")) {
      assertThat(site.sql("select * from " + view.get(0)))
          .as(view.get(0))
          .allSatisfy(row -> assertThat(row).noneMatch(cell -> cell.matches("-?\\d+\\.\\d{5,}")));
    }
  }
}
