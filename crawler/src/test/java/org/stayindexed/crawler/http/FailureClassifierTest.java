package org.stayindexed.crawler.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.stayindexed.model.fetch.FailureClass.CONNECT_REFUSED;
import static org.stayindexed.model.fetch.FailureClass.CONNECT_TIMEOUT;
import static org.stayindexed.model.fetch.FailureClass.DECODE_ERROR;
import static org.stayindexed.model.fetch.FailureClass.HEADER_LIMIT;
import static org.stayindexed.model.fetch.FailureClass.INTERNAL_ERROR;
import static org.stayindexed.model.fetch.FailureClass.PROTOCOL_ERROR;
import static org.stayindexed.model.fetch.FailureClass.READ_TIMEOUT;
import static org.stayindexed.model.fetch.FailureClass.RESET;
import static org.stayindexed.model.fetch.FailureClass.TLS_EXPIRED;
import static org.stayindexed.model.fetch.FailureClass.TLS_NOT_YET_VALID;
import static org.stayindexed.model.fetch.FailureClass.TLS_OTHER;
import static org.stayindexed.model.fetch.FailureClass.TLS_PROTOCOL;
import static org.stayindexed.model.fetch.FailureClass.TLS_SELF_SIGNED;
import static org.stayindexed.model.fetch.FailureClass.TLS_UNKNOWN_AUTHORITY;
import static org.stayindexed.model.fetch.FailureClass.TLS_WEAK;
import static org.stayindexed.model.fetch.FailureClass.TLS_WRONG_HOST;
import static org.stayindexed.model.fetch.FailureClass.TOTAL_TIMEOUT;
import static org.stayindexed.model.fetch.FailureClass.TRUNCATED;
import static org.stayindexed.model.fetch.FailureClass.UNREACHABLE;

import java.io.EOFException;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.security.cert.CertPathBuilderException;
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertPathValidatorException.BasicReason;
import java.security.cert.CertificateException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.util.stream.Stream;
import java.util.zip.ZipException;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLPeerUnverifiedException;
import org.apache.hc.client5.http.ClientProtocolException;
import org.apache.hc.client5.http.ConnectTimeoutException;
import org.apache.hc.client5.http.HttpHostConnectException;
import org.apache.hc.core5.http.ConnectionClosedException;
import org.apache.hc.core5.http.ConnectionRequestTimeoutException;
import org.apache.hc.core5.http.MalformedChunkCodingException;
import org.apache.hc.core5.http.MessageConstraintException;
import org.apache.hc.core5.http.NoHttpResponseException;
import org.apache.hc.core5.http.ProtocolException;
import org.apache.hc.core5.http.TruncatedChunkException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.stayindexed.model.fetch.FailureClass;

class FailureClassifierTest {

  @ParameterizedTest
  @MethodSource
  void namesWhatEndedARequestBeforeItsAnswer(Throwable thrown, FailureClass expected) {
    assertThat(FailureClassifier.beforeAnswer(thrown)).isEqualTo(expected);
  }

  static Stream<Arguments> namesWhatEndedARequestBeforeItsAnswer() {
    return Stream.of(
        Arguments.of(new ConnectTimeoutException("Connect timed out"), CONNECT_TIMEOUT),
        Arguments.of(new ConnectionRequestTimeoutException("Timeout: 30 s"), TOTAL_TIMEOUT),
        Arguments.of(new NoRouteToHostException("No route to host"), UNREACHABLE),
        Arguments.of(new SocketTimeoutException("Read timed out"), READ_TIMEOUT),
        Arguments.of(new SocketException("Connection reset"), RESET),
        Arguments.of(new SocketException("Broken pipe"), RESET),
        Arguments.of(new NoHttpResponseException("no answer"), RESET),
        Arguments.of(new ConnectionClosedException(), RESET),
        Arguments.of(new InterruptedIOException("aborted"), RESET),
        Arguments.of(new MessageConstraintException("too many"), HEADER_LIMIT),
        Arguments.of(new ProtocolException("no HTTP"), PROTOCOL_ERROR),
        Arguments.of(new ClientProtocolException("no HTTP"), PROTOCOL_ERROR),
        Arguments.of(new IOException("whatever"), PROTOCOL_ERROR),
        Arguments.of(new IllegalStateException("ours"), INTERNAL_ERROR),
        Arguments.of(new NullPointerException(), INTERNAL_ERROR));
  }

