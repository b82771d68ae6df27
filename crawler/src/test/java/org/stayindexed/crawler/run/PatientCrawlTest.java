package org.stayindexed.crawler.run;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.stayindexed.crawler.frontier.Budget;
import org.stayindexed.crawler.frontier.Patience;
import org.stayindexed.crawler.http.ApacheFetcher;
import org.stayindexed.crawler.http.ConnectionPolicy;
import org.stayindexed.crawler.http.FetchLimits;
import org.stayindexed.crawler.http.FetcherSettings;
import org.stayindexed.crawler.scope.Scope;
import org.stayindexed.crawler.testsite.TestSite;
import org.stayindexed.model.robots.RobotsAgents;
import org.stayindexed.model.robots.RobotsDecision;
import org.stayindexed.model.run.CrawlFact;
import org.stayindexed.model.run.Looks;
import org.stayindexed.model.run.PageObservation;
import org.stayindexed.model.run.RunState;
import org.stayindexed.model.run.UrlsFound;

/** A crawl of a site that fails now and then, for good, or for too long. */
@Timeout(60)
class PatientCrawlTest {
  private static final Duration SECOND_LOOK = Duration.ofMillis(300);

  private final TestSite site = TestSite.start();
  private final Map<String, PageObservation> observations = new ConcurrentHashMap<>();
  private final List<CrawlFact> facts = Collections.synchronizedList(new ArrayList<>());

  @AfterEach
  void stopSite() {
    site.close();
  }

  private CrawlEnd crawl(Duration giveUpAfter, Budget budget, UnfinishedWork unfinished) {
    Patience patience =
        new Patience(Duration.ofMillis(10), Duration.ofMillis(50), giveUpAfter, SECOND_LOOK);
    CrawlSettings settings =
        new CrawlSettings(
            new Scope(site.url("/"), Scope.Hosts.START_HOST),
            new Pace(Duration.ZERO, 2, Duration.ZERO, patience),
            budget,
            Optional.empty(),
            RobotsAgents.usual("Stayindexed"),
            TestCrawl.LINKS);
    FetcherSettings fetching =
        new FetcherSettings(
            "Stayindexed/1.0",
            2,
            2,
            FetchLimits.DEFAULT,
            ConnectionPolicy.startingAt(site.url("/")));
    try (ApacheFetcher fetcher = ApacheFetcher.create(fetching, null, Clock.systemUTC())) {
      return TestCrawl.of(settings, fetcher, this::keep, unfinished).run();
    }
  }

  private CrawlEnd crawl() {
    return crawl(Duration.ofSeconds(10), Budget.UNLIMITED, UnfinishedWork.NONE);
  }

  private void keep(CrawlFact fact) {
    facts.add(fact);
    if (fact instanceof PageObservation observation) {
      assertThat(observations.put(observation.url().pathAndQuery(), observation)).isNull();
    }
  }

  private PageObservation at(String path) {
    return Objects.requireNonNull(observations.get(path), path);
  }

  private int status(String path) {
    return at(path).outcome().orElseThrow().status().orElseThrow();
  }

  private static String linksTo(int pages) {
    return IntStream.range(0, pages)
        .mapToObj(i -> "<a href=/" + i + ">x</a>")
        .reduce("", String::concat);
  }

  /** Answers with the statuses in turn, the last one again and again. */
  private void inTurn(String path, String retryAfter, int... statuses) {
    AtomicInteger asked = new AtomicInteger();
    site.route(
        path,
        exchange -> {
          int status = statuses[Math.min(asked.getAndIncrement(), statuses.length - 1)];
          answer(exchange, status, retryAfter);
        });
  }

  private static void answer(HttpExchange exchange, int status, String retryAfter)
      throws IOException {
    if (status >= 400 && !retryAfter.isEmpty()) {
      exchange.getResponseHeaders().set("Retry-After", retryAfter);
    }
    exchange.getResponseHeaders().set("Content-Type", "text/html");
    exchange.sendResponseHeaders(status, -1);
  }

  @ParameterizedTest
  @ValueSource(ints = {403, 429, 500, 503})
  void believesTheSecondLookIfItIsBetterAndSaysWhatTheFirstWas(int status) {
    site.page("/", "<a href=/shy>x</a>");
    inTurn("/shy", "", status, 200);

    assertThat(crawl().state()).isEqualTo(RunState.FINISHED);
    assertThat(status("/shy")).isEqualTo(200);
    assertThat(at("/shy").looks()).isEqualTo(Looks.second("" + status));
    assertThat(gapBetweenRequestsFor("/shy")).isGreaterThanOrEqualTo(SECOND_LOOK);
  }

  private Duration gapBetweenRequestsFor(String path) {
    List<Long> arrivals = site.requests(path).stream().map(r -> r.arrivalNanos()).sorted().toList();
    assertThat(arrivals).hasSize(2);
    return Duration.ofNanos(arrivals.get(1) - arrivals.get(0));
  }

  @Test
  void believesAFailureThatStays() {
    site.page("/", "<a href=/broken>x</a> <a href=/missing>x</a>");
    inTurn("/broken", "", 500);
    inTurn("/missing", "", 404);
    crawl();

    assertThat(status("/broken")).isEqualTo(500);
    assertThat(at("/broken").looks()).isEqualTo(Looks.second("500"));
    assertThat(at("/missing").looks()).isEqualTo(Looks.ONE);
    assertThat(site.requests("/missing")).as("a 404 is no doubt").hasSize(1);
  }

