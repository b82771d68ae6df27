package org.stayindexed.crawler.http;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.stayindexed.crawler.http.ConnectionPolicy.Certificates;
import org.stayindexed.crawler.testsite.RawServer;
import org.stayindexed.model.fetch.FailureClass;
import org.stayindexed.model.fetch.FetchOutcome.Answered;
import org.stayindexed.model.run.CertificateSeen;
import org.stayindexed.model.url.PageUrl;

/** Each fault of a certificate is a class of its own, and none is accepted (faults T1). */
class CertificateTest {
  private static final String TEA = "HTTP/1.1 200 OK\r\nContent-Length: 3\r\n\r\ntea";
  private static final String NAMES = "san=dns:localhost,ip:127.0.0.1";

  private static final RawServer.Handler TEAPOT =
      connection -> {
        if (!connection.readRequest().isEmpty()) {
          connection.send(TEA);
        }
      };

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
            .signed("wildcard", "-ext", "san=dns:*.tea.example")
            .signed("sha1", "-ext", NAMES, "-sigalg", "SHA1withECDSA")
            .signed("short", "-ext", NAMES, "-keyalg", "RSA", "-keysize", "1024")
            .signedAuthority("between")
            .signedBy(
                "between",
                "below",
                "-ext",
                NAMES,
                "-ext",
                "aia=caIssuers:URI:http://ca.example/between.crt")
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
    "early, localhost, TLS_NOT_YET_VALID",
    "other, localhost, TLS_WRONG_HOST",
    "other, 127.0.0.1, TLS_WRONG_HOST",
    "nameless, localhost, TLS_WRONG_HOST",
    "wildcard, green.tea.example, 200 COMPLETE 3",
    "wildcard, very.green.tea.example, TLS_WRONG_HOST",
    "wildcard, tea.example, TLS_WRONG_HOST",
    "sha1, localhost, TLS_WEAK",
    "short, localhost, TLS_WEAK",
    "below, localhost, 200 COMPLETE 3",
    "self, localhost, TLS_SELF_SIGNED"
  })
  void saysWhatIsWrongWithACertificate(String alias, String host, String outcome) throws Exception {
    try (RawServer server = serve(alias)) {
      assertThat(fetcher.outcome(url(host, server))).isEqualTo(outcome);
    }
  }

  @Test
  void tellsThatTheServerKeepsTheCertificateInBetweenToItself() throws Exception {
    try (RawServer server = RawServer.start(certificates.listenWithoutChain("below"), TEAPOT)) {
      assertThat(fetcher.outcome(url("localhost", server))).isEqualTo("TLS_INCOMPLETE_CHAIN");
    }
  }

  /** The bytes are a fatal alert: protocol_version, handshake_failure, insufficient_security. */
  @ParameterizedTest
  @ValueSource(ints = {70, 40, 71})
  void tellsThatThereIsNoCommonVersionOrCipher(int alert) throws Exception {
    byte[] refusal = {21, 3, 1, 0, 2, 2, (byte) alert};
    try (RawServer server = RawServer.start(connection -> connection.send(refusal))) {
      assertThat(fetcher.outcome(url("localhost", server))).isEqualTo("TLS_PROTOCOL");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "good, localhost, ",
    "expired, localhost, TLS_EXPIRED",
    "early, localhost, TLS_NOT_YET_VALID",
    "other, localhost, TLS_WRONG_HOST",
    "sha1, localhost, TLS_WEAK",
    "self, localhost, TLS_SELF_SIGNED"
  })
  void goesOnWhereItIsToldToAndKeepsTheFault(
      String alias, String host, @Nullable FailureClass fault) throws Exception {
    List<CertificateSeen> seen = new CopyOnWriteArrayList<>();
    try (RawServer server = serve(alias);
        TestFetcher insecure = TestFetcher.trusting(authorities, Certificates.ANY, seen::add)) {
      for (int i = 0; i < 2; i++) {
        Answered answer = insecure.get(url(host, server)).outcome().answer().orElseThrow();

        assertThat(answer.body().bytes()).isEqualTo(3);
        assertThat(answer.transport().certificateFault()).isEqualTo(Optional.ofNullable(fault));
      }
      assertThat(seen)
          .singleElement()
          .satisfies(one -> assertThat(one.fault()).isEqualTo(Optional.ofNullable(fault)));
    }
  }

  @Test
  void handsOverWhatEachServerPresentedOnce() throws Exception {
    List<CertificateSeen> seen = new CopyOnWriteArrayList<>();
    try (RawServer good = serve("short");
        RawServer expired = serve("expired");
        TestFetcher strict = TestFetcher.trusting(authorities, Certificates.VERIFIED, seen::add)) {
      for (int i = 0; i < 2; i++) {
        strict.get(url("localhost", good));
        strict.get(url("localhost", expired));
      }

      assertThat(seen).hasSize(2);
      assertThat(seen.get(0).host()).isEqualTo("localhost");
      assertThat(seen.get(0).port()).isEqualTo(good.port());
      assertThat(seen.get(0).seenAt()).isEqualTo(TestFetcher.NOW);
      assertThat(seen.get(0).certificate().subject()).isEqualTo("CN=localhost");
      assertThat(seen.get(0).certificate().issuer()).isEqualTo("CN=Tea Authority");
      assertThat(seen.get(0).certificate().key()).isEqualTo("RSA 1024");
      assertThat(seen.get(0).certificate().signature()).startsWith("SHA").endsWith("withECDSA");
      assertThat(seen.get(0).certificate().sha256()).matches("[0-9a-f]{64}");
      assertThat(seen.get(0).certificate().notAfter())
          .isAfter(seen.get(0).certificate().notBefore());
      assertThat(seen.get(1).fault()).hasValue(FailureClass.TLS_EXPIRED);
    }
  }

  /** RFC 9112 section 9.8: whether all of it came, only the end of TLS itself can tell. */
  @ParameterizedTest
  @CsvSource({"true, 200 COMPLETE 3", "false, 200 TRUNCATED 3"})
  void takesABodyWithoutLengthForWholeOnlyWhereTlsEndsInOrder(boolean orderly, String outcome)
      throws Exception {
    SSLContext context = certificates.context("good");
    try (RawServer server =
        RawServer.start(
            connection -> {
              Socket socket = connection.socket();
              SSLSocket tls =
                  (SSLSocket) context.getSocketFactory().createSocket(socket, null, false);
              byte[] request = new byte[8_192];
              if (tls.getInputStream().read(request) > 0) {
                tls.getOutputStream().write("HTTP/1.1 200 OK\r\n\r\ntea".getBytes(US_ASCII));
              }
              if (orderly) {
                tls.close();
              }
            })) {
      assertThat(fetcher.outcome(url("localhost", server))).isEqualTo(outcome);
    }
  }

  /** Servers close idle connections whenever they like, many without a word. */
  @Test
  void asksAgainWhereAKeptConnectionEndedWithoutTheEndOfTls() throws Exception {
    SSLContext context = certificates.context("good");
    try (RawServer server = RawServer.start(connection -> tea(context, connection.socket()))) {
      for (int i = 0; i < 3; i++) {
        assertThat(fetcher.outcome(url("localhost", server))).isEqualTo("200 COMPLETE 3");
      }
      assertThat(server.connections()).isEqualTo(3);
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

  /** Answers one request, and the connection ends behind it without the end of TLS. */
  private static void tea(SSLContext context, Socket socket) throws IOException {
    SSLSocket tls = (SSLSocket) context.getSocketFactory().createSocket(socket, null, false);
    if (tls.getInputStream().read(new byte[8_192]) > 0) {
      tls.getOutputStream().write(TEA.getBytes(US_ASCII));
    }
  }

  private static RawServer serve(String alias) throws Exception {
    return RawServer.start(certificates.listen(alias), TEAPOT);
  }

  private static PageUrl url(String host, RawServer server) {
    return PageUrl.of("https://" + host + ":" + server.port() + "/");
  }
}
