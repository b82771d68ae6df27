package org.stayindexed.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.stayindexed.storage.Observations.answered;
import static org.stayindexed.storage.Observations.blocked;
import static org.stayindexed.storage.Observations.noindex;
import static org.stayindexed.storage.Observations.redirect;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.stayindexed.storage.StoredSite;

class WhatIfCommandTest {
  @TempDir Path directory;

  @BeforeEach
  void aNight() {
    new StoredSite(directory)
        .run(
            answered("/", 200),
            answered("/tea", 200),
            answered("/tea/green", 200),
            answered("/gone", 404),
            noindex("/cart", "a tag"),
            redirect("/old", "/tea"),
            blocked("/x"));
  }

  private CommandLineRun whatIf(String... arguments) {
    String[] all = new String[arguments.length + 3];
    all[0] = "what-if";
    all[1] = "--db";
    all[2] = directory.toString();
    System.arraycopy(arguments, 0, all, 3, arguments.length);
    return CommandLineRun.of(all);
  }

  private String file(String... lines) throws IOException {
    return Files.write(directory.resolve("a-file"), List.of(lines)).toString();
  }

  @Test
  void anotherRobotsTxtTakesPagesFromCrawlersAndFromTheIndex() throws IOException {
    CommandLineRun run =
        whatIf("--robots", file("User-agent: *", "Disallow: /tea", "Disallow: /gone"));

    assertThat(run.exitCode()).as(run.err()).isZero();
    assertThat(run.out())
        .isEqualTo(
            """
            shop.example under that robots.txt, 7 URLs

              robots.txt
                forbids 3 URLs more, allows 1 URL more: Stayindexed, Googlebot

              Verdict of Googlebot
                indexable now, not then                          2
                  https://shop.example/tea
                    BLOCKED_BY_ROBOTS: robots.txt line 2: Disallow: /tea
                  https://shop.example/tea/green
                    BLOCKED_BY_ROBOTS: robots.txt line 2: Disallow: /tea
                not indexable, for another reason                1
                  https://shop.example/gone
                    BLOCKED_BY_ROBOTS: robots.txt line 3: Disallow: /gone
                not blocked then, the rest is unknown            1
                  https://shop.example/x

              Verdict of Bingbot
                indexable now, not then                          2
                  https://shop.example/tea
                    BLOCKED_BY_ROBOTS: robots.txt line 2: Disallow: /tea
                  https://shop.example/tea/green
                    BLOCKED_BY_ROBOTS: robots.txt line 2: Disallow: /tea
                not indexable, for another reason                1
                  https://shop.example/gone
                    BLOCKED_BY_ROBOTS: robots.txt line 3: Disallow: /gone
                not blocked then, the rest is unknown            1
                  https://shop.example/x
            """);
  }

  @Test
  void theSameRobotsTxtChangesNothing() throws IOException {
    assertThat(whatIf("--robots", file("User-agent: *", "Disallow: /x")).out())
        .contains("would decide as now, for every crawler and URL")
        .contains("would not change for any URL");
  }

  @Test
  void followsPlannedRedirectsToTheVerdictOnTheirTarget() throws IOException {
    CommandLineRun run =
        whatIf(
            "--redirects",
            file(
                "from,to",
                "/a,/tea",
                "/b /old",
                "# a comment",
                "/c https://shop.example/cart",
                "\"/d\",\"/d\"",
                "/e,/never,301",
                "/tea/green\t/tea",
                "nonsense"));

    assertThat(run.exitCode()).as(run.err()).isZero();
    assertThat(run.out())
        .isEqualTo(
            """
            shop.example with 6 redirects
              Lead in a circle                                   1
                https://shop.example/d -> https://shop.example/d
              Lead to a page that cannot be indexed              1
                https://shop.example/c -> https://shop.example/cart (NOINDEX)
              Lead to a page that no run has seen                1
                https://shop.example/e -> https://shop.example/never
              Lead to an indexable page in several hops          1
                https://shop.example/b -> ... -> https://shop.example/tea, 2 hops
              Lead to an indexable page in one hop               2
              Indexable pages that would redirect                1
              Lines that are no redirect                         1
                line 9: "nonsense" is not two URLs or paths
            """);
  }

  @Test
  void aHeaderCountsForTheEngineThatItNamesAndThePathsThatMatch() {
    assertThat(whatIf("--header", "X-Robots-Tag: bingbot: noindex", "--path", "/tea$").out())
        .isEqualTo(
            """
            shop.example with that header on 1 URL

              Verdict of Googlebot
                would not change for any URL

              Verdict of Bingbot
                indexable now, not then                          1
                  https://shop.example/tea
                    NOINDEX: X-Robots-Tag: bingbot: noindex
            """);
  }

  @Test
  void printsCountsAndExamplesForPrograms() throws IOException {
    assertThat(whatIf("--header", "x-robots-tag: noindex", "--json", "--limit", "1").out())
        .contains("\"urls\" : 7")
        .contains("\"lost\" : {\n        \"count\" : 3,");
    assertThat(whatIf("--redirects", file("/a /tea"), "--json").out())
        .contains("\"good\" : {\n      \"count\" : 1,");
    assertThat(whatIf("--robots", file("User-agent: *", "Disallow: /"), "--json").out())
        .contains("\"Googlebot\" : {\n      \"urls_forbidden\" : 6,\n      \"urls_allowed\" : 0");
  }

  @Test
  void refusesWhatItCannotTry() throws IOException {
    assertThat(whatIf().err()).contains("Name one change: --robots FILE, --redirects FILE or");
    assertThat(whatIf("--robots", file(""), "--header", "X-Robots-Tag: a").exitCode())
        .isEqualTo(ExitCode.USAGE);
    assertThat(whatIf("--header", "Server: a").err()).contains("--header can be X-Robots-Tag only");
    assertThat(whatIf("--header", "X-Robots-Tag: a", "--path", "tea").err())
        .contains("--path must begin with / or *");
    assertThat(whatIf("--robots", directory.resolve("none").toString()).err())
        .contains("cannot be read");
    assertThat(whatIf("--robots", file(""), "--site", "https://other.example/").err())
        .contains("There is no site other.example in ");
  }
}
