package org.stayindexed.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.stayindexed.crawler.testsite.TestSite;

/** The main job as a user does it: crawl, look at what is printed, ask the database. */
@Timeout(60)
class CrawlCommandTest {
  @TempDir private Path directory;
  private final TestSite site = TestSite.start();

  @AfterEach
  void stopSite() {
    site.close();
  }

  private CommandLineRun crawl(String... more) {
    List<String> words = new ArrayList<>(List.of("crawl", site.url("/").toString()));
    words.addAll(List.of("--delay", "0", "--concurrency", "4", "--db", directory.toString()));
    words.addAll(List.of(more));
    return CommandLineRun.of(words.toArray(String[]::new));
  }

  private String csv(String query) {
    return CommandLineRun.csv(directory, query).replace(site.url("/").origin(), "");
  }

  private void firstNight() {
    site.robots("User-agent: *\nDisallow: /private\n")
        .page(
            "/",
            """
            <title>Tea</title>
            <a href=/green>1</a> <a href=/black>2</a> <a href=/old>3</a> <a href=/missing>4</a>
            <a href=/private>5</a> <a href=/token>6</a> <a href=/drafts>7</a> <a href=/map>8</a>
            """)
        .page("/green", "x")
        .page("/black", "x")
        .answer("/old", 301, "", "Location", "/older")
        .answer("/older", 302, "", "Location", "/green")
        .answer("/token", 499, "")
        .page("/drafts", "<meta name=robots content=noindex>")
        .answer(
            "/map",
            200,
            "{\"error\":{\"code\":498,\"message\":\"Invalid Token\"}}",
            "Content-Type",
            "application/json");
  }

  @Test
  void storesOneRowForEachUrlWithItsOwnStatusAndVerdict() {
    firstNight();
    CommandLineRun run = crawl();

    assertThat(run.exitCode()).isZero();
    assertThat(
            csv(
                "select url, status, failure, eligible, reason, redirect_to, depth"
                    + " from page_current order by url"))
        .isEqualTo(
            """
            url,status,failure,eligible,reason,redirect_to,depth
            /,200,,true,,,0
            /black,200,,true,,,1
            /drafts,200,,false,NOINDEX,,1
            /green,200,,true,,,1
            /map,200,,false,TOKEN_REQUIRED,,1
            /missing,404,,false,NOT_FOUND,,1
            /old,301,,false,REDIRECTED,/older,1
            /older,302,,false,REDIRECTED,/green,1
            /private,,,false,BLOCKED_BY_ROBOTS,,1
            /token,499,,false,TOKEN_REQUIRED_STATUS,,1
            """);
    assertThat(site.requests("/private")).isEmpty();
  }

  @Test
  void countsTheLinksThatItCannotFollow() {
    site.page("/", "<a href=mailto:a@b.example>1</a> <a href=javascript:x>2</a> <a href=/>3</a>");
    crawl();

    assertThat(csv("select unusable_links from page_current")).isEqualTo("unusable_links\n2\n");
  }

  /** Answers 304 to whoever sends the ETag. */
  private void pageWithEtag(String path, String html) {
    site.route(
        path,
        exchange -> {
          exchange.getResponseHeaders().add("ETag", "\"1\"");
          exchange.getResponseHeaders().add("Content-Type", "text/html");
          boolean known = "\"1\"".equals(exchange.getRequestHeaders().getFirst("If-None-Match"));
          byte[] body = html.getBytes(StandardCharsets.UTF_8);
          exchange.sendResponseHeaders(known ? 304 : 200, known ? -1 : body.length);
          exchange.getResponseBody().write(known ? new byte[0] : body);
        });
  }

  @Test
  void asksTheNextTimeOnlyForWhatHasChangedAndKnowsTheRestStill() {
    pageWithEtag("/", "<title>Tea</title><a href=/green>1</a> <a href=mailto:x>2</a>");
    pageWithEtag("/green", "<meta name=robots content=noindex><a href=/black>1</a>");
    site.page("/black", "x");
    crawl();
    String query =
        """
        select url, status, wire_status, reason, title, directives, content_type, body_bytes,
          unusable_links, depth
        from page_current order by url
        """;
    String first = csv(query);
    CommandLineRun second = crawl();

    assertThat(csv(query))
        .isEqualTo(
            first.replace(",200,200,", ",200,304,").replace("/black,200,304,", "/black,200,200,"));
    assertThat(csv("select count(*) from status_change")).isEqualTo("count(*)\n0\n");
    assertThat(second.out()).containsPattern("Not sent again \\(304\\) +2\n");
  }

