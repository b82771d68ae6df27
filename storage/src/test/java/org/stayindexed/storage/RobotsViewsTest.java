package org.stayindexed.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.stayindexed.storage.Observations.answered;
import static org.stayindexed.storage.Observations.noindex;
import static org.stayindexed.storage.Observations.under;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.stayindexed.model.robots.AgentDecision;
import org.stayindexed.model.robots.RobotsAccess;
import org.stayindexed.model.robots.RobotsAnswer;
import org.stayindexed.model.robots.RobotsAnswer.State;
import org.stayindexed.model.robots.RobotsBody;
import org.stayindexed.model.robots.RobotsDecision;
import org.stayindexed.model.robots.RobotsDecision.Access;
import org.stayindexed.model.robots.RobotsMemory;
import org.stayindexed.model.robots.RobotsReading;
import org.stayindexed.model.run.RobotsRead;
import org.stayindexed.storage.view.RobotsHistoryRow;

/** What is kept of robots.txt: its readings, its decisions, and what a change of it did. */
class RobotsViewsTest {
  private static final String ORIGIN = "https://shop.example";

  @TempDir private Path directory;
  private StoredSite site;

  @BeforeEach
  void open() {
    site = new StoredSite(directory);
  }

  private static RobotsReading read(String text) {
    return reading(State.READ, 200, text);
  }

  private static RobotsReading reading(State state, int status, String text) {
    return new RobotsReading(
        ORIGIN,
        Observations.NIGHT,
        new RobotsAnswer(
            state,
            List.of(),
            OptionalInt.of(status),
            Optional.empty(),
            RobotsBody.of(text.getBytes(StandardCharsets.UTF_8))),
        List.of("/a.xml", "/b.xml"),
        Optional.of(Duration.ofMinutes(90)));
  }

  private static RobotsDecision allowed() {
    return RobotsDecision.ALLOWED;
  }

  private static RobotsDecision line(int number, String text) {
    return new RobotsDecision(Access.DISALLOWED, "robots.txt line " + number + ": " + text, text);
  }

  private static AgentDecision agent(String name, RobotsDecision decision) {
    return new AgentDecision(name, decision);
  }

  private static RobotsAccess access(RobotsDecision google, AgentDecision... others) {
    AgentDecision[] agents = new AgentDecision[others.length + 1];
    agents[0] = agent("Googlebot", google);
    System.arraycopy(others, 0, agents, 1, others.length);
    return new RobotsAccess(allowed(), Arrays.asList(agents));
  }

  @Test
  void showTheDecisionForEachCrawlerWithItsLine() {
    site.run(answered("/x", access(allowed(), agent("GPTBot", line(2, "Disallow: /")))));

    assertThat(site.sql("select url, agent, access, evidence, run_id from robots_decision"))
        .containsExactly(
            List.of(ORIGIN + "/x", "Stayindexed", "ALLOWED", "null", "1"),
            List.of(ORIGIN + "/x", "Googlebot", "ALLOWED", "null", "1"),
            List.of(ORIGIN + "/x", "GPTBot", "DISALLOWED", "robots.txt line 2: Disallow: /", "1"));
    assertThat(site.value("select robots_forbidden_to from page_current")).isEqualTo("GPTBot");
  }

  @Test
  void pagesWithTheSameDecisionsShareThem() {
    RobotsAccess one = access(allowed());
    site.run(answered("/a", one), answered("/b", one), answered("/c", access(line(2, "x"))));

    assertThat(PrivateTables.count(site.directory(), "robots_access")).isEqualTo(2);
  }

  @Test
  void aLineThatOnlyMovesChangesNoPageButIsShownWhereItIs() {
    site.run(answered("/x", access(allowed(), agent("GPTBot", line(2, "Disallow: /")))));
    site.run(answered("/x", access(allowed(), agent("GPTBot", line(9, "Disallow: /")))));

    assertThat(PrivateTables.count(site.directory(), "page_version")).isOne();
    assertThat(site.value("select evidence from robots_decision where agent = 'GPTBot'"))
        .isEqualTo("robots.txt line 9: Disallow: /");
  }