  @ParameterizedTest
  @CsvSource({
    "Connection refused, CONNECT_REFUSED",
    "Verbindungsaufbau abgelehnt, CONNECT_REFUSED",
    ", CONNECT_REFUSED",
    "Network is unreachable, UNREACHABLE",
    "No route to host, UNREACHABLE",
    "Connection timed out, CONNECT_TIMEOUT",
    "Operation timed out, CONNECT_TIMEOUT"
  })
  void readsWhyNoConnectionCameAbout(String message, FailureClass expected) {
    assertThat(FailureClassifier.beforeAnswer(new ConnectException(message))).isEqualTo(expected);
    assertThat(FailureClassifier.beforeAnswer(new HttpHostConnectException(message)))
        .isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "tea.example: Name or service not known, DNS_NXDOMAIN",
    "tea.example: No address associated with hostname, DNS_NXDOMAIN",
    "'tea.example: nodename nor servname provided, or not known', DNS_NXDOMAIN",
    "No such host is known (tea.example), DNS_NXDOMAIN",
    "tea.example: Temporary failure in name resolution, DNS_FAILURE",
    "tea.example: Non-recoverable failure in name resolution, DNS_FAILURE",
    "tea.example: System error, DNS_FAILURE",
    "tea.example: Try again, DNS_FAILURE",
    "tea.example, DNS_FAILURE",
    ", DNS_FAILURE"
  })
  void readsWhyANameWasNotResolved(String message, FailureClass expected) {
    assertThat(FailureClassifier.beforeAnswer(new UnknownHostException(message)))
        .isEqualTo(expected);
  }

  @ParameterizedTest
  @MethodSource
  void looksForTheFaultOfACertificateBehindTheHandshake(Throwable cause, FailureClass expected) {
    SSLException handshake = new SSLHandshakeException("PKIX path building failed");
    handshake.initCause(new CertificateException(cause));

    assertThat(FailureClassifier.beforeAnswer(handshake)).isEqualTo(expected);
  }

  static Stream<Arguments> looksForTheFaultOfACertificateBehindTheHandshake() {
    return Stream.of(
        Arguments.of(new CertificateExpiredException(), TLS_EXPIRED),
        Arguments.of(new CertificateNotYetValidException(), TLS_NOT_YET_VALID),
        Arguments.of(new CertPathBuilderException(), TLS_UNKNOWN_AUTHORITY),
        Arguments.of(
            new CertificateFaultException(
                TLS_SELF_SIGNED, new CertificateException(new CertPathBuilderException())),
            TLS_SELF_SIGNED),
        Arguments.of(
            new CertPathBuilderException(
                new CertPathValidatorException(
                    "MD5", null, null, -1, BasicReason.ALGORITHM_CONSTRAINED)),
            TLS_WEAK),
        Arguments.of(new SSLPeerUnverifiedException("tea.example"), TLS_WRONG_HOST),
        Arguments.of(new IOException("no common cipher"), TLS_OTHER));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Received fatal alert: protocol_version",
        "(handshake_failure) Received fatal alert: handshake_failure",
        "The server selected protocol version TLS10 is not accepted by client preferences [TLS13]"
      })
  void readsThatThereIsNoCommonVersionOrCipher(String message) {
    assertThat(FailureClassifier.beforeAnswer(new SSLHandshakeException(message)))
        .isEqualTo(TLS_PROTOCOL);
  }

  @ParameterizedTest
  @MethodSource
  void namesWhatBrokeABody(Throwable thrown, FailureClass expected) {
    assertThat(FailureClassifier.inBody(thrown)).isEqualTo(expected);
  }

  static Stream<Arguments> namesWhatBrokeABody() {
    return Stream.of(
        Arguments.of(new ZipException("Not in GZIP format"), DECODE_ERROR),
        Arguments.of(new EOFException(), TRUNCATED),
        Arguments.of(new ConnectionClosedException(), TRUNCATED),
        Arguments.of(new TruncatedChunkException("cut"), TRUNCATED),
        Arguments.of(new MalformedChunkCodingException("bad"), PROTOCOL_ERROR),
        Arguments.of(new MessageConstraintException("trailers"), HEADER_LIMIT),
        Arguments.of(new SocketTimeoutException(), READ_TIMEOUT),
        Arguments.of(new SocketException("Connection reset"), RESET),
        Arguments.of(new SSLException("bad record"), TLS_OTHER),
        Arguments.of(new IllegalStateException("ours"), INTERNAL_ERROR),
        Arguments.of(new ConnectException("refused"), CONNECT_REFUSED));
  }
}
