package org.stayindexed.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.stayindexed.crawler.testsite.TestSite;

@Timeout(60)
class RunsShowCommandTest {
  @TempDir private Path directory;
  private final TestSite site = TestSite.start();

  @AfterEach
  void stopSite() {
    site.close();
  }

  private CommandLineRun crawl(String url, String... more) {
    return CommandLineRun.of(
        Stream.concat(
                Stream.of("crawl", url, "--delay", "0", "--second-look", "0", "--no-probes"),
                Stream.concat(Stream.of(more), Stream.of("--db", directory.toString())))
            .toArray(String[]::new));
  }

  private String shown(String run) {
    CommandLineRun shown =
        CommandLineRun.of("runs", "show", run, "--json", "--db", directory.toString());
    assertThat(shown.exitCode()).as(shown.err()).isZero();
    return shown.out();
  }

  @ParameterizedTest
  @ValueSource(strings = {"runs show", "report", "check"})
  void aRunIsNamedByItsNumberAloneOrBehindAnOption(String command) {
    site.page("/", "<title>Tea</title>").page("/tea", "<title>Tea</title>");
    assertThat(crawl(site.url("/").toString()).exitCode()).isZero();
    assertThat(crawl(site.url("/tea").toString()).exitCode()).isZero();

    CommandLineRun first = about(command, "1");
    assertThat(first.exitCode()).as(first.err()).isZero();
    assertThat(about(command, "--run", "1").out()).isEqualTo(first.out());
    assertThat(about(command, "1", "--run=1").out()).isEqualTo(first.out());
    assertThat(about(command, "7").err()).contains("run 7");
    CommandLineRun both = about(command, "1", "--run", "2");
    assertThat(both.exitCode()).isEqualTo(ExitCode.USAGE);
    assertThat(both.err()).contains("Which run, 1 or 2? Name one");
  }

  @Test
  void theListCountsAsAtRiskWhatTheRunItselfDoes() {
    site.page("/", "<a href=/gone>1</a><a href=/tea>2</a>").page("/tea", "<title>Tea</title>");
    assertThat(crawl(site.url("/").toString()).exitCode()).isZero();
    site.answer("/tea", 404, "x");
    String end = crawl(site.url("/").toString()).out();

    assertThat(end).containsPattern("At risk of being dropped, indexable before +1\n");
    assertThat(about("runs", "--json").out().lines().filter(line -> line.contains("run_id")))
        .map(line -> line.replaceAll(".*(\"at_risk\":\\d+).*", "$1"))
        .containsExactly("\"at_risk\":1", "\"at_risk\":0");
  }

  private CommandLineRun about(String command, String... words) {
    return CommandLineRun.of(
        Stream.of(
                Stream.of(command.split(" ", -1)),
                Stream.of(words),
                Stream.of("--db", directory.toString()))
            .flatMap(part -> part)
            .toArray(String[]::new));
  }

  private static void assertFitsTheSchema(String json) throws Exception {
    String text = Files.readString(Path.of("../docs/run-summary.schema.json"));
    Schema schema =
        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12).getSchema(text);
    assertThat(schema.validate(json, InputFormat.JSON)).as(json).isEmpty();
  }

  @Test
  void everyKindOfRunFitsTheSchema() throws Exception {
    site.page("/", "<a href=/gone>1</a><a href=/499>2</a><a href=/token>3</a><a href=/b>4</a>")
        .answer("/499", 499, "x")
        .answer(
            "/token",
            200,
            "{\"error\":{\"code\":499,\"message\":\"Token Required\"}}",
            "Content-Type",
            "application/json")
        .page("/b", "<meta name=robots content=noindex>");
    String start = site.url("/").toString();
    assertThat(crawl(start).exitCode()).isZero();
    assertThat(crawl(start, "--max-pages", "2").exitCode()).isZero();
    assertThat(crawl("http://127.0.0.1:1/").exitCode()).isEqualTo(ExitCode.NOTHING_CRAWLED);

    String whole = shown("1");
    assertFitsTheSchema(whole);
    assertThat(whole).contains("\"status\" : 499", "\"code_in_body\" : 499", "\"complete\" : true");
    String partial = shown("2");
    assertFitsTheSchema(partial);
    assertThat(partial).contains("\"state\" : \"PARTIAL\"", "\"whole_site\" : false");
    String nothing = shown("3");
    assertFitsTheSchema(nothing);
    assertThat(nothing).contains("\"answered\" : 0", "\"answer_times\" : null");
  }

  @Test
  void aPersonSeesWhatTheCrawlSaid() {
    site.page("/", "a");
    CommandLineRun crawl = crawl(site.url("/").toString());

    CommandLineRun shown = CommandLineRun.of("runs", "show", "--db", directory.toString());

    assertThat(shown.out()).contains("run 1: 1 URL");
    assertThat(crawl.out()).startsWith(shown.out().stripTrailing());
    assertThat(CommandLineRun.of("runs", "show", "9", "--db", directory.toString()).err())
        .contains("There is no run 9");
  }

  @Test
  void aCrawlPrintsTheSameAtItsEndAndNothingElse() throws Exception {
    site.page("/", "<a href=/b>b</a>").page("/b", "<meta name=bingbot content=noindex>");

    CommandLineRun crawl = crawl(site.url("/").toString(), "--json");

    assertThat(crawl.exitCode()).isZero();
    assertFitsTheSchema(crawl.out());
    assertThat(crawl.out())
        .isEqualTo(shown("1"))
        .containsSubsequence(
            "\"eligible\" : 2",
            "\"engine\" : \"Bingbot\"",
            "\"eligible\" : 1",
            "\"not_eligible\" : 1",
            "\"differ_from_googlebot\" : 1")
        .doesNotContain("--json");
  }

  @Test
  void aCrawlThatReachesNothingPrintsThatInJsonToo() throws Exception {
    CommandLineRun crawl = crawl("http://127.0.0.1:1/", "--json");

    assertThat(crawl.exitCode()).isEqualTo(ExitCode.NOTHING_CRAWLED);
    assertFitsTheSchema(crawl.out());
    assertThat(crawl.err()).contains("could not be fetched");
  }
}
