package org.stayindexed.crawler.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.stayindexed.crawler.testsite.RawServer;

/** Connections that are used again, and what must not go wrong there (faults H16 to H18). */
class ConnectionReuseTest {
  private static final String TEA = "HTTP/1.1 200 OK\r\nContent-Length: 3\r\n\r\ntea";
  private static final String MILK = "HTTP/1.1 200 OK\r\nContent-Length: 4\r\n\r\nmilk";
  private static final byte[] GZIP = Coded.gzip(new byte[1000]);

  @AutoClose private final TestFetcher fetcher = TestFetcher.patient();

  @ParameterizedTest
  @MethodSource
  void usesOneConnectionForManyAnswers(String reply) throws Exception {
    try (RawServer server = RawServer.start(connection -> replyForEver(connection, reply))) {
      for (int i = 0; i < 3; i++) {
        assertThat(fetcher.outcome(server.url("/"))).contains(" COMPLETE ");
      }
      assertThat(server.connections()).isEqualTo(1);
    }
  }

  static Stream<String> usesOneConnectionForManyAnswers() {
    String chunked = "Transfer-Encoding: chunked\r\n\r\n3\r\ntea\r\n0\r\n\r\n";
    String gzip = "Content-Encoding: gzip\r\n";
    return Stream.of(
        TEA,
        "HTTP/1.1 200 OK\r\n" + chunked,
        "HTTP/1.1 404 Not Found\r\n" + chunked,
        "HTTP/1.1 301 Moved\r\nContent-Length: 3\r\n\r\ntea",
        "HTTP/1.1 204 No Content\r\n\r\n",
        "HTTP/1.1 304 Not Modified\r\n\r\n",
        "HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n",
        "HTTP/1.1 200 OK\r\n" + gzip + "Content-Length: 0\r\n\r\n",
        "HTTP/1.1 200 OK\r\n" + gzip + "Content-Length: " + GZIP.length + "\r\n\r\n" + latin1(GZIP),
        "HTTP/1.1 200 OK\r\n"
            + gzip
            + "Transfer-Encoding: chunked\r\n\r\n"
            + Integer.toHexString(GZIP.length)
            + "\r\n"
            + latin1(GZIP)
            + "\r\n0\r\n\r\n");
  }

  @Test
  void readsGzipMembersThatComeInChunksOfTheirOwn() throws Exception {
    String chunk = Integer.toHexString(GZIP.length) + "\r\n" + latin1(GZIP) + "\r\n";
    String head = "HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nTransfer-Encoding: chunked\r\n\r\n";
    try (RawServer server = RawServer.replying(head + chunk + chunk + "0\r\n\r\n")) {
      assertThat(fetcher.outcome(server.url("/"))).isEqualTo("200 COMPLETE 2000");
    }
  }

  @Test
  void asksAgainWhereTheServerClosedAnIdleConnection() throws Exception {
    try (RawServer server = RawServer.replying(TEA)) {
      assertThat(fetcher.outcome(server.url("/a"))).isEqualTo("200 COMPLETE 3");
      assertThat(fetcher.outcome(server.url("/b"))).isEqualTo("200 COMPLETE 3");

      assertThat(server.connections()).isEqualTo(2);
      assertThat(server.requests()).hasSize(2);
    }
  }

  @Test
  void asksAgainOnANewConnectionWhereSeveralIdleOnesWereClosed() throws Exception {
    CyclicBarrier both = new CyclicBarrier(2);
    AtomicInteger connections = new AtomicInteger();
    try (RawServer server =
        RawServer.start(
            connection -> {
              boolean early = connections.incrementAndGet() <= 2;
              connection.readRequest();
              if (early) {
                both.await();
              }
              connection.send(TEA);
            })) {
      CompletableFuture<String> other =
          CompletableFuture.supplyAsync(() -> fetcher.outcome(server.url("/a")));
      assertThat(fetcher.outcome(server.url("/b"))).isEqualTo("200 COMPLETE 3");
      assertThat(other.join()).isEqualTo("200 COMPLETE 3");

      assertThat(fetcher.outcome(server.url("/c"))).isEqualTo("200 COMPLETE 3");
      assertThat(server.connections()).isEqualTo(3);
    }
  }

  @Test
  void asksAtMostTwice() throws Exception {
    AtomicInteger sent = new AtomicInteger();
    try (RawServer server =
        RawServer.start(
            connection -> {
              if (connection.readRequest().get(0).startsWith("GET /a ")) {
                connection.send(TEA);
                connection.readRequest();
              }
            })) {
      fetcher.get(server.url("/a"));

      FetchResult result = fetcher.get(server.url("/b"), sent::incrementAndGet);

      assertThat(TestFetcher.describe(result.outcome())).isEqualTo("RESET");
      assertThat(server.requests()).hasSize(3);
      assertThat(sent).hasValue(1);
    }
  }

  /** What stands behind the end of an answer belongs to no request. */
  @ParameterizedTest
  @MethodSource
  void doesNotTakeWhatFollowsAnAnswerForTheNextOne(String first, String outcome) throws Exception {
    try (RawServer server =
        RawServer.start(
            connection -> {
              boolean early = connection.readRequest().get(0).startsWith("GET /a ");
              connection.send(early ? first + MILK : TEA);
              replyForEver(connection, TEA);
            })) {
      assertThat(fetcher.outcome(server.url("/a"))).isEqualTo(outcome);
      assertThat(fetcher.get(server.url("/b")).body()).asString().isEqualTo("tea");
    }
  }

  static Stream<Arguments> doesNotTakeWhatFollowsAnAnswerForTheNextOne() {
    return Stream.of(
        Arguments.of(TEA, "200 COMPLETE 3"),
        Arguments.of("HTTP/1.1 204 No Content\r\n\r\n", "204 COMPLETE 0"),
        Arguments.of("HTTP/1.1 304 Not Modified\r\nContent-Length: 9\r\n\r\n", "304 COMPLETE 0"),
        Arguments.of("HTTP/1.1 205 Reset\r\nContent-Length: 0\r\n\r\n", "205 COMPLETE 0"),
        Arguments.of(
            "HTTP/1.1 200 OK\r\nContent-Length: 50000\r\n\r\n" + "a".repeat(50_000),
            "200 COMPLETE 50000"));
  }

  @Test
  void leavesNoThreadBehind() throws Exception {
    Set<Thread> before = Thread.getAllStackTraces().keySet();
    Set<Thread> own;
    try (RawServer server = RawServer.replying(TEA);
        TestFetcher other = TestFetcher.patient()) {
      other.get(server.url("/"));
      own = fetcherThreads();
      own.removeAll(before);
      assertThat(own).isNotEmpty();
    }
    for (Thread thread : own) {
      thread.join(10_000);
      assertThat(thread.isAlive()).as(thread.getName()).isFalse();
    }
  }

  private static Set<Thread> fetcherThreads() {
    return Thread.getAllStackTraces().keySet().stream()
        .filter(thread -> !thread.getName().equals("raw-server"))
        .collect(Collectors.toSet());
  }

  private static void replyForEver(RawServer.Connection connection, String reply) throws Exception {
    while (!connection.readRequest().isEmpty()) {
      connection.send(reply);
    }
  }

  private static String latin1(byte[] bytes) {
    return new String(bytes, java.nio.charset.StandardCharsets.ISO_8859_1);
  }
}
