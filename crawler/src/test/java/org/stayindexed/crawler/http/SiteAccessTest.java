package org.stayindexed.crawler.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.stayindexed.crawler.access.Login;
import org.stayindexed.crawler.access.ProxyServer;
import org.stayindexed.crawler.access.SiteAccess;
import org.stayindexed.crawler.access.SiteCookie;
import org.stayindexed.crawler.access.SiteHeader;
import org.stayindexed.crawler.testsite.RawServer;
import org.stayindexed.crawler.testsite.TestSite;
import org.stayindexed.model.secret.Secret;
import org.stayindexed.model.url.PageUrl;

/** What the site, another host and a proxy get to see; looked at there. */
@Timeout(30)
class SiteAccessTest {
  private static final Login ANNA = new Login("anna", new Secret("pässword"));
  private static final Duration PAUSE = Duration.ofMillis(50);

  private final TestSite site = TestSite.start();

  @AfterEach
  void stopSite() {
    site.close();
  }

  private SiteAccess access(Optional<Login> login) {
    return new SiteAccess(
        Optional.of(site.url("/")),
        List.of(new SiteHeader("X-Esri-Authorization", new Secret("Bearer T1"))),
        List.of(
            new SiteCookie("id", new Secret("C1"), "/", false),
            new SiteCookie("area", new Secret("C2"), "/inner", false),
            new SiteCookie("safe", new Secret("C3"), "/", true)),
        login,
        PAUSE);
  }

  private static ApacheFetcher fetcher(SiteAccess access, Optional<ProxyServer> proxy) {
    return ApacheFetcher.create(
        new FetcherSettings(
            TestFetcher.USER_AGENT,
            2,
            2,
            FetchLimits.DEFAULT,
            ConnectionPolicy.anyAddress(),
            access,
            proxy),
        null,
        Clock.systemUTC());
  }

  private static String get(ApacheFetcher fetcher, PageUrl url) {
    return TestFetcher.describe(fetcher.fetch(new FetchRequest(url, () -> {})).outcome());
  }

  private List<Optional<String>> sent(String path, String header) {
    return site.requests(path).stream().map(request -> request.headers().first(header)).toList();
  }

  @Test
  void sendsHeadersAndCookiesToTheSite() {
    site.page("/", "x").page("/inner/a", "x").page("/innermost", "x");
    try (ApacheFetcher fetcher = fetcher(access(Optional.empty()), Optional.empty())) {
      get(fetcher, site.url("/"));
      get(fetcher, site.url("/inner/a"));
      get(fetcher, site.url("/innermost"));
    }
    assertThat(sent("/", "X-Esri-Authorization")).containsExactly(Optional.of("Bearer T1"));
    assertThat(sent("/", "Cookie")).containsExactly(Optional.of("id=C1"));
    assertThat(sent("/inner/a", "Cookie")).containsExactly(Optional.of("id=C1; area=C2"));
    assertThat(sent("/innermost", "Cookie")).containsExactly(Optional.of("id=C1"));
  }

  @Test
  void sendsNothingOfItToAnotherHostOrPort() {
    try (TestSite other = TestSite.start();
        ApacheFetcher fetcher = fetcher(access(Optional.of(ANNA)), Optional.empty())) {
      other.answer("/", 401, "", "WWW-Authenticate", "Basic realm=x");
      PageUrl otherName =
          PageUrl.of(site.url("/").textWithSecrets().replace("127.0.0.1", "localhost"));
      get(fetcher, other.url("/"));
      get(fetcher, otherName);

      assertThat(other.requests()).hasSize(1);
      assertThat(site.requests()).hasSize(1);
      for (TestSite.Request request : List.of(other.requests().get(0), site.requests().get(0))) {
        assertThat(request.headers().first("Cookie")).isEmpty();
        assertThat(request.headers().first("Authorization")).isEmpty();
        assertThat(request.headers().first("X-Esri-Authorization")).isEmpty();
      }
    }
  }

