package org.stayindexed.crawler.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.stayindexed.crawler.testsite.RawServer;
import org.stayindexed.model.url.PageUrl;

class RequestLineTest {
  @AutoClose
  private final RawServer server =
      RawServer.replying("HTTP/1.1 200 OK\r\nContent-Length: 0\r\nConnection: close\r\n\r\n");

  @AutoClose private final TestFetcher fetcher = TestFetcher.patient();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "//",
        "//tea.example/",
        "/a|b",
        "/100%",
        "/%zz",
        "/[x]",
        "/a%20b",
        "/a%2Fb/%2e%2e%2f",
        "/a;b=c:d@e",
        "/a//b///",
        "/?q={x}",
        "/?",
        "/?a=b&a=&&=c",
        "/?next=https://tea.example/?a=b",
        "/%0d%0aX-Evil:%201",
        "/%00",
        "/gr%C3%BCn"
      })
  void asksForPathAndQueryAsTheUrlHasThem(String target) {
    PageUrl url = server.url(target);

    assertThat(fetcher.outcome(url)).isEqualTo("200 COMPLETE 0");

    List<String> request = server.requests().get(0);
    assertThat(request.get(0)).isEqualTo("GET " + url.pathAndQuery() + " HTTP/1.1");
    assertThat(request).filteredOn(line -> line.startsWith("X-")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "/a b, /a%20b",
    "/grün, /gr%C3%BCn",
    "/a#b, /a",
    "'/a\r\nX-Evil: 1', /aX-Evil:%201",
  })
  void encodesWhatMayNotStandInARequestLine(String path, String target) {
    fetcher.get(server.url(path));

    assertThat(server.requests().get(0).get(0)).isEqualTo("GET " + target + " HTTP/1.1");
    assertThat(server.requests().get(0)).noneMatch(line -> line.startsWith("X-Evil"));
  }

  @Test
  void namesHostAndPortOnce() {
    fetcher.get(server.url("/"));

    assertThat(server.requests().get(0))
        .filteredOn(line -> line.toLowerCase(java.util.Locale.ROOT).startsWith("host:"))
        .containsExactly("Host: 127.0.0.1:" + server.port());
  }

  @ParameterizedTest
  @CsvSource({
    "http://tea.example/a, tea.example, 80",
    "https://tea.example/a, tea.example, 443",
    "http://[2001:db8::1]:8080/, 2001:db8::1, 8080"
  })
  void connectsToHostAndPortOfTheUrl(String url, String host, int port) {
    CancellableGet get = new CancellableGet(PageUrl.of(url));

    assertThat(get.getAuthority().getHostName()).isEqualTo(host);
    assertThat(CancellableGet.target(PageUrl.of(url)).getPort()).isEqualTo(port);
  }

  @Test
  void saysOnceThatTheRequestWasSent() {
    AtomicInteger sent = new AtomicInteger();

    fetcher.get(server.url("/"), sent::incrementAndGet);

    assertThat(sent).hasValue(1);
  }
}
