package org.stayindexed.app.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.stayindexed.storage.Observations.answered;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import org.jline.terminal.Terminal;
import org.jline.terminal.impl.DumbTerminal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.stayindexed.app.output.TableOutput;
import org.stayindexed.storage.QueryLimits;
import org.stayindexed.storage.StoredSite;

class SqlShellTest {
  @TempDir private Path directory;

  private String typed(String... lines) throws IOException {
    StoredSite site = new StoredSite(directory);
    site.run(answered("/tea", 200), answered("/cups", 404), answered("/", 200));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    byte[] input = (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8);
    try (Terminal terminal = new DumbTerminal(new ByteArrayInputStream(input), out)) {
      new SqlShell(site.directory(), new QueryLimits(Duration.ofMinutes(1), 2), TableOutput::new)
          .run(terminal);
    }
    return out.toString(StandardCharsets.UTF_8);
  }

  @Test
  void answersQueriesOfSeveralLinesAndGoesOnAfterMistakes() throws IOException {
    String shown =
        typed(
            "select 6 * 7",
            "as answer;",
            "select ulr from page_current;",
            "delete from page_current;",
            "select url from page_history order by url;",
            "\\d finding",
            "\\d nothing",
            "\\d",
            "\\?",
            "\\r",
            "select 'a new copy' as c;",
            "\\q",
            "select 'never reached';");

    assertThat(shown)
        .contains("answer", "42", "(1 row)")
        .contains("Column \"ULR\" not found", "         ^")
        .contains("Only queries can be run")
        .contains("Left out rows behind the first 2 (--limit).")
        .contains("There is no view \"nothing\"")
        .contains("take a new copy")
        .contains("a new copy")
        .doesNotContain("never reached'\n");
    assertThat(directory.resolve("sql-history")).content().contains("select 6 * 7");
  }

  @Test
  void endsWithItsInput() throws IOException {
    assertThat(typed("select 1 as n;")).contains("(1 row)");
  }
}
