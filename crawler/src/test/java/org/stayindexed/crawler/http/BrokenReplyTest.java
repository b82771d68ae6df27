package org.stayindexed.crawler.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.stayindexed.crawler.testsite.RawServer;
import org.stayindexed.model.fetch.FetchOutcome;
import org.stayindexed.model.fetch.FetchOutcome.Unanswered;
import org.stayindexed.model.fetch.Headers;
import org.stayindexed.model.url.PageUrl;

/** Replies that are not what RFC 9112 asks for (faults H9 to H16). */
class BrokenReplyTest {
  @AutoClose private final TestFetcher fetcher = TestFetcher.patient();

  /** In the replies "\n" is a line end and "~" a NUL; the server closes behind each of them. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ''                                          | RESET
          tea                                         | PROTOCOL_ERROR
          <html>tea</html>\\n                          | PROTOCOL_ERROR
          SSH-2.0-OpenSSH_9.2p1 Debian-2\\n            | PROTOCOL_ERROR
          220 mail.example ESMTP\\n                    | PROTOCOL_ERROR
          PRI * HTTP/2.0\\n\\nSM\\n\\n                    | PROTOCOL_ERROR
          ICY 200 OK\\n\\n                              | PROTOCOL_ERROR
          a\\nb\\nc\\nd\\ne\\nf\\ng\\nh\\ni\\nj\\nk\\nl\\n     | PROTOCOL_ERROR
          ~~~~~~~~\\n\\n                                | PROTOCOL_ERROR
          HTTP/2.0 200 OK\\n\\ntea                      | PROTOCOL_ERROR
          HTTP/3.0 200 OK\\n\\ntea                      | PROTOCOL_ERROR
          HTTP/1.2 200 OK\\n\\ntea                      | 200 COMPLETE 3
          HTTP/1.0 200 OK\\n\\ntea                      | 200 COMPLETE 3
          HTTP/1.1 200\\n\\ntea                         | 200 COMPLETE 3
          HTTP/1.1 200 OK\\n\\ntea                      | 200 COMPLETE 3
          HTTP/1.1 299 \u00e4\u00f6\\n\\ntea             | 299 COMPLETE 3
          HTTP/1.1 999 Request denied\\n\\ntea          | 999 COMPLETE 3
          HTTP/1.1 600 Odd\\n\\ntea                     | 600 COMPLETE 3
          HTTP/1.1 000 None\\n\\ntea                    | PROTOCOL_ERROR
          HTTP/1.1 099 Low\\n\\ntea                     | PROTOCOL_ERROR
          HTTP/1.1 99 Low\\n\\ntea                      | PROTOCOL_ERROR
          HTTP/1.1 20 Low\\n\\ntea                      | PROTOCOL_ERROR
          HTTP/1.1 2000 High\\n\\ntea                   | PROTOCOL_ERROR
          HTTP/1.1 -1 Low\\n\\ntea                      | PROTOCOL_ERROR
          HTTP/1.1 OK\\n\\ntea                          | PROTOCOL_ERROR
          HTTP/1.1 101 Switching Protocols\\nUpgrade: h2c\\n\\ntea | PROTOCOL_ERROR
          HTTP/1.1 100 Continue\\n\\nHTTP/1.1 200 OK\\n\\ntea | 200 COMPLETE 3
          HTTP/1.1 100 Continue\\n\\n                   | RESET
          HTTP/1.1 200 OK\\nno colon\\n\\ntea            | PROTOCOL_ERROR
          HTTP/1.1 200 OK\\nX : tea\\n\\ntea             | PROTOCOL_ERROR
          HTTP/1.1 200 OK\\n: tea\\n\\ntea               | PROTOCOL_ERROR
          HTTP/1.1 200 OK                             | RESET
          HTTP/1.1 200 OK\\n                           | RESET
          HTTP/1.1 200 OK\\nContent-Type: text/html\\n   | RESET
          HTTP/1.1 200 OK\\nContent-Type: te            | RESET
          """)
  void saysWhatIsWrong(String reply, String outcome) throws Exception {
    try (RawServer server = RawServer.replying(bytes(reply))) {
      assertThat(fetcher.outcome(server.url("/"))).isEqualTo(outcome);
      assertThat(server.connections()).isEqualTo(1);
    }
  }

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

  @ParameterizedTest
  @ValueSource(strings = {"", "HTTP/1.1 200 OK\r\nX: tea\r\n"})
  void tellsAResetBeforeTheAnswer(String reply) throws Exception {
    try (RawServer server = RawServer.start(connection -> resetAfter(connection, reply))) {
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