  @Test
  void keepEachTextOnceAndSayWhenItChanged() {
    site.run(read("a"));
    site.run(read("b"));
    site.run(read("b"));
    site.run(reading(State.ABSENT, 404, ""));
    site.run(reading(State.ABSENT, 403, ""));
    site.run(reading(State.UNREACHABLE, 503, ""));
    site.run(read("b"));

    assertThat(
            site.sql(
                """
                select run_id, state, status, version, body_bytes, changed, urls_changed
                from robots_history order by run_id
                """))
        .containsExactly(
            List.of("1", "READ", "200", "1", "1", "null", "null"),
            List.of("2", "READ", "200", "2", "1", "true", "0"),
            List.of("3", "READ", "200", "2", "1", "false", "null"),
            List.of("4", "ABSENT", "404", "null", "null", "true", "0"),
            List.of("5", "ABSENT", "403", "null", "null", "false", "null"),
            List.of("6", "UNREACHABLE", "503", "null", "null", "true", "0"),
            List.of("7", "READ", "200", "2", "1", "true", "0"));
    assertThat(
            site.sql(
                """
                select origin, version, first_run, last_run, body, sitemaps
                from robots_version order by version
                """))
        .containsExactly(
            List.of(ORIGIN, "1", "1", "1", "a", "/a.xml\n/b.xml"),
            List.of(ORIGIN, "2", "2", "7", "b", "/a.xml\n/b.xml"));
    assertThat(site.sql("select crawl_delay_ms, kept_delay_ms from robots_history limit 1"))
        .containsExactly(List.of("5400000", "60000"));
  }

  /** A second look after an outage of a moment must not look like a change of the file. */
  @Test
  void aReadingIsComparedWithThoseOfEarlierRunsOnly() {
    site.run(read("a"));
    try (Database database = Database.open(site.directory(), "a test")) {
      RunWriter writer = database.startRun(site.start());
      writer.accept(new RobotsRead(reading(State.UNREACHABLE, 503, "")));
      writer.accept(new RobotsRead(read("a")));
      writer.close();
    }

    assertThat(site.sql("select state, changed from robots_history where run_id = 2"))
        .containsExactlyInAnyOrder(List.of("UNREACHABLE", "true"), List.of("READ", "false"));
  }

  @Test
  void countForHowManyUrlsAChangeDecidesOtherwise() {
    RobotsAccess open = access(allowed(), agent("GPTBot", allowed()));
    RobotsAccess noGpt = access(allowed(), agent("GPTBot", line(2, "Disallow: /")));
    RobotsAccess nobody = access(line(1, "Disallow: /"), agent("GPTBot", line(1, "Disallow: /")));
    site.run(
        read("a"),
        answered("/1", open),
        answered("/2", open),
        answered("/3", noGpt),
        answered("/4", noGpt));
    site.run(
        read("b"),
        answered("/1", nobody),
        answered("/2", noGpt),
        answered("/3", open),
        answered("/4", access(allowed(), agent("GPTBot", line(2, "Disallow: /4")))),
        answered("/5", nobody));

    assertThat(
            site.sql(
                """
                select site, origin, run_id, agent, urls_forbidden, urls_allowed
                from robots_change order by agent
                """))
        .containsExactly(
            List.of("shop.example", ORIGIN, "2", "GPTBot", "2", "1"),
            List.of("shop.example", ORIGIN, "2", "Googlebot", "1", "0"));
    assertThat(site.value("select urls_changed from robots_history where run_id = 2"))
        .isEqualTo("3");
  }

  @Test
  void aCrawlerThatIsAskedForAnewLostNothing() {
    site.run(read("a"), answered("/1", access(allowed())));
    site.run(read("b"), answered("/1", access(allowed(), agent("GPTBot", line(2, "x")))));

    assertThat(site.sql("select * from robots_change")).isEmpty();
    assertThat(site.value("select urls_changed from robots_history where run_id = 2"))
        .isEqualTo("0");
  }

