package org.stayindexed.crawler.robots;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.stayindexed.crawler.frontier.Budget;
import org.stayindexed.crawler.frontier.CrawlTask;
import org.stayindexed.crawler.frontier.FrontierRules;
import org.stayindexed.crawler.frontier.HostListener;
import org.stayindexed.crawler.frontier.Lease;
import org.stayindexed.crawler.frontier.LocalFrontier;
import org.stayindexed.crawler.frontier.Patience;
import org.stayindexed.crawler.http.FetchRequest;
import org.stayindexed.crawler.http.FetchResult;
import org.stayindexed.model.fetch.BodyFacts;
import org.stayindexed.model.fetch.FailureClass;
import org.stayindexed.model.fetch.FetchOutcome.Answered;
import org.stayindexed.model.fetch.FetchOutcome.Unanswered;
import org.stayindexed.model.fetch.Headers;
import org.stayindexed.model.fetch.Timings;
import org.stayindexed.model.robots.RobotsAgents;
import org.stayindexed.model.robots.RobotsAnswer.State;
import org.stayindexed.model.robots.RobotsBody;
import org.stayindexed.model.robots.RobotsMemory;
import org.stayindexed.model.robots.RobotsReading;
import org.stayindexed.model.run.Discovery;
import org.stayindexed.model.run.Purpose;
import org.stayindexed.model.url.PageUrl;

/** When a robots.txt is asked for, and what its answers mean: RFC 9309 section 2.3.1 and Google. */
class RobotsRegistryTest {
  private static final PageUrl PAGE = PageUrl.of("https://shop.example/x");
  private static final String ROBOTS = "https://shop.example/robots.txt";
  private static final byte[] RULES =
      "User-agent: *\nDisallow: /x\nCrawl-delay: 90\nSitemap: /s.xml"
          .getBytes(StandardCharsets.UTF_8);

  /** A delay would be waited for. */
  private static final byte[] WITHOUT_DELAY =
      "User-agent: *\nDisallow: /x\n".getBytes(StandardCharsets.UTF_8);

  private final Map<String, FetchResult> web = new HashMap<>();
  private final List<String> asked = new ArrayList<>();
  private final List<RobotsReading> readings = new ArrayList<>();
  private final LocalFrontier frontier =
      new LocalFrontier(
          new FrontierRules(1, Duration.ZERO, Duration.ZERO, Patience.DEFAULT, Budget.UNLIMITED),
          HostListener.NONE,
          Path.of(System.getProperty("java.io.tmpdir")));
  private byte[] rules = RULES;
  private Instant now = Instant.parse("2026-11-22T02:15:00Z");
  private RobotsMemory memory = RobotsMemory.NONE;

  private final RobotsRegistry registry =
      new RobotsRegistry(
          new RobotsReader(this::fetch, frontier, new NowClock()),
          frontier,
          RobotsAgents.usual("Stayindexed"),
          origin -> memory,
          readings::add);

  private final class NowClock extends Clock {
    @Override
    public Instant instant() {
      return now;
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      throw new UnsupportedOperationException("Only UTC is used");
    }
  }

  private FetchResult fetch(FetchRequest request) {
    asked.add(request.url().toString());
    return web.getOrDefault(request.url().toString(), answer(404, BodyFacts.EMPTY));
  }

  private FetchResult answer(int status, BodyFacts body, String... headers) {
    return new FetchResult(
        new Answered(status, Headers.of(headers), body, timings()),
        status / 100 == 2 ? rules : new byte[0]);
  }

  private Timings timings() {
    return new Timings(now, Duration.ZERO, Duration.ZERO);
  }

  private void status(int status) {
    web.put(ROBOTS, answer(status, BodyFacts.complete(RULES.length)));
  }

  private void fails(FailureClass failure) {
    web.put(ROBOTS, new FetchResult(new Unanswered(failure, "", timings()), new byte[0]));
  }

  private void redirects(String from, String to) {
    web.put(from, answer(301, BodyFacts.EMPTY, "Location", to));
  }

  private String prepared() throws InterruptedException {
    registry.prepare(new Lease.Prepare(PAGE));
    return decisions();
  }