  @Test
  void coversHttpsOfASiteOnHttpButNeverTheOtherWayRound() {
    SiteAccess http = covering("http://tea.example/");
    SiteAccess https = covering("https://tea.example/");

    assertThat(http.covers(PageUrl.of("https://tea.example/a"))).isTrue();
    assertThat(https.covers(PageUrl.of("https://tea.example/a"))).isTrue();
    assertThat(https.covers(PageUrl.of("http://tea.example/a"))).isFalse();
    assertThat(https.covers(PageUrl.of("https://www.tea.example/"))).isFalse();
    assertThat(https.covers(PageUrl.of("https://tea.example:8443/"))).isFalse();
    assertThat(http.covers(PageUrl.of("http://tea.example.org/"))).isFalse();
    assertThat(SiteAccess.OPEN.covers(PageUrl.of("http://tea.example/"))).isFalse();
  }

  private static SiteAccess covering(String start) {
    return new SiteAccess(
        Optional.of(PageUrl.of(start)), List.of(), List.of(), Optional.empty(), PAUSE);
  }

  @Test
  void logsInWithBasicOnceItIsAskedToAndThenAtOnce() {
    String expected =
        "Basic "
            + Base64.getEncoder().encodeToString("anna:pässword".getBytes(StandardCharsets.UTF_8));
    site.route(
        "/", exchange -> answer(exchange, expected, "Basic realm=\"tea\", charset=\"UTF-8\""));
    site.route("/a", exchange -> answer(exchange, expected, "Basic realm=\"tea\""));
    try (ApacheFetcher fetcher = fetcher(access(Optional.of(ANNA)), Optional.empty())) {
      assertThat(get(fetcher, site.url("/"))).isEqualTo("200 COMPLETE 0");
      assertThat(get(fetcher, site.url("/a"))).isEqualTo("200 COMPLETE 0");
    }
    assertThat(sent("/", "Authorization")).containsExactly(Optional.empty(), Optional.of(expected));
    assertThat(sent("/a", "Authorization")).containsExactly(Optional.of(expected));
    long gap = site.requests().get(1).arrivalNanos() - site.requests().get(0).arrivalNanos();
    assertThat(Duration.ofNanos(gap)).isGreaterThanOrEqualTo(PAUSE);
  }

  private static void answer(HttpExchange exchange, String expected, String challenge)
      throws java.io.IOException {
    boolean welcome = expected.equals(exchange.getRequestHeaders().getFirst("Authorization"));
    if (!welcome) {
      exchange.getResponseHeaders().add("WWW-Authenticate", challenge);
    }
    exchange.sendResponseHeaders(welcome ? 200 : 401, -1);
  }

  @Test
  void prefersDigestWhichDoesNotSendThePassword() {
    site.route("/", exchange -> digest(exchange, "N1"));
    site.route("/a?b=c", exchange -> digest(exchange, "N1"));
    try (ApacheFetcher fetcher = fetcher(access(Optional.of(ANNA)), Optional.empty())) {
      assertThat(get(fetcher, site.url("/"))).isEqualTo("200 COMPLETE 0");
      assertThat(get(fetcher, site.url("/a?b=c"))).isEqualTo("200 COMPLETE 0");
    }
    assertThat(site.requests("/")).hasSize(2);
    assertThat(sent("/a?b=c", "Authorization"))
        .singleElement()
        .satisfies(
            proof ->
                assertThat(proof.orElseThrow())
                    .startsWith("Digest username=\"anna\"")
                    .contains("uri=\"/a?b=c\"", "nc=00000002", "algorithm=SHA-256"));
  }

  @Test
  void takesAFreshNonceWhenTheOldOneIsStale() {
    AtomicInteger asked = new AtomicInteger();
    site.route("/", exchange -> digest(exchange, asked.incrementAndGet() < 3 ? "N1" : "N2"));
    try (ApacheFetcher fetcher = fetcher(access(Optional.of(ANNA)), Optional.empty())) {
      assertThat(get(fetcher, site.url("/"))).isEqualTo("200 COMPLETE 0");
      assertThat(get(fetcher, site.url("/"))).isEqualTo("200 COMPLETE 0");
    }
    assertThat(site.requests("/")).hasSize(4);
  }

