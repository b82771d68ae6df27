package org.stayindexed.crawler.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.security.KeyStore;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.stayindexed.crawler.testsite.RawServer;
import org.stayindexed.model.url.PageUrl;

/** Each fault of a certificate is a class of its own, and none is accepted (faults T1). */
class CertificateTest {
  private static final String TEA = "HTTP/1.1 200 OK\r\nContent-Length: 3\r\n\r\ntea";
  private static final String NAMES = "san=dns:localhost,ip:127.0.0.1";

  private static TestCertificates certificates;
  private static KeyStore authorities;
  private static TestFetcher fetcher;

  @BeforeAll
  static void makeCertificates(@TempDir Path folder) throws Exception {
    certificates =
        new TestCertificates(folder)
            .signed("good", "-ext", NAMES)
            .signed("expired", "-ext", NAMES, "-startdate", "-30d", "-validity", "7")
            .signed("early", "-ext", NAMES, "-startdate", "+30d")
            .signed("other", "-ext", "san=dns:coffee.example")
            .signed("nameless")
            .selfSigned("self", "-ext", NAMES);
    authorities = certificates.authorities();
    fetcher = TestFetcher.trusting(authorities);
  }

  @AfterAll
  static void close() {
    fetcher.close();
  }

  @ParameterizedTest
  @CsvSource({
    "good, localhost, 200 COMPLETE 3",
    "good, 127.0.0.1, 200 COMPLETE 3",
    "expired, localhost, TLS_EXPIRED",
    "early, localhost, TLS_EXPIRED",
    "other, localhost, TLS_WRONG_HOST",
    "other, 127.0.0.1, TLS_WRONG_HOST",
    "nameless, localhost, TLS_WRONG_HOST",
    "self, localhost, TLS_SELF_SIGNED"
  })
  void saysWhatIsWrongWithACertificate(String alias, String host, String outcome) throws Exception {
    try (RawServer server = serve(alias)) {
      assertThat(fetcher.outcome(url(host, server))).isEqualTo(outcome);
    }
  }

  @Test
  void doesNotTrustAnAuthorityThatItDoesNotKnow() throws Exception {
    try (RawServer server = serve("good");
        TestFetcher browserLike = TestFetcher.patient()) {
      assertThat(browserLike.outcome(url("localhost", server))).isEqualTo("TLS_UNKNOWN_AUTHORITY");
    }
  }

  @Test
  void asksNothingOverAConnectionThatItDoesNotTrust() throws Exception {
    try (RawServer server = serve("self")) {
      fetcher.get(url("localhost", server));

      assertThat(server.connections()).isEqualTo(1);
      assertThat(server.requests()).isEmpty();
    }
  }

  @Test
  void keepsATlsConnectionForTheNextRequest() throws Exception {
    try (RawServer server =
        RawServer.start(
            certificates.listen("good"),
            connection -> {
              while (!connection.readRequest().isEmpty()) {
                connection.send(TEA);
              }
            })) {
      for (int i = 0; i < 3; i++) {
        assertThat(fetcher.outcome(url("localhost", server))).isEqualTo("200 COMPLETE 3");
      }
      assertThat(server.connections()).isEqualTo(1);
    }
  }

  @Test
  void tellsAServerWithoutTls() throws Exception {
    try (RawServer server = RawServer.start(connection -> connection.send(TEA))) {
      assertThat(fetcher.outcome(url("localhost", server))).isEqualTo("TLS_OTHER");
    }
  }

  private static RawServer serve(String alias) throws Exception {
    return RawServer.start(
        certificates.listen(alias),
        connection -> {
          if (!connection.readRequest().isEmpty()) {
            connection.send(TEA);
          }
        });
  }

  private static PageUrl url(String host, RawServer server) {
    return PageUrl.of("https://" + host + ":" + server.port() + "/");
  }
}