  private String decisions() {
    return registry.access(PAGE).ours().access() + " " + registry.access(PAGE).google().access();
  }

  private void keepFresh() throws InterruptedException {
    registry.keepFresh(
        new Lease.Visit(new CrawlTask(PAGE, Discovery.START, Purpose.PAGE, Optional.empty())));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          200 | READ        | DISALLOWED DISALLOWED
          206 | READ        | DISALLOWED DISALLOWED
          300 | ABSENT      | ALLOWED ALLOWED
          301 | ABSENT      | ALLOWED ALLOWED
          400 | ABSENT      | ALLOWED ALLOWED
          401 | ABSENT      | ALLOWED ALLOWED
          403 | ABSENT      | ALLOWED ALLOWED
          404 | ABSENT      | ALLOWED ALLOWED
          410 | ABSENT      | ALLOWED ALLOWED
          429 | UNREACHABLE | UNREACHABLE UNREACHABLE
          499 | ABSENT      | ALLOWED ALLOWED
          500 | UNREACHABLE | UNREACHABLE UNREACHABLE
          503 | UNREACHABLE | UNREACHABLE UNREACHABLE
          999 | UNREACHABLE | UNREACHABLE UNREACHABLE
          """)
  void theStatusDecides(int status, State state, String decisions) throws Exception {
    status(status);

    assertThat(prepared()).isEqualTo(decisions);
    assertThat(readings).hasSize(1);
    assertThat(readings.get(0).answer().state()).isEqualTo(state);
    assertThat(readings.get(0).answer().status()).hasValue(status);
    assertThat(registry.mayBeReadAgain(PAGE)).isEqualTo(state == State.UNREACHABLE);
  }

  @ParameterizedTest
  @EnumSource(
      value = FailureClass.class,
      names = {"DNS_NXDOMAIN", "CONNECT_TIMEOUT", "READ_TIMEOUT", "RESET", "TLS_EXPIRED"})
  void noAnswerIsAnOutage(FailureClass failure) throws Exception {
    fails(failure);

    assertThat(prepared()).isEqualTo("UNREACHABLE UNREACHABLE");
    assertThat(readings.get(0).answer().failure()).contains(failure);
  }

  @Test
  void onlyAFailureBeforeAnyRequestIsSharedByThePages() throws Exception {
    fails(FailureClass.READ_TIMEOUT);
    prepared();
    boolean ofTimeout = registry.originFailure(PAGE).isPresent();
    fails(FailureClass.CONNECT_REFUSED);
    prepared();

    assertThat(ofTimeout).isFalse();
    assertThat(registry.originFailure(PAGE)).isPresent();
  }

  @Test
  void whereWeRefuseToConnectNothingIsLearned() throws Exception {
    fails(FailureClass.BLOCKED_ADDRESS);

    assertThat(prepared()).isEqualTo("ALLOWED ALLOWED");
    assertThat(readings).isEmpty();
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "200, UNREACHABLE UNREACHABLE",
    "404, ALLOWED ALLOWED",
    "503, UNREACHABLE UNREACHABLE",
  })
  void aBodyThatBreaksOffIsAnOutageOnlyWhereItCounts(int status, String decisions)
      throws Exception {
    web.put(ROBOTS, answer(status, BodyFacts.broken(10, FailureClass.TRUNCATED)));

    assertThat(prepared()).isEqualTo(decisions);
  }

  @ParameterizedTest(name = "{0} redirects")
  @CsvSource({"1, DISALLOWED DISALLOWED", "5, DISALLOWED DISALLOWED", "6, ALLOWED ALLOWED"})
  void fiveRedirectsAreFollowedAlsoToOtherHosts(int redirects, String decisions) throws Exception {
    String from = ROBOTS;
    for (int i = 1; i <= redirects; i++) {
      String to = "https://host" + i + ".example/r";
      redirects(from, to);
      from = to;
    }
    web.put(from, answer(200, BodyFacts.complete(RULES.length)));

    assertThat(prepared()).isEqualTo(decisions);
    assertThat(asked).hasSize(Math.min(redirects, 5) + 1);
    assertThat(readings.get(0).answer().hops()).hasSize(Math.min(redirects, 5));
  }

  @Test
  void aLoopOfRedirectsEndsAsIfThereWereNone() throws Exception {
    redirects(ROBOTS, "/a");
    redirects("https://shop.example/a", "/robots.txt");

    assertThat(prepared()).isEqualTo("ALLOWED ALLOWED");
    assertThat(asked).hasSize(6);
  }

  @Test
  void aRedirectThatFailsIsAnOutageOfRobotsTxtAndNotOfTheOrigin() throws Exception {
    redirects(ROBOTS, "https://other.example/r");
    web.put(
        "https://other.example/r",
        new FetchResult(new Unanswered(FailureClass.CONNECT_REFUSED, "", timings()), new byte[0]));

    assertThat(prepared()).isEqualTo("UNREACHABLE UNREACHABLE");
    assertThat(registry.originFailure(PAGE)).isEmpty();
  }

  @Test
  void aReadingTellsWhatTheFileAsksFor() throws Exception {
    status(200);
    prepared();

    RobotsReading reading = registry.reading(PAGE);
    assertThat(readings).containsExactly(reading);
    assertThat(reading.origin()).isEqualTo("https://shop.example");
    assertThat(reading.readAt()).isEqualTo(now);
    assertThat(reading.answer().body()).isEqualTo(RobotsBody.of(RULES));
    assertThat(reading.sitemaps()).containsExactly("/s.xml");
    assertThat(reading.crawlDelay()).contains(Duration.ofSeconds(90));
    assertThat(reading.obeyedDelay()).contains(Duration.ofMinutes(1));
  }

  @Test
  void anOutageCountsFromItsFirstReading() throws Exception {
    memory =
        new RobotsMemory(
            Optional.of(new RobotsMemory.Copy(RobotsBody.of(RULES), now.minusSeconds(172_800))),
            Optional.of(now.minusSeconds(86_400)));
    status(503);

    assertThat(prepared()).isEqualTo("UNREACHABLE DISALLOWED");
  }

  @Test
  void anOutageWithinTheRunCountsFromItsFirstReadingToo() throws Exception {
    status(503);
    prepared();
    now = now.plus(Duration.ofHours(12));

    assertThat(prepared()).isEqualTo("UNREACHABLE ALLOWED");
  }

  @Test
  void aSecondLookMayFindItReadable() throws Exception {
    status(503);
    prepared();
    status(200);

    assertThat(prepared()).isEqualTo("DISALLOWED DISALLOWED");
    assertThat(registry.mayBeReadAgain(PAGE)).isFalse();
    assertThat(readings).hasSize(2);
  }

  @Test
  void aChangeAppliesAfterADay() throws Exception {
    rules = WITHOUT_DELAY;
    status(404);
    prepared();
    status(200);
    now = now.plus(Duration.ofHours(24)).minusMillis(1);
    keepFresh();
    String before = decisions();
    now = now.plusMillis(1);
    keepFresh();
    keepFresh();

    assertThat(before).isEqualTo("ALLOWED ALLOWED");
    assertThat(decisions()).isEqualTo("DISALLOWED DISALLOWED");
    assertThat(asked).hasSize(2);
    assertThat(readings).hasSize(2);
  }

  @Test
  void aCopyThatCannotBeRenewedCountsOnAndIsAskedForAgainAfterAnHour() throws Exception {
    rules = WITHOUT_DELAY;
    status(200);
    prepared();
    status(503);
    now = now.plus(Duration.ofHours(25));
    keepFresh();
    keepFresh();
    String inBetween = decisions();
    status(404);
    now = now.plus(Duration.ofHours(1));
    keepFresh();

    assertThat(inBetween).isEqualTo("DISALLOWED DISALLOWED");
    assertThat(decisions()).isEqualTo("ALLOWED ALLOWED");
    assertThat(readings)
        .extracting(reading -> reading.answer().state())
        .containsExactly(State.READ, State.UNREACHABLE, State.ABSENT);
  }
}