  @Test
  void asksNothingBeforeRetryAfterIsOver() {
    site.page("/", linksTo(6));
    IntStream.range(0, 6).forEach(i -> site.page("/" + i, "x"));
    inTurn("/2", "1", 503, 200);
    crawl();

    long refused = site.requests("/2").get(0).arrivalNanos();
    long next =
        site.requests().stream()
            .mapToLong(TestSite.Request::arrivalNanos)
            // One request of the other thread may have been under way.
            .filter(arrival -> arrival > refused + Duration.ofMillis(100).toNanos())
            .min()
            .orElseThrow();
    assertThat(Duration.ofNanos(next - refused)).isGreaterThan(Duration.ofMillis(990));
    assertThat(status("/2")).isEqualTo(200);
  }

  @Test
  void recoversWithTheHost() {
    site.page("/", linksTo(40));
    AtomicInteger asked = new AtomicInteger();
    IntStream.range(0, 40)
        .forEach(
            i ->
                site.route(
                    "/" + i,
                    exchange -> {
                      int count = asked.incrementAndGet();
                      answer(exchange, count > 10 && count < 20 ? 503 : 200, "");
                    }));

    assertThat(crawl().state()).isEqualTo(RunState.FINISHED);
    assertThat(observations).hasSize(41);
    assertThat(IntStream.range(0, 40).map(i -> status("/" + i))).containsOnly(200);
  }

  @Test
  void givesUpAHostThatStaysDownAndIsPartial() {
    site.page("/", linksTo(40));
    AtomicInteger asked = new AtomicInteger();
    IntStream.range(0, 40)
        .forEach(
            i ->
                site.route(
                    "/" + i,
                    exchange -> answer(exchange, asked.incrementAndGet() > 10 ? 503 : 200, "")));
    CrawlEnd end = crawl(Duration.ofMillis(200), Budget.UNLIMITED, UnfinishedWork.NONE);

    assertThat(end.state()).isEqualTo(RunState.PARTIAL);
    assertThat(end.reason()).contains("kept failing (503) and was given up");
    assertThat(observations.size()).as("known failures are handed over").isBetween(14, 35);
  }

  @Test
  void leavesAHostAloneThatAsksForMoreThanTheCrawlWaits() {
    site.page("/", linksTo(5));
    inTurn("/0", "1000000000", 429);
    CrawlEnd end = crawl();

    assertThat(end.state()).isEqualTo(RunState.PARTIAL);
    assertThat(site.requests("/0")).hasSize(1);
    assertThat(status("/0")).isEqualTo(429);
  }

  @Test
  void readsRobotsTxtAgainBeforeItBelievesThatItFails() {
    site.page("/", "x");
    inTurn("/robots.txt", "", 503, 404);
    crawl();

    assertThat(status("/")).isEqualTo(200);
    assertThat(gapBetweenRequestsFor("/robots.txt")).isGreaterThanOrEqualTo(SECOND_LOOK);
  }

  @Test
  void waitsAsLongAsTheAnswerForRobotsTxtSays() {
    site.page("/", "x");
    inTurn("/robots.txt", "1", 503, 404);
    crawl();

    assertThat(status("/")).isEqualTo(200);
    assertThat(gapBetweenRequestsFor("/robots.txt")).isGreaterThanOrEqualTo(Duration.ofSeconds(1));
  }

  @Test
  void leavesAHostAloneWhoseRobotsTxtAsksForMoreThanAnybodyWaits() {
    site.page("/", "x");
    inTurn("/robots.txt", "3600", 429, 404);
    crawl();

    assertThat(site.requests("/robots.txt")).hasSize(1);
    assertThat(site.requests("/")).isEmpty();
    assertThat(at("/").robots().ours().access()).isEqualTo(RobotsDecision.Access.UNREACHABLE);
  }

  @Test
  void aCrawlThatWentOnWithAnotherAsksForNothingTwiceAndForgetsNothing() {
    site.page("/", linksTo(20));
    IntStream.range(0, 20).forEach(i -> site.page("/" + i, "<a href=/deep/" + i + ">x</a>"));
    IntStream.range(0, 20).forEach(i -> site.page("/deep/" + i, "x"));
    CrawlEnd first =
        crawl(
            Duration.ofSeconds(10),
            new Budget(OptionalLong.of(15), Optional.empty()),
            UnfinishedWork.NONE);
    assertThat(first.state()).isEqualTo(RunState.PARTIAL);
    assertThat(observations).hasSize(15);

    CrawlEnd second = crawl(Duration.ofSeconds(10), Budget.UNLIMITED, leftOver());

    assertThat(second.state()).isEqualTo(RunState.FINISHED);
    assertThat(observations).hasSize(41);
    assertThat(site.requests().stream().filter(r -> !r.target().equals("/robots.txt"))).hasSize(41);
    assertThat(at("/deep/19").discovery().depth()).isEqualTo(2);
  }

  /** What the facts that were handed over tell of the work that is left. */
  private UnfinishedWork leftOver() {
    List<UrlsFound> found =
        facts.stream()
            .flatMap(fact -> fact instanceof UrlsFound urls ? Stream.of(urls) : Stream.empty())
            .toList();
    long[] done =
        observations.values().stream().mapToLong(o -> o.url().fingerprint().high()).toArray();
    return new UnfinishedWork() {
      @Override
      public long[] done() {
        return done;
      }

      @Override
      public void forEachLeft(Consumer<UrlsFound> consumer) {
        found.forEach(consumer);
      }
    };
  }
}
