package org.stayindexed.crawler.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.hc.client5.http.DnsResolver;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.stayindexed.crawler.run.CrawlEnd;
import org.stayindexed.crawler.run.TestCrawl;
import org.stayindexed.crawler.scope.Scope;
import org.stayindexed.crawler.testsite.RawServer;
import org.stayindexed.model.fetch.FetchOutcome;
import org.stayindexed.model.run.ObservationSink;
import org.stayindexed.model.run.PageObservation;
import org.stayindexed.model.run.RunState;
import org.stayindexed.model.url.PageUrl;

/**
 * Everything that {@code faults.txt} lists, each on a host of its own: {@code f0.tea.example} plays
 * the first row, and {@code tea.example} has twenty good pages.
 */
@Timeout(60)
class FaultTest {
  private static final Duration SILENCE = Duration.ofSeconds(1);
  private static final Duration TOTAL = Duration.ofSeconds(2);
  private static final Duration LATEST = TOTAL.plusSeconds(2);
  private static final FetchLimits LIMITS =
      new FetchLimits(TOTAL, SILENCE, TOTAL, TestFetcher.BODY_LIMIT);

  /** Read before the first request, which does not wait for it. */
  private static final List<Fault> FAULTS = Fault.ALL;

  private static final int GOOD_PAGES = 20;
  private static final int AT_ONCE = 32;

  private final ApacheFetcher fetcher =
      ApacheFetcher.createOn(
          new FetcherSettings(
              TestFetcher.USER_AGENT, AT_ONCE, AT_ONCE, LIMITS, ConnectionPolicy.anyAddress()),
          new Network(new OneMachine(), null, certificate -> {}),
          Clock.systemUTC());

  @AutoClose private final RawServer server = RawServer.start(FaultTest::reply);

  @Test
  void areAtLeastAHundredAndFiftyDifferentOnes() {
    Set<String> texts = new HashSet<>();
    FAULTS.forEach(fault -> texts.add(fault.ending() + fault.text()));

    assertThat(texts).hasSameSizeAs(FAULTS).hasSizeGreaterThanOrEqualTo(150);
    System.out.println("Misbehaviours of servers that end as they must: " + texts.size());
  }

  @Test
  void endACrawlInOneRightRowEachWithAllGoodPagesAndNoThreadLeft() throws Exception {
    Set<Thread> before = threads();
    Map<PageUrl, PageObservation> rows = new ConcurrentHashMap<>();
    Queue<PageUrl> twice = new ConcurrentLinkedQueue<>();

    CrawlEnd end = crawl(rows, twice);
    fetcher.close();

    assertThat(end).isEqualTo(new CrawlEnd(RunState.FINISHED, "", Optional.empty()));
    assertThat(twice).isEmpty();
    assertThat(rows.keySet()).hasSize(1 + GOOD_PAGES + FAULTS.size());
    assertThat(
            IntStream.range(0, GOOD_PAGES)
                .mapToObj(i -> status(outcome(rows, start("/good/" + i)))))
        .containsOnly(200);
    assertThat(mistakes(rows)).isEmpty();
    for (Thread thread : threads()) {
      if (!before.contains(thread)) {
        thread.join(10_000);
        assertThat(thread.isAlive()).as(thread.getName()).isFalse();
      }
    }
  }

  private CrawlEnd crawl(Map<PageUrl, PageObservation> rows, Queue<PageUrl> twice) {
    Scope scope = new Scope(start("/"), Scope.Hosts.START_HOST_AND_SUBDOMAINS);
    ObservationSink sink =
        fact -> {
          if (fact instanceof PageObservation row && rows.put(row.url(), row) != null) {
            twice.add(row.url());
          }
        };
    return TestCrawl.of(scope, TestCrawl.pace(Duration.ZERO, AT_ONCE / 8), fetcher, sink).run();
  }

  private List<String> mistakes(Map<PageUrl, PageObservation> rows) {
    return IntStream.range(0, FAULTS.size())
        .mapToObj(i -> mistake(i, outcome(rows, fault(i))))
        .flatMap(Optional::stream)
        .toList();
  }

  private static Optional<String> mistake(int number, FetchOutcome outcome) {
    Fault fault = FAULTS.get(number);
    String actual = TestFetcher.describe(outcome);
    boolean late = outcome.timings().total().compareTo(LATEST) > 0;
    return fault.isWhat(actual) && !late
        ? Optional.empty()
        : Optional.of(
            fault.ending() + " " + fault.text() + ": " + actual + ", wanted " + fault.outcome());
  }

  private static int status(FetchOutcome outcome) {
    return outcome.status().orElse(-1);
  }

  private static FetchOutcome outcome(Map<PageUrl, PageObservation> rows, PageUrl url) {
    return Optional.ofNullable(rows.get(url)).flatMap(PageObservation::outcome).orElseThrow();
  }

  private PageUrl start(String path) {
    return PageUrl.of("http://tea.example:" + server.port() + path);
  }

  private PageUrl fault(int number) {
    return PageUrl.of("http://f" + number + ".tea.example:" + server.port() + "/");
  }

  private static void reply(RawServer.Connection connection) throws Exception {
    List<String> request = connection.readRequest();
    String host = request.stream().filter(l -> l.startsWith("Host: ")).findFirst().orElseThrow();
    boolean robots = request.get(0).startsWith("GET /robots.txt ");
    if (!robots && host.startsWith("Host: f")) {
      FAULTS.get(Integer.parseInt(host.substring(7, host.indexOf('.')))).play(connection);
    } else {
      String body = robots || !request.get(0).startsWith("GET / ") ? "" : links(host.substring(6));
      connection.send(
          "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nConnection: close\r\nContent-Length: "
              + body.length()
              + "\r\n\r\n"
              + body);
    }
  }

  private static String links(String authority) {
    String good =
        IntStream.range(0, GOOD_PAGES)
            .mapToObj(i -> "<a href=/good/" + i + "></a>")
            .collect(Collectors.joining());
    return IntStream.range(0, FAULTS.size())
        .mapToObj(i -> "<a href=http://f" + i + "." + authority + "/></a>")
        .collect(Collectors.joining("", "", good));
  }

  private static Set<Thread> threads() {
    return Thread.getAllStackTraces().keySet().stream()
        .filter(thread -> !thread.getName().equals("raw-server"))
        .collect(Collectors.toSet());
  }

  /** Every name is this machine. */
  private static final class OneMachine implements DnsResolver {
    @Override
    public InetAddress[] resolve(String host) {
      return new InetAddress[] {InetAddress.getLoopbackAddress()};
    }

    @Override
    public String resolveCanonicalHostname(String host) throws UnknownHostException {
      return host;
    }
  }
}
