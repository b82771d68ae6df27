package org.stayindexed.crawler.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.stayindexed.crawler.testsite.RawServer;
import org.stayindexed.model.fetch.FetchOutcome;
import org.stayindexed.model.fetch.FetchOutcome.Unanswered;
import org.stayindexed.model.fetch.Headers;
import org.stayindexed.model.url.PageUrl;

/**
 * Replies that are not what RFC 9112 asks for (faults H14 and H16); the others stand in {@code
 * faults.txt}.
 */
class BrokenReplyTest {
  @AutoClose private final TestFetcher fetcher = TestFetcher.patient();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          X: te~a             | te a
          X: te\ra            | te a
          X: tea\\n and milk   | tea and milk
          X: tea\\n\tand milk  | tea and milk
          X:tea               | tea
          X:   tea            | tea
          ' X: tea'           | tea
          X:                  | ''
          X: gr\u00fcn        | gr\u00fcn
          X: gr\u00c3\u00bcn  | gr\u00fcn
          """)
  void keepsNoControlCharacterOfAHeader(String line, String value) throws Exception {
    String reply = "HTTP/1.1 200 OK\r\n" + bytes(line) + "\r\nContent-Length: 0\r\n\r\n";
    try (RawServer server = RawServer.replying(reply)) {
      FetchOutcome outcome = fetcher.get(server.url("/")).outcome();

      Headers headers = outcome.answer().orElseThrow().headers();
      assertThat(headers.first("X")).hasValue(value);
    }
  }

  @Test
  void asksOnceWhereANewConnectionIsReset() throws Exception {
    try (RawServer server = RawServer.start(connection -> resetAfter(connection, ""))) {
      assertThat(fetcher.outcome(server.url("/"))).isEqualTo("RESET");
      assertThat(server.connections()).isEqualTo(1);
    }
  }

  @Test
  void keepsStatusAndBytesOfAnAnswerThatIsResetLater() throws Exception {
    String reply = "HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\ntea";
    try (RawServer server = RawServer.start(connection -> resetAfter(connection, reply))) {
      assertThat(fetcher.outcome(server.url("/"))).startsWith("200 RESET");
    }
  }

  @Test
  void tellsThatNobodyListens() throws Exception {
    int port;
    try (ServerSocket closed = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = closed.getLocalPort();
    }

    assertThat(fetcher.outcome(PageUrl.of("http://127.0.0.1:" + port)))
        .isEqualTo("CONNECT_REFUSED");
  }

  @Test
  void skipsALineOfTheHeaderThatIsNoField() throws Exception {
    String head = "HTTP/1.1 200 OK\r\nno colon\r\n: no name\r\nContent-Length: 3\r\nA: b\r\n\r\n";
    try (RawServer server = RawServer.replying(head + "teapot")) {
      FetchOutcome outcome = fetcher.get(server.url("/")).outcome();

      assertThat(outcome.answer().orElseThrow().headers())
          .isEqualTo(Headers.of("Content-Length", "3", "A", "b"));
      assertThat(TestFetcher.describe(outcome)).isEqualTo("200 COMPLETE 3");
    }
  }

  @Test
  void quotesWhatIsNoHttpOnOneLine() throws Exception {
    try (RawServer server = RawServer.replying("SSH-2.0-\0OpenSSH\r\n")) {
      FetchOutcome outcome = fetcher.get(server.url("/")).outcome();

      assertThat(((Unanswered) outcome).detail())
          .isEqualTo("Invalid protocol version; error at offset 0: <SSH-2.0-[0x00]OpenSSH>");
    }
  }

  private static void resetAfter(RawServer.Connection connection, String reply) throws Exception {
    connection.readRequest();
    connection.send(reply);
    connection.reset();
  }

  private static String bytes(String text) {
    return text.replace("\\n", "\r\n").replace('~', '\0');
  }
}
