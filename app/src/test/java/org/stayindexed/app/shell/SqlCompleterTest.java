package org.stayindexed.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.stayindexed.storage.PublicView;

class SqlCompleterTest {
  private final SqlCompleter completer =
      new SqlCompleter(
          List.of(
              new PublicView("finding", List.of("url", "rule")),
              new PublicView("page_current", List.of("url", "status"))));

  @Test
  void offersTheColumnsOfTheViewsThatTheLineNames() {
    assertThat(completer.names("select ")).contains("rule", "status", "finding", "select");
    assertThat(completer.names("select x from finding where "))
        .contains("rule", "page_current")
        .doesNotContain("status");
    assertThat(completer.names("\\d ")).contains("\\d", "finding").doesNotContain("select");
  }
}