  @Test
  void rememberTheLastGoodCopyAndSinceWhenItFails() {
    Instant first = Observations.NIGHT;
    site.run(reading(State.UNREACHABLE, 500, ""));
    RobotsMemory before = memory();
    site.run(read("a"));
    RobotsMemory readable = memory();
    site.run(reading(State.UNREACHABLE, 503, ""));
    site.run(reading(State.UNREACHABLE, 429, ""));
    RobotsMemory failing = memory();
    site.run(reading(State.ABSENT, 404, ""));

    RobotsBody body = RobotsBody.of("a".getBytes(StandardCharsets.UTF_8));
    assertThat(before).isEqualTo(new RobotsMemory(Optional.empty(), Optional.of(first)));
    assertThat(readable)
        .isEqualTo(new RobotsMemory(Optional.of(copy(body, first, 1)), Optional.empty()));
    assertThat(failing)
        .isEqualTo(
            new RobotsMemory(
                Optional.of(copy(body, first, 1)), Optional.of(first.plus(Duration.ofDays(2)))));
    assertThat(memory())
        .isEqualTo(
            new RobotsMemory(Optional.of(copy(RobotsBody.EMPTY, first, 4)), Optional.empty()));
  }

  private static RobotsMemory.Copy copy(RobotsBody body, Instant first, int days) {
    return new RobotsMemory.Copy(body, first.plus(Duration.ofDays(days)));
  }

  private RobotsMemory memory() {
    try (Database database = Database.open(site.directory(), "a test")) {
      assertThat(database.earlierRobots().of("https://other.example")).isEqualTo(RobotsMemory.NONE);
      return database.earlierRobots().of(ORIGIN);
    }
  }

  @Test
  void tellWhichOtherCrawlersMayAndCanReadAPage() {
    RobotsAccess open = access(allowed(), agent("GPTBot", allowed()));
    RobotsAccess noGpt = access(allowed(), agent("GPTBot", line(2, "Disallow: /")));
    RobotsAccess noGoogle = access(line(1, "Disallow: /"), agent("GPTBot", allowed()));
    site.run(
        answered("/open", open),
        answered("/forbidden", noGpt),
        answered("/not-google", noGoogle),
        under(noGoogle, answered("/not-google-and-gone", 404)),
        under(open, answered("/gone", 404)),
        under(open, noindex("/noindex", "a tag")));

    assertThat(
            site.sql(
                "select replace(url, 'https://shop.example'), agent, verdict, reason, evidence"
                    + " from agent_verdict order by 1"))
        .extracting(row -> String.join(" ", row))
        .containsExactly(
            "/forbidden GPTBot NOT_ELIGIBLE BLOCKED_BY_ROBOTS robots.txt line 2: Disallow: /",
            "/gone GPTBot NOT_ELIGIBLE NOT_FOUND status 404 Not Found",
            "/noindex GPTBot UNCERTAIN NOINDEX a tag",
            "/not-google GPTBot ELIGIBLE null null",
            "/not-google-and-gone GPTBot NOT_ELIGIBLE NOT_FOUND status 404 Not Found",
            "/open GPTBot ELIGIBLE null null");
  }

  @Test
  void tellAPersonOfChangesAndOutagesButNotOfAnAddressThatOnlyAProbeTried() {
    site.run(at(ORIGIN, read("a")));
    assertThat(notable(site.run(at(ORIGIN, read("a"))))).isEmpty();
    assertThat(notable(site.run(at(ORIGIN, read("b"))))).containsExactly(ORIGIN);
    assertThat(notable(site.run(at(ORIGIN, reading(State.UNREACHABLE, 503, "")))))
        .containsExactly(ORIGIN);

    String www = "https://www.shop.example";
    long run =
        site.runThen(
            List.of(
                new RobotsRead(at(www, reading(State.UNREACHABLE, 503, ""))),
                SiteProbeTest.variant(www + "/", 503)));
    assertThat(notable(run)).isEmpty();
  }

  /** The same at another origin, and without the Crawl-delay that is too long to be kept. */
  private static RobotsReading at(String origin, RobotsReading reading) {
    return new RobotsReading(
        origin, reading.readAt(), reading.answer(), reading.sitemaps(), Optional.empty());
  }

  private List<String> notable(long runId) {
    try (Snapshot snapshot = Snapshot.take(site.directory());
        RunReader reader = snapshot.reader()) {
      return reader.robots().notable(runId).stream().map(RobotsHistoryRow::origin).toList();
    }
  }
}
