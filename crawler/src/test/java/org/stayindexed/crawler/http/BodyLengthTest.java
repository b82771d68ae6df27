package org.stayindexed.crawler.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.stayindexed.crawler.testsite.RawServer;

/** Where a body ends (RFC 9112 section 6), told rightly and wrongly (faults H9 to H11, H17). */
class BodyLengthTest {
  @AutoClose private final TestFetcher fetcher = TestFetcher.patient();

  /** In header and body "\n" is a line end; the server closes behind the body. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Content-Length: 3                             | tea             | 200 COMPLETE 3
          Content-Length: 0                             | ''              | 200 COMPLETE 0
          Content-Length: 0                             | tea             | 200 COMPLETE 0
          Content-Length: 2                             | tea             | 200 COMPLETE 2
          Content-Length: 9                             | tea             | 200 TRUNCATED 3
          Content-Length: 9                             | ''              | 200 TRUNCATED 0
          Content-Length: 3\\nContent-Length: 9          | tea             | PROTOCOL_ERROR
          Content-Length: 3, 9                          | tea             | PROTOCOL_ERROR
          Content-Length: -3                            | tea             | PROTOCOL_ERROR
          Content-Length: tea                           | tea             | PROTOCOL_ERROR
          Content-Length: 3x                            | tea             | PROTOCOL_ERROR
          Content-Length: 3\\nContent-Length: 3          | teapot          | 200 COMPLETE 3
          Content-Length: 3, 03                         | teapot          | 200 COMPLETE 3
          Content-Length: 18446744073709551616          | tea             | 200 COMPLETE 3
          Content-Length: 9223372036854775807           | tea             | 200 TRUNCATED 3
          Content-Length: +3                            | tea             | PROTOCOL_ERROR
          Content-Length: 3, tea                        | tea             | PROTOCOL_ERROR
          Connection: close, keep-alive                 | tea             | 200 COMPLETE 3
          Transfer-Encoding: chunked                    | 3\\ntea\\n0\\n\\n  | 200 COMPLETE 3
          Transfer-Encoding: Chunked                    | 3\\ntea\\n0\\n\\n  | 200 COMPLETE 3
          Transfer-Encoding: chunked                    | 0003\\ntea\\n0\\n\\n | 200 COMPLETE 3
          Transfer-Encoding: chunked                    | 3;a=b\\ntea\\n0\\n\\n | 200 COMPLETE 3
          Transfer-Encoding: chunked                    | 3\\ntea\\n0\\nX: y\\n\\n | 200 COMPLETE 3
          Transfer-Encoding: chunked                    | 0\\n\\n           | 200 COMPLETE 0
          Transfer-Encoding: chunked                    | 3\\nte           | 200 TRUNCATED 2
          Transfer-Encoding: chunked                    | 3\\ntea\\n        | 200 TRUNCATED 3
          Transfer-Encoding: chunked                    | 3\\ntea\\n0\\n     | 200 COMPLETE 3
          Transfer-Encoding: chunked                    | 3               | 200 TRUNCATED 0
          Transfer-Encoding: chunked                    | ''              | 200 TRUNCATED 0
          Transfer-Encoding: chunked                    | tea\\n           | 200 PROTOCOL_ERROR 0
          Transfer-Encoding: chunked                    | -3\\ntea\\n       | 200 PROTOCOL_ERROR 0
          Transfer-Encoding: chunked                    | fffffffffffffffff\\ntea\\n | 200 PROTOCOL_ERROR 0
          Transfer-Encoding: chunked                    | 3\\nteapot\\n0\\n\\n | 200 PROTOCOL_ERROR 3
          Transfer-Encoding: identity                   | tea             | 200 COMPLETE 3
          Transfer-Encoding: identity, chunked          | 3\\ntea\\n0\\n\\n  | 200 COMPLETE 3
          Transfer-Encoding: identity\\nTransfer-Encoding: chunked | 3\\ntea\\n0\\n\\n | 200 COMPLETE 3
          Transfer-Encoding: chunked, identity          | 3\\ntea\\n0\\n\\n  | PROTOCOL_ERROR
          Transfer-Encoding: gzip, chunked              | 3\\ntea\\n0\\n\\n  | PROTOCOL_ERROR
          Transfer-Encoding: chunked, chunked           | 3\\ntea\\n0\\n\\n  | PROTOCOL_ERROR
          Transfer-Encoding: chunked, gzip              | 3\\ntea\\n0\\n\\n  | PROTOCOL_ERROR
          Transfer-Encoding: chunkedchunked             | 3\\ntea\\n0\\n\\n  | PROTOCOL_ERROR
          Transfer-Encoding: tea                        | tea             | PROTOCOL_ERROR
          """)
  void readsTheBodyToItsEnd(String header, String body, String outcome) throws Exception {
    String reply = "HTTP/1.1 200 OK\n" + header + "\n\n" + body;
    try (RawServer server = RawServer.replying(reply.replace("\\n", "\n").replace("\n", "\r\n"))) {
      assertThat(fetcher.outcome(server.url("/"))).isEqualTo(outcome);
    }
  }
}
