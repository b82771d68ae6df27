package org.stayindexed.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.stayindexed.crawler.testsite.TestSite;
import org.stayindexed.model.robots.RobotsAnswer;
import org.stayindexed.model.robots.RobotsBody;
import org.stayindexed.model.robots.RobotsReading;
import org.stayindexed.model.run.RobotsRead;
import org.stayindexed.storage.Database;
import org.stayindexed.storage.DatabaseDirectory;
import org.stayindexed.storage.RunStart;
import org.stayindexed.storage.RunWriter;

/** What a user learns of robots.txt: by option, in print and in SQL. */
@Timeout(60)
class CrawlRobotsTest {
  @TempDir private Path directory;
  private final TestSite site = TestSite.start();

  @AfterEach
  void stopSite() {
    site.close();
  }

  private CommandLineRun crawl(String... options) {
    List<String> words =
        new ArrayList<>(List.of("crawl", site.url("/").toString(), "--delay", "0"));
    words.addAll(List.of("--db", directory.toString()));
    words.addAll(Arrays.asList(options));
    return CommandLineRun.of(words.toArray(String[]::new));
  }

  private String csv(String query) {
    CommandLineRun run =
        CommandLineRun.of("sql", "--format", "csv", query, "--db", directory.toString());
    assertThat(run.err()).isEmpty();
    return run.out().replace(site.url("/").origin(), "");
  }

  private void shop() {
    site.page("/", "<a href=/tea>1</a> <a href=/pot>2</a>").page("/tea", "x").page("/pot", "x");
  }

  @Test
  void tellsWhatAChangeDidToWhom() {
    shop();
    site.robots("User-agent: GPTBot\nDisallow: /\n");
    CommandLineRun first = crawl();
    site.robots("User-agent: Googlebot\nDisallow: /t\n");
    CommandLineRun second = crawl();

    assertThat(first.out()).doesNotContain("robots.txt of");
    assertThat(second.out().replace(site.url("/").origin(), "http://shop"))
        .contains(
            """
            robots.txt of http://shop changed since the last run.
              1 URL is now forbidden to Applebot, Googlebot
              3 URLs are allowed again to GPTBot
            """);
    assertThat(
            csv("select run_id, origin, urls_forbidden from robots_change where agent='Googlebot'"))
        .isEqualTo("run_id,origin,urls_forbidden\n2,,1\n");
    assertThat(csv("select url, agent, evidence from robots_decision where access <> 'ALLOWED'"))
        .isEqualTo(
            """
            url,agent,evidence
            /tea,Googlebot,robots.txt line 2: Disallow: /t
            /tea,Applebot,robots.txt line 2: Disallow: /t
            """);
    assertThat(csv("select run_id, state, status, changed, urls_changed from robots_history"))
        .isEqualTo("run_id,state,status,changed,urls_changed\n1,READ,200,,\n2,READ,200,true,3\n");
  }

  /** A crawl that keeps a minute between two requests would be a long test. */
  @Test
  void saysThatALongCrawlDelayIsNotKept() {
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    Instant night = Instant.parse("2026-11-22T02:15:00Z");
    try (Database database = Database.open(new DatabaseDirectory(directory), "a test")) {
      RunWriter writer =
          database.startRun(new RunStart(site.url("/"), night, "1.0", "Stayindexed/1.0", ""));
      for (String host : List.of("a", "b", "c", "d", "e", "f", "g")) {
        writer.accept(new RobotsRead(reading("https://" + host, night, Duration.ofDays(365))));
      }
      writer.accept(new RobotsRead(reading("https://patient", night, Duration.ofMinutes(1))));
      writer.close();
      new RobotsPrinter(new PrintStream(printed, true, UTF_8), database.reader().robots())
          .print(writer.runId());
    }

    assertThat(printed.toString(UTF_8))
        .startsWith(
            "\nrobots.txt of https://a asks for a Crawl-delay of 31,536,000 s; 60 s were kept.\n")
        .contains("https://e asks")
        .doesNotContain("https://f", "https://patient")
        .endsWith(
            "And 2 others: ./stayindexed sql \"select * from robots_history where run_id = 1\"\n");
  }

  private static RobotsReading reading(String origin, Instant at, Duration crawlDelay) {
    RobotsAnswer answer =
        new RobotsAnswer(
            RobotsAnswer.State.READ,
            List.of(),
            OptionalInt.of(200),
            Optional.empty(),
            RobotsBody.EMPTY);
    return new RobotsReading(origin, at, answer, List.of(), Optional.of(crawlDelay));
  }

  @Test
  void asksForTheCrawlersThatItIsToldInsteadOfTheUsualOnesOrBesideThem() {
    shop();
    crawl("--robots-agents", "bingbot,AhrefsBot,Bingbot");
    String own = csv("select distinct agent from robots_decision order by agent");
    crawl("--robots-agents", "+AhrefsBot");
    String more = csv("select count(distinct agent) as agents from robots_decision");

    assertThat(own).isEqualTo("agent\nAhrefsBot\nGooglebot\nStayindexed\nbingbot\n");
    assertThat(more).isEqualTo("agents\n17\n");
    assertThat(csv("select settings from run_summary where run_id = 1"))
        .contains("--robots-agents Googlebot,bingbot,AhrefsBot");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          GPTBot/1.0   | --robots-agents cannot take "GPTBot/1.0": robots.txt knows crawlers by
          GPTBot,      | --robots-agents cannot take "": robots.txt knows crawlers by
          +            | --robots-agents cannot take "": robots.txt knows crawlers by
          *            | --robots-agents cannot take "*": robots.txt knows crawlers by
          """)
  void refusesNamesThatRobotsTxtCannotAddress(String names, String error) {
    CommandLineRun run = crawl("--robots-agents", names);

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).contains(error);
    assertThat(site.requests()).isEmpty();
  }

  @Test
  void saysThatRobotsTxtCannotBeReadAnyMore() {
    shop();
    crawl();
    site.answer("/robots.txt", 503, "busy");
    CommandLineRun run = crawl();
    String printed = run.out() + run.err();

    assertThat(printed).contains("robots.txt answered 503 Service Unavailable");
    assertThat(csv("select state, changed, urls_changed from robots_history where run_id = 2"))
        .isEqualTo("state,changed,urls_changed\nUNREACHABLE,true,1\n");
  }
}