  @Test
  void readsEveryPageWholeWhenToldTo() {
    pageWithEtag("/", "<title>Tea</title>");
    crawl();
    CommandLineRun run =
        CommandLineRun.of(
            "crawl",
            site.url("/").toString(),
            "--delay",
            "0",
            "--full",
            "--db",
            directory.toString());

    assertThat(run.exitCode()).isZero();
    assertThat(run.out()).doesNotContain("(304)");
    assertThat(csv("select status, wire_status from page_current"))
        .isEqualTo("status,wire_status\n200,200\n");
    assertThat(csv("select settings from run_summary where run_id = 2"))
        .contains("--concurrency 1 --full");
  }

  @Test
  void presentsItselfWithItsNameAndDocumentation() {
    site.page("/", "x");
    crawl();

    assertThat(site.requests())
        .allSatisfy(
            request ->
                assertThat(request.headers().first("User-Agent").orElseThrow())
                    .matches("Stayindexed/\\d+\\.\\d+\\.\\d+ \\(\\+https://\\S+\\)"));
  }

  @Test
  void printsWhatMattersMostAndWhereTheReportIs() throws Exception {
    firstNight();
    CommandLineRun run = crawl();

    assertThat(run.out())
        .contains("run 1: 10 URLs in ")
        .containsPattern("Indexable +3\n")
        .containsPattern("Not indexable +7\n")
        .containsPattern("Page with redirect +2\n")
        .containsPattern("At risk of being dropped, indexable before +0\n");
    assertThat(run.err())
        .contains("10 URLs", "0 queued | 2xx 5  3xx 2  4xx 2  5xx 0 | no answer 0 | robots.txt 1");
    Matcher report = Pattern.compile("Report: file://(\\S+)").matcher(run.out());
    assertThat(report.find()).isTrue();
    assertThat(Files.readString(Path.of(report.group(1)))).contains("3 of 10 URLs can be indexed");
  }

  @Test
  void comparesASecondCrawlWithTheFirst() {
    firstNight();
    crawl();
    site.answer("/green", 404, "gone")
        .page("/missing", "back")
        .page("/black", "<a href=/new>x</a>");
    site.page("/new", "x");
    CommandLineRun second = crawl();

    assertThat(second.out())
        .contains("Since run 1:")
        .containsPattern("Indexable before, not any more +1\n")
        .containsPattern("Indexable again +1\n")
        .containsPattern("New URLs +1\n")
        .containsPattern("At risk of being dropped, indexable before +1\n")
        .containsPattern("HIGH  http://\\S+/green\n +A 4xx answer, since .* \\(run 2\\)")
        .containsPattern("Recovered +1\n");
    assertThat(csv("select url, old_status, new_status from status_change order by url"))
        .isEqualTo("url,old_status,new_status\n/green,200,404\n/missing,404,200\n");
    assertThat(csv("select url, reason, since_run from at_risk where last_eligible is not null"))
        .isEqualTo("url,reason,since_run\n/green,NOT_FOUND,2\n");
    assertThat(csv("select run_id, state, urls from run_summary order by 1"))
        .isEqualTo("run_id,state,urls\n1,FINISHED,10\n2,FINISHED,11\n");
  }

  @Test
  void comparesWithACrawlOfAnotherPace() {
    site.page("/", "<title>Tea</title><a href=/green>2</a>").page("/green", "<title>Tea</title>");
    crawl();
    site.page("/green", "<title>Green tea</title>");
    CommandLineRun second = crawl("--second-look=0");

    assertThat(second.exitCode()).isZero();
    assertThat(csv("select distinct state, fixed_run from finding where rule = 'TITLE_DUPLICATE'"))
        .isEqualTo("state,fixed_run\nFIXED,2\n");
  }

  @Test
  void saysWhyNothingCouldBeFetched() {
    String url = site.url("/").toString();
    site.close();
    CommandLineRun run =
        CommandLineRun.of("crawl", url, "--second-look", "0", "--db", directory.toString());

    assertThat(run.exitCode()).isEqualTo(3);
    assertThat(run.out()).isEmpty();
    assertThat(run.err().lines().toList().get(2))
        .isEqualTo(
            "stayindexed: "
                + url
                + " could not be fetched: robots.txt: CONNECT_REFUSED, nothing listens on that"
                + " port. Nothing was crawled; the attempt is stored as run 1.");
    assertThat(csv("select status, failure, eligible from page_current"))
        .isEqualTo("status,failure,eligible\n,CONNECT_REFUSED,false\n");
  }

