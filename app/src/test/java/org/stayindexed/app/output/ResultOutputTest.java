package org.stayindexed.app.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ResultOutputTest {
  private static final List<String> COLUMNS = List.of("url", "status", "eligible");

  private static String printed(
      Function<PrintStream, ResultOutput> format,
      List<String> columns,
      @Nullable Object[]... rows) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    PrintStream out = new PrintStream(bytes, false, StandardCharsets.UTF_8);
    try (ResultOutput output = format.apply(out)) {
      output.columns(columns);
      for (@Nullable Object[] row : rows) {
        output.row(Arrays.asList(row));
      }
    }
    out.flush();
    return bytes.toString(StandardCharsets.UTF_8);
  }

  private static @Nullable Object[] row(@Nullable Object... values) {
    return values;
  }

  @Test
  void aTableAlignsNumbersToTheRightAndShowsNullAsADash() {
    assertThat(
            printed(
                TableOutput::new,
                COLUMNS,
                row("https://tea.example/", 200, true),
                row("https://tea.example/long/path", null, false)))
        .isEqualTo(
            """
            url                            status  eligible
            -----------------------------  ------  --------
            https://tea.example/              200  true
            https://tea.example/long/path  -       false
            (2 rows)
            """);
  }

  @Test
  void aTableWithoutRowsStillNamesItsColumns() {
    assertThat(printed(TableOutput::new, List.of("url")))
        .isEqualTo(
            """
            url
            ---
            (0 rows)
            """);
  }

  @Test
  void aLongTablePrintsEveryRowOnce() {
    Object[][] rows = new Object[2_500][];
    Arrays.setAll(rows, i -> row(i));

    assertThat(printed(TableOutput::new, List.of("n"), rows).lines())
        .hasSize(2_503)
        .contains("  0", "1000", "2499")
        .doesNotHaveDuplicates();
  }

  @Test
  void csvQuotesWhereItMustAndLeavesNullEmpty() {
    assertThat(
            printed(
                CsvOutput::inert,
                COLUMNS,
                row("https://tea.example/?a=1,2", 200, true),
                row("say \"tea\"\nor not", null, null)))
        .isEqualTo(
            """
            url,status,eligible
            "https://tea.example/?a=1,2",200,true
            "say ""tea""
            or not",,
            """);
  }

  @Test
  void jsonIsAnArrayOfObjects() {
    assertThat(
            printed(
                JsonOutput::new,
                COLUMNS,
                row("https://tea.example/\"\u0000", 200, true),
                row("ü", null, null)))
        .isEqualTo(
            """
            [
            {"url":"https://tea.example/\\"\\u0000","status":200,"eligible":true},
            {"url":"ü","status":null,"eligible":null}
            ]
            """);
    assertThat(printed(JsonOutput::new, COLUMNS)).isEqualTo("[]\n");
  }

  @ParameterizedTest
  @CsvSource({
    "plain text, plain text",
    "a\u001b[31mred\u001b]0;title\u0007b, a\\u001b[31mred\\u001b]0;title\\u0007b",
    "over\u202eride, over\\u202eride",
    "'one\ntwo', one | two",
    "tea 茶 🍵, tea 茶 🍵"
  })
  void foreignTextCannotSteerTheTerminal(String text, String shown) {
    assertThat(Printable.of(text)).isEqualTo(shown);
    assertThat(printed(TableOutput::new, List.of("t"), row(text))).contains(shown);
  }
}
