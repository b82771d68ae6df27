package org.stayindexed.crawler.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.apache.hc.client5.http.DnsResolver;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.stayindexed.crawler.testsite.RawServer;
import org.stayindexed.model.url.PageUrl;

/** A name server that does not answer holds nobody up for longer than a connection may take. */
class BoundedDnsTest {
  private static final PageUrl TEA = PageUrl.of("http://tea.example/");
  private static final Duration LATEST = Duration.ofSeconds(5);

  private final CountDownLatch looking = new CountDownLatch(1);
  private final CountDownLatch never = new CountDownLatch(1);

  @AfterEach
  void letGo() {
    never.countDown();
  }

  @Test
  void givesUpAfterTheTimeForAConnection() {
    try (TestFetcher fetcher = TestFetcher.with(new Silent(), Duration.ofMillis(200), LATEST)) {
      assertThat(fetcher.outcome(TEA)).isEqualTo("DNS_FAILURE");
    }
  }

  @Test
  void endsAtTheDeadlineOfTheFetch() {
    try (TestFetcher fetcher = TestFetcher.with(new Silent(), LATEST, Duration.ofMillis(200))) {
      assertThat(fetcher.outcome(TEA)).isEqualTo("TOTAL_TIMEOUT");
    }
  }

  @Test
  void endsWhenTheCrawlIsStopped() throws Exception {
    try (TestFetcher fetcher = TestFetcher.with(new Silent(), LATEST, LATEST)) {
      CompletableFuture<String> waiting = CompletableFuture.supplyAsync(() -> fetcher.outcome(TEA));
      looking.await();
      fetcher.abort();

      assertThat(waiting).succeedsWithin(Duration.ofSeconds(2));
    }
  }

  @Test
  void findsOtherHostsMeanwhile() throws Exception {
    try (RawServer server = RawServer.replying("HTTP/1.1 204 No Content\r\n\r\n");
        TestFetcher fetcher = TestFetcher.with(new Silent(), LATEST, LATEST)) {
      CompletableFuture<String> waiting = CompletableFuture.supplyAsync(() -> fetcher.outcome(TEA));
      looking.await();

      assertThat(fetcher.outcome(server.url("/"))).isEqualTo("204 COMPLETE 0");
      assertThat(waiting).isNotDone();
    }
  }

  /** Knows addresses, and never answers for a name. */
  private final class Silent implements DnsResolver {
    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
      if (!host.equals(TEA.host())) {
        return InetAddress.getAllByName(host);
      }
      looking.countDown();
      try {
        never.await();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
      throw new UnknownHostException(host);
    }

    @Override
    public String resolveCanonicalHostname(String host) {
      return host;
    }
  }
}