  @Test
  void saysThatRobotsTxtForbidsTheStart() {
    site.robots("User-agent: stayindexed\nDisallow: /\n").page("/", "x");
    CommandLineRun run = crawl();

    assertThat(run.exitCode()).isEqualTo(3);
    assertThat(run.err()).contains("could not be fetched: robots.txt line 2: Disallow: /.");
    assertThat(site.requests("/")).isEmpty();
  }

  @Test
  void saysWhatToCrawlInsteadOfAStartThatRedirectsToAnotherHost() {
    site.answer("/", 301, "", "Location", "https://www.tea.example/");
    CommandLineRun run = crawl();

    assertThat(run.exitCode()).isZero();
    assertThat(run.out())
        .contains("redirects to another host")
        .contains("./stayindexed crawl https://www.tea.example/");
  }

  @Test
  void keepsTheRunWhoseReportCannotBeWritten() throws Exception {
    firstNight();
    Files.writeString(directory.resolve("reports"), "a file in the way");
    CommandLineRun run = crawl();

    assertThat(run.exitCode()).isEqualTo(5);
    assertThat(run.err().lines().toList().get(2))
        .startsWith("stayindexed: The report could not be written to ")
        .endsWith("The run itself is stored; repair that and write it with: ./stayindexed report");
    assertThat(csv("select state, urls from run_summary")).isEqualTo("state,urls\nFINISHED,10\n");
  }

  @Test
  void writesTheReportOfARunAndTheIndexAgain() throws Exception {
    firstNight();
    crawl();
    try (var files = Files.walk(directory.resolve("reports"))) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Files.delete(file);
      }
    }
    CommandLineRun run = CommandLineRun.of("report", "--run", "1", "--db", directory.toString());

    assertThat(run.exitCode()).isZero();
    assertThat(run.out()).matches("Report: file:///\\S+/run-1.html\n");
    assertThat(Path.of(URI.create(run.out().substring(8).strip()))).isNotEmptyFile();
    assertThat(directory.resolve("reports/index.html")).content().contains("/run-1.html\"");
  }

  @Test
  void saysWhatItLeftOutAndWhichLinksToOtherSitesAreBroken() throws Exception {
    try (TestSite partner = TestSite.start()) {
      site.page(
          "/",
          "<a href=/shop/1>x</a><a href=/shop/1?sort=up>x</a><a rel=nofollow href=/login>x</a>"
              + "<a href="
              + partner.url("/gone")
              + ">x</a>");
      CommandLineRun run = crawl("--exclude", "/*?sort=", "--check-external");

      assertThat(run.out())
          .containsPattern("linked with rel=nofollow only +1\n")
          .containsPattern("matched by --exclude +1\n")
          .containsPattern("broken \\(view external_link\\) +1\n");
      assertThat(partner.requests("/gone")).hasSize(1);
      assertThat(
              csv("select reason, pattern, links, example, found_on from skipped_url order by 1"))
          .isEqualTo(
              """
              reason,pattern,links,example,found_on
              EXCLUDED,/*?sort=,1,/shop/1?sort=up,/
              NOFOLLOW,/{name},1,/login,/
              """);
      assertThat(csv("select status, broken, links, found_on from external_link"))
          .isEqualTo("status,broken,links,found_on\n404,true,1,/\n");
      assertThat(csv("select settings from run_summary")).contains("--exclude", "--check-external");
      Matcher file = Pattern.compile("Report: (file:\\S+)").matcher(run.out());
      assertThat(file.find()).isTrue();
      assertThat(Files.readString(Path.of(URI.create(file.group(1)))))
          .contains("What it found and did not look at", "/shop/1?sort=up");
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--include shop | --include patterns begin with / or *, not \"shop\"",
        "--exclude ?a | --exclude patterns begin with / or *, not \"?a\"",
        "--path-prefix blog | --path-prefix must begin with a slash, not \"blog\"",
        "--max-depth -1 | --max-depth must be at least 0, not -1",
        "--max-url-length 0 | --max-url-length must be at least 1, not 0",
        "--max-urls-per-pattern -5 | --max-urls-per-pattern must be at least 0, not -5",
        "--ignore-parameters a,,b | --ignore-parameters takes names as in URLs, not \"\"",
        "--check-external --max-external 0 | --max-external must be between 1 and 1000000, not 0"
      })
  void refusesWhatItCannotUse(String options, String message) {
    CommandLineRun run = crawl(options.split(" "));

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).contains(message);
    assertThat(site.requests()).isEmpty();
  }
}
