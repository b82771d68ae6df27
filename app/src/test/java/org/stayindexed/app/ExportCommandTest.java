package org.stayindexed.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.stayindexed.storage.Observations.answered;
import static org.stayindexed.storage.Observations.noindex;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.stayindexed.app.output.parquet.ParquetRows;
import org.stayindexed.storage.StoredSite;

class ExportCommandTest {
  @TempDir private static Path database;
  @TempDir private Path directory;

  @BeforeAll
  static void store() {
    StoredSite site = new StoredSite(database);
    site.run(answered("/", 200), answered("/tea?a=1&b=2", 200), noindex("/hidden", "a noindex"));
    site.run(answered("/", 200), answered("/gone", 404));
  }

  private CommandLineRun export(String... arguments) {
    return CommandLineRun.of(
        Stream.concat(Stream.of("export", "--db", database.toString()), Stream.of(arguments))
            .toArray(String[]::new));
  }

  private List<String> files() throws IOException {
    try (Stream<Path> files = Files.list(directory)) {
      return files.map(file -> String.valueOf(file.getFileName())).sorted().toList();
    }
  }

  @Test
  void printsAViewAsCsvWhereNothingElseIsSaid() {
    CommandLineRun run = export("run_summary", "--run", "1", "--site", "https://shop.example/x");

    assertThat(run.exitCode()).isZero();
    assertThat(run.err()).isEmpty();
    assertThat(run.out().lines()).hasSize(2).first().asString().startsWith("run_id,site,");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          csv   | n,t\\n1,x\\n2,x\\n
          json  | [\\n{"n":1,"t":"x"},\\n{"n":2,"t":"x"}\\n]\\n
          jsonl | {"n":1,"t":"x"}\\n{"n":2,"t":"x"}\\n
          """)
  void writesAFileInTheFormatOfItsName(String format, String content) throws IOException {
    Path file = directory.resolve("rows." + format);
    CommandLineRun run =
        export("--query", "select x n, 'x' t from system_range(1, 2)", "--output", file.toString());

    assertThat(run.exitCode()).as(run.err()).isZero();
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).startsWith("Wrote 2 rows to " + file + " (");
    assertThat(file).hasContent(content.replace("\\n", "\n"));
    assertThat(files()).containsExactly("rows." + format);
  }

  @Test
  void writesParquetWhereTheNameOfTheFileSaysSo() throws IOException {
    Path file = directory.resolve("rows.parquet");
    String query = "select x n, nullif(x, 2) m, 'x' || x t from system_range(1, 3)";
    CommandLineRun run = export("--query", query, "--output", file.toString());

    assertThat(run.exitCode()).as(run.err()).isZero();
    assertThat(run.err()).startsWith("Wrote 3 rows to " + file + " (");
    assertThat(ParquetRows.of(file))
        .containsExactly(
            List.of(1L, 1L, "x1"), Arrays.asList(2L, null, "x2"), List.of(3L, 3L, "x3"));
    assertThat(files()).containsExactly("rows.parquet");
  }

  @ParameterizedTest
  @ValueSource(strings = {"csv", "jsonl", "xlsx", "parquet"})
  void moreRowsThanTheHeapHoldsAreWritten(String format) throws Exception {
    Path file = directory.resolve("rows." + format);
    Path said = directory.resolve("said");
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx32m",
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName(),
                "export",
                "--db",
                database.toString(),
                "--output",
                file.toString(),
                "--query",
                "select x, rpad(x, 200, 'long text') t from system_range(1, 300000)")
            .redirectErrorStream(true)
            .redirectOutput(said.toFile())
            .start();

    assertThat(process.waitFor()).as(Files.readString(said)).isZero();
    assertThat(said).content().startsWith("Wrote 300,000 rows to " + file + " (");
  }

  @Test
  void aFormulaIsInertUnlessRawValuesAreAskedFor() {
    String query =
        "values ('=1+1'), ('+1'), ('-1'), ('@x'), (char(9) || 'x'), ('\uff1d1'), ('a=1')";

    assertThat(export("--query", query).out().lines().skip(1))
        .containsExactly("'=1+1", "'+1", "'-1", "'@x", "'\tx", "'\uff1d1", "a=1");
    assertThat(export("--query", query, "--raw").out().lines().skip(1))
        .containsExactly("=1+1", "+1", "-1", "@x", "\"\tx\"", "\uff1d1", "a=1");
    assertThat(export("--query", "select -1").out()).endsWith("\n-1\n");
  }

  @Test
  void saysThatRowsWereLeftOut() {
    CommandLineRun run = export("page_history", "--limit", "2");

    assertThat(run.out()).hasLineCount(3);
    assertThat(run.err()).isEqualTo("Left out rows behind the first 2 (--limit).\n");
  }

  @Test
  void aSitemapHasThePagesThatMayBeIndexed() throws IOException {
    Path file = directory.resolve("sitemap.xml");
    CommandLineRun run = export("--format", "sitemap", "--output", file.toString());

    assertThat(run.err()).isEqualTo("Wrote 2 URLs to " + file + "\n");
    assertThat(file)
        .hasContent(
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
            <url><loc>https://shop.example/</loc></url>
            <url><loc>https://shop.example/tea?a=1&amp;b=2</loc></url>
            </urlset>
            """);
    assertThat(files()).containsExactly("sitemap.xml");
  }

  @Test
  void whatFailsLeavesNoFileAndKeepsTheOneBefore() throws IOException {
    Path file = Files.writeString(directory.resolve("rows.csv"), "before");
    CommandLineRun run =
        export("--query", "select 1 / (3 - x) from system_range(1, 5)", "--output=" + file);

    assertThat(run.exitCode()).isEqualTo(ExitCode.USAGE);
    assertThat(run.err()).contains("Division by zero");
    assertThat(file).hasContent("before");
    assertThat(files()).containsExactly("rows.csv");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          page_curent                             | There is no view "page_curent"; did you mean page_current?
          nothing_like_it                         | at_risk, bot_hit
          ''                                      | There is no view ""
          page_current --format xml               | "xml" is no format
          page_current --limit 0                  | --limit must be at least 1, not 0
          page_current --timeout 0                | --timeout must be between 1s and 24h, not 0s
          page_current --site http://             | "http://" is no site
          page_current --format json --raw        | --raw belongs to --format csv
          page_current --query x                  | Name a view or give a --query, not both
          --format csv                            | What to export?
          --query x --run 1                       | --site and --run belong to a view
          --format sitemap                        | name the first with --output sitemap.xml
          --format sitemap --output x --run 1     | --run does not go with a sitemap
          page_current --base-url https://x.example/ | belongs to --format sitemap
          index_reason --run 1                    | The view index_reason is of no run
          --query delete                          | The database is read-only here
          """)
  void saysWhatIsWrong(String arguments, String message) throws IOException {
    CommandLineRun run = export(arguments.split(" ", -1));

    assertThat(run.exitCode()).isEqualTo(ExitCode.USAGE);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).startsWith("stayindexed: ").contains(message);
    assertThat(files()).isEmpty();
  }

  @Test
  void saysWhereAQueryStands() throws IOException {
    CommandLineRun run = export("select 1");

    assertThat(run.exitCode()).isEqualTo(ExitCode.USAGE);
    assertThat(run.err())
        .contains("\"select 1\" is no name of a view. A query stands behind --query");
  }

  @ParameterizedTest
  @CsvSource({"., it is a directory", "none/rows.csv, no such directory"})
  void saysWhyAFileCannotBeWritten(String name, String reason) {
    Path file = directory.resolve(name);
    CommandLineRun run = export("run_summary", "--output", file.toString());

    assertThat(run.exitCode()).isEqualTo(ExitCode.DATABASE_FAILED);
    assertThat(run.err())
        .isEqualTo("stayindexed: " + file + " cannot be written: " + reason + "\n");
  }
}
