package org.stayindexed.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.stayindexed.crawler.testsite.TestSite;

/** What a crawl finds in what pages say, from the answer of the server to the view. */
@Timeout(60)
class TextFindingsTest {
  @TempDir private Path directory;
  private final TestSite site = TestSite.start();

  @AfterEach
  void stopSite() {
    site.close();
  }

  private static String words(long seed) {
    return new Random(seed)
        .ints(200, 0, 2_000)
        .mapToObj(word -> "word" + word)
        .collect(Collectors.joining(" "));
  }

  private void crawl() {
    CommandLineRun run =
        CommandLineRun.of(
            "crawl", site.url("/").toString(), "--delay", "0", "--db", directory.toString());
    assertThat(run.exitCode()).as(run.err()).isZero();
  }

  private String csv(String query) {
    return CommandLineRun.csv(directory, query).replace(site.url("/").origin(), "");
  }

  @Test
  void aCanonicalInTheBodyIsToldAndIgnored() {
    site.page("/", "<title>Home</title><a href=/in-body>1</a> <a href=/in-head>2</a>")
        .page(
            "/in-body", "<title>1</title><p>Ends the head</p><link rel=canonical href=/elsewhere>")
        .page("/in-head", "<title>2</title><link rel=canonical href=/in-head><p>Text");
    crawl();

    assertThat(csv("select url, rule, evidence from finding where rule = 'CANONICAL_IN_BODY'"))
        .isEqualTo(
            """
            url,rule,evidence
            /in-body,CANONICAL_IN_BODY,"<link rel=""canonical"" href=""/elsewhere""> in the body"
            """);
    assertThat(csv("select url, eligible, canonical from page_current order by url"))
        .isEqualTo(
            """
            url,eligible,canonical
            /,true,
            /in-body,true,
            /in-head,true,/in-head
            """);
  }

  @Test
  void textsThatDifferInAPriceAreNearlyTheSameAndOthersAreNot() {
    site.page(
            "/",
            "<title>Home</title><a href=/red>1</a> <a href=/blue>2</a> <a href=/copy>3</a>"
                + " <a href=/other>4</a> <a href=/given>5</a>")
        .page("/red", "<title>Red</title><p>" + words(3) + " for 20 euros")
        .page("/blue", "<title>Blue</title><p>" + words(3) + " for 25 euros")
        .page("/copy", "<title>Copy</title><p>" + words(3) + " for 25 euros")
        .page(
            "/given",
            "<title>Given</title><link rel=canonical href=/red><p>" + words(3) + " for 30 euros")
        .page("/other", "<title>Other</title><p>" + words(4) + " for 20 euros");
    crawl();

    assertThat(
            csv(
                "select url, rule, related_url from finding where rule like 'TEXT_%DUPLICATE'"
                    + " order by url"))
        .isEqualTo(
            """
            url,rule,related_url
            /blue,TEXT_DUPLICATE,/copy
            /copy,TEXT_DUPLICATE,/blue
            /red,TEXT_NEAR_DUPLICATE,/blue
            """);
    assertThat(
            CommandLineRun.of("explain", site.url("/red").toString(), "--db", directory.toString())
                .out())
        .contains("nearly the same text", "of its pairs of words", site.url("/blue").toString());
  }
}
