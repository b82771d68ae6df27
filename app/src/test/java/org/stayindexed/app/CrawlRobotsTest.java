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
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.stayindexed.crawler.testsite.TestSite;
import org.stayindexed.model.robots.RobotsAnswer;
import org.stayindexed.model.robots.RobotsAnswer.State;
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
  private static final Instant NIGHT = Instant.parse("2026-11-22T02:15:00Z");

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
    return CommandLineRun.csv(directory, query).replace(site.url("/").origin(), "");
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
    String printed =
        printed(
            Stream.concat(
                    Stream.of(reading("https://patient", State.READ, 200, Duration.ofMinutes(1))),
                    Stream.of("a", "b", "c", "d", "e", "f", "g")
                        .map(h -> reading("https://" + h, State.READ, 200, Duration.ofDays(365))))
                .toList());

    assertThat(printed)
        .startsWith(
            "\nrobots.txt of https://a asks for a Crawl-delay of 31,536,000 s; 60 s were kept.\n")
        .contains("https://e asks")
        .doesNotContain("https://f", "https://patient")
        .endsWith(
            "And 2 others: ./stayindexed sql \"select * from robots_history where run_id = 1\"\n");
  }

  /** A crawl that meets an outage pauses before it asks again. */
  @Test
  void saysThatRobotsTxtIsGoneOrCannotBeRead() {
    List<RobotsReading> good =
        Stream.of("https://a", "https://b")
            .map(origin -> reading(origin, State.READ, 200, Duration.ZERO))
            .toList();
    List<RobotsReading> bad =
        List.of(
            reading("https://a", State.ABSENT, 404, Duration.ZERO),
            reading("https://b", State.UNREACHABLE, 503, Duration.ZERO),
            reading("https://c", State.UNREACHABLE, 429, Duration.ZERO));

    assertThat(printed(good)).isEmpty();
    assertThat(printed(bad))
        .isEqualTo(
            """

            robots.txt of https://a is gone (404 Not Found): everything is allowed.
            robots.txt of https://b cannot be read any more (503 Service Unavailable): nothing was fetched there.
            robots.txt of https://c cannot be read (429 Too Many Requests): nothing was fetched there.
            """);
  }

  /** What is printed after a run that read these. */
  private String printed(List<RobotsReading> readings) {
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    try (Database database = Database.open(new DatabaseDirectory(directory), "a test")) {
      RunWriter writer =
          database.startRun(new RunStart(site.url("/"), NIGHT, "1.0", "Stayindexed/1.0", "", ""));
      readings.forEach(reading -> writer.accept(new RobotsRead(reading)));
      writer.close();
      new RobotsPrinter(new PrintStream(printed, true, UTF_8), database.reader().robots())
          .print(writer.runId());
    }
    return printed.toString(UTF_8);
  }

  private static RobotsReading reading(
      String origin, State state, int status, Duration crawlDelay) {
    RobotsAnswer answer =
        new RobotsAnswer(
            state, List.of(), OptionalInt.of(status), Optional.empty(), RobotsBody.EMPTY);
    return new RobotsReading(origin, NIGHT, answer, List.of(), Optional.of(crawlDelay));
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
        .contains("--robots-agents bingbot,AhrefsBot,Bingbot");
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
}