  /**
   * Whether the digest is right is HttpClient's business; whether it answers this nonce is ours.
   */
  private static void digest(HttpExchange exchange, String nonce) throws java.io.IOException {
    String proof = exchange.getRequestHeaders().getFirst("Authorization");
    boolean welcome = proof != null && proof.contains("nonce=\"" + nonce + "\"");
    if (!welcome) {
      exchange.getResponseHeaders().add("WWW-Authenticate", "Basic realm=\"tea\"");
      exchange
          .getResponseHeaders()
          .add(
              "WWW-Authenticate",
              "Digest realm=\"tea\", qop=\"auth\", algorithm=SHA-256, nonce=\""
                  + nonce
                  + "\""
                  + (proof == null ? "" : ", stale=true"));
    }
    exchange.sendResponseHeaders(welcome ? 200 : 401, -1);
  }

  @Test
  void doesNotRepeatAWrongPassword() {
    site.answer("/", 401, "", "WWW-Authenticate", "Basic realm=\"tea\"");
    try (ApacheFetcher fetcher = fetcher(access(Optional.of(ANNA)), Optional.empty())) {
      assertThat(get(fetcher, site.url("/"))).isEqualTo("401 COMPLETE 0");
      assertThat(get(fetcher, site.url("/"))).isEqualTo("401 COMPLETE 0");
    }
    assertThat(site.requests("/")).hasSize(3);
  }

  @Test
  void neverSendsACookieThatAServerSet() {
    site.answer("/", 200, "", "Set-Cookie", "session=S1");
    try (ApacheFetcher fetcher = fetcher(SiteAccess.OPEN, Optional.empty())) {
      get(fetcher, site.url("/"));
      get(fetcher, site.url("/"));
    }
    assertThat(sent("/", "Cookie")).containsExactly(Optional.empty(), Optional.empty());
  }

  @Test
  void goesThroughAProxyWithItsLoginAtOnce() throws Exception {
    try (RawServer proxy = RawServer.replying("HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n");
        ApacheFetcher fetcher =
            fetcher(
                SiteAccess.OPEN,
                Optional.of(
                    new ProxyServer(
                        "127.0.0.1",
                        proxy.port(),
                        Optional.of(new Login("bob", new Secret("p1"))))))) {
      assertThat(get(fetcher, PageUrl.of("http://tea.example/a?b"))).isEqualTo("200 COMPLETE 0");
      get(fetcher, PageUrl.of("https://tea.example/"));

      assertThat(proxy.requests()).hasSize(2);
      assertThat(proxy.requests().get(0))
          .contains(
              "GET http://tea.example/a?b HTTP/1.1",
              "Host: tea.example",
              "Proxy-Authorization: Basic Ym9iOnAx");
      assertThat(proxy.requests().get(1))
          .contains("CONNECT tea.example:443 HTTP/1.1", "Proxy-Authorization: Basic Ym9iOnAx");
    }
  }

  @Test
  void asksAProxyForNoAddressThatMustNotBeConnectedTo() throws Exception {
    try (RawServer proxy = RawServer.replying("HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n");
        ApacheFetcher fetcher =
            ApacheFetcher.create(
                new FetcherSettings(
                    TestFetcher.USER_AGENT,
                    1,
                    1,
                    FetchLimits.DEFAULT,
                    ConnectionPolicy.startingAt(PageUrl.of("http://203.0.114.1/")),
                    SiteAccess.OPEN,
                    Optional.of(new ProxyServer("127.0.0.1", proxy.port(), Optional.empty()))),
                null,
                Clock.systemUTC())) {
      assertThat(get(fetcher, PageUrl.of("http://169.254.169.254/"))).isEqualTo("BLOCKED_ADDRESS");
      assertThat(get(fetcher, PageUrl.of("http://localhost/"))).isEqualTo("BLOCKED_ADDRESS");
      assertThat(get(fetcher, PageUrl.of("http://tea.example/"))).isEqualTo("200 COMPLETE 0");
      assertThat(proxy.requests()).hasSize(1);
    }
  }
}
