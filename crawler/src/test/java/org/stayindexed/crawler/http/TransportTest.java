package org.stayindexed.crawler.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.stayindexed.crawler.testsite.RawServer;
import org.stayindexed.crawler.testsite.TestSite;
import org.stayindexed.model.fetch.Transport;
import org.stayindexed.model.url.PageUrl;

/** What is kept of an answer beside its header and its body. */
class TransportTest {
  @AutoClose private final TestFetcher fetcher = TestFetcher.patient();

  @Test
  void keepsTheStatusLineTheAddressAndTheBytes() throws Exception {
    String reply = "HTTP/1.0 200 Tea is \u00c3\u00bcber\r\nContent-Length: 3\r\n\r\ntea";
    try (RawServer server = RawServer.replying(reply)) {
      Transport transport = transport(server.url("/"));

      assertThat(transport.protocol()).isEqualTo("HTTP/1.0");
      assertThat(transport.reason()).isEqualTo("Tea is \u00fcber");
      assertThat(transport.remoteAddress()).isEqualTo("127.0.0.1");
      assertThat(transport.bytes()).isEqualTo(reply.length());
      assertThat(transport.certificateFault()).isEmpty();
    }
  }

  @Test
  void toleratesAStatusLineWithoutAReason() throws Exception {
    try (RawServer server = RawServer.replying("HTTP/1.1 204\r\n\r\n")) {
      assertThat(transport(server.url("/")).reason()).isEmpty();
    }
  }

  @Test
  void countsTheBytesOfEachAnswerOnAKeptConnectionAsTheyWereSent() {
    byte[] gzip = Coded.gzip(new byte[50_000]);
    try (TestSite site = TestSite.start()) {
      site.answer("/", 200, gzip, "Content-Encoding", "gzip");

      long first = transport(site.url("/")).bytes();
      long second = transport(site.url("/")).bytes();

      assertThat(first).isBetween((long) gzip.length, gzip.length + 300L);
      assertThat(second).isEqualTo(first);
    }
  }

  private Transport transport(PageUrl url) {
    return fetcher.get(url).outcome().answer().orElseThrow().transport();
  }
}
