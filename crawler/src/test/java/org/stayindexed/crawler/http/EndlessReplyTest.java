package org.stayindexed.crawler.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.stayindexed.crawler.testsite.RawServer;
import org.stayindexed.model.fetch.FetchOutcome;

/** Replies without an end, sent as fast as they are taken (faults H4 to H7). */
class EndlessReplyTest {
  private static final String LINE = "tea ".repeat(256);
  private static final String CHUNK = "400\r\n" + LINE + "\r\n";
  private static final String CHUNKED = "Transfer-Encoding: chunked\r\n";
  private static final byte[] GZIP =
      Coded.gzip("tea".getBytes(java.nio.charset.StandardCharsets.US_ASCII));
  private static final Duration SOON = Duration.ofSeconds(5);

  @AutoClose private final TestFetcher fetcher = TestFetcher.patient();

  @ParameterizedTest
  @MethodSource
  void isCutAndItsConnectionClosedAtOnce(String start, String repeated, String outcome)
      throws Exception {
    CompletableFuture<Void> closed = new CompletableFuture<>();
    try (RawServer server = endless(start, repeated, closed)) {
      FetchOutcome fetched = fetcher.get(server.url("/")).outcome();

      assertThat(TestFetcher.describe(fetched)).isEqualTo(outcome);
      assertThat(fetched.timings().total()).isLessThan(SOON);
      assertThat(closed).succeedsWithin(SOON);
    }
  }

  static Stream<Arguments> isCutAndItsConnectionClosedAtOnce() {
    String ok = "HTTP/1.1 200 OK\r\n";
    String cut = " CUT_AT_LIMIT ";
    return Stream.of(
        Arguments.of(ok + CHUNKED + "\r\n", CHUNK, "200" + cut + TestFetcher.BODY_LIMIT),
        Arguments.of(ok + "\r\n", LINE, "200" + cut + TestFetcher.BODY_LIMIT),
        Arguments.of(
            ok + "Content-Length: 9223372036854775807\r\n\r\n",
            LINE,
            "200" + cut + TestFetcher.BODY_LIMIT),
        Arguments.of("HTTP/1.1 404 Not Found\r\n" + CHUNKED + "\r\n", CHUNK, "404" + cut + 262_144),
        Arguments.of("HTTP/1.1 404 Not Found\r\n\r\n", LINE, "404" + cut + 262_144),
        Arguments.of(
            "HTTP/1.1 301 Moved\r\nLocation: /b\r\n" + CHUNKED + "\r\n",
            CHUNK,
            "301" + cut + 262_144),
        Arguments.of(ok + "X-Endless: ", LINE, "HEADER_LIMIT"),
        Arguments.of(ok, "X-Endless: tea\r\n", "HEADER_LIMIT"),
        Arguments.of(ok + "X-Folded: tea\r\n", " and tea\r\n", "HEADER_LIMIT"),
        Arguments.of("", "\r\n", "HEADER_LIMIT"),
        Arguments.of("HTTP/1.1 200 ", LINE, "HEADER_LIMIT"),
        Arguments.of(ok + CHUNKED + "\r\n4;extension=", LINE, "200 HEADER_LIMIT 0"),
        Arguments.of(ok + CHUNKED + "\r\n0\r\n", "X-Trailer: tea\r\n", "200 HEADER_LIMIT 0"),
        Arguments.of("", LINE + "\r\n", "PROTOCOL_ERROR"));
  }

  @Test
  void doesNotReadOnBehindAFinishedGzipBody() throws Exception {
    CompletableFuture<Void> closed = new CompletableFuture<>();
    String gzip = "HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\n\r\n" + latin1(GZIP);
    try (RawServer server = endless(gzip, "\0".repeat(1024), closed)) {
      assertThat(fetcher.outcome(server.url("/"))).isEqualTo("200 COMPLETE 3");
      assertThat(closed).succeedsWithin(SOON);
    }
  }

  @Test
  void endsInterimResponsesAtTheDeadline() throws Exception {
    CompletableFuture<Void> closed = new CompletableFuture<>();
    try (RawServer server = endless("", "HTTP/1.1 103 Early Hints\r\n\r\n", closed);
        TestFetcher hasty = TestFetcher.withTotal(Duration.ofMillis(700))) {
      assertThat(hasty.outcome(server.url("/"))).isEqualTo("TOTAL_TIMEOUT");
      assertThat(closed).succeedsWithin(SOON);
    }
  }

  private static RawServer endless(String start, String repeated, CompletableFuture<Void> closed) {
    return RawServer.start(
        connection -> {
          connection.readRequest();
          connection.send(start);
          try {
            while (true) {
              connection.send(repeated);
            }
          } finally {
            closed.complete(null);
          }
        });
  }

  private static String latin1(byte[] bytes) {
    return new String(bytes, java.nio.charset.StandardCharsets.ISO_8859_1);
  }
}
