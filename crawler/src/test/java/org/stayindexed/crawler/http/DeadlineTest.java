package org.stayindexed.crawler.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.stayindexed.crawler.testsite.RawServer;
import org.stayindexed.model.fetch.FetchOutcome;
import org.stayindexed.model.url.PageUrl;

/**
 * Servers that take their time: every fetch ends at one of its limits (faults H1 to H3); more of
 * them stand in {@code faults.txt}.
 */
class DeadlineTest {
  private static final Duration LIMIT = Duration.ofMillis(400);
  private static final Duration LATEST = LIMIT.plusSeconds(2);

  @BeforeAll
  static void warmUp() throws Exception {
    try (RawServer server = RawServer.replying("HTTP/1.1 200 OK\r\n\r\n");
        TestFetcher fetcher = TestFetcher.patient()) {
      assertThat(fetcher.outcome(server.url("/"))).isEqualTo("200 COMPLETE 0");
    }
  }

  @AutoClose private final TestFetcher hasty = TestFetcher.withTotal(LIMIT);
  @AutoClose private final TestFetcher attentive = TestFetcher.withSilence(LIMIT);
  @AutoClose private final TestFetcher patient = TestFetcher.patient();

  /** The dripped text goes out byte by byte, over and over. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          HTTP/1.1 200 OK\\nContent-Length: 1000000\\n\\n        | a          | 200 TOTAL_TIMEOUT
          HTTP/1.1 200 OK\\n                                    | X: tea\\n   | TOTAL_TIMEOUT
          """)
  void endsADripAtTheTotalDeadline(String start, String dripped, String outcome) throws Exception {
    try (RawServer server = dripping(lines(start), lines(dripped))) {
      FetchOutcome fetched = hasty.get(server.url("/")).outcome();

      assertThat(TestFetcher.describe(fetched)).startsWith(outcome);
      assertThat(fetched.timings().total()).isBetween(LIMIT, LATEST);
    }
  }

  @Test
  void countsTheBytesOfADripUntilTheDeadline() throws Exception {
    try (RawServer server = dripping("HTTP/1.1 200 OK\r\n\r\n", "a")) {
      FetchResult result = hasty.get(server.url("/"));

      long bytes = result.outcome().answer().orElseThrow().body().bytes();
      assertThat(bytes).isPositive();
      assertThat(result.body()).asString().isEqualTo("a".repeat((int) bytes));
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ''                                                 | READ_TIMEOUT
          HTTP/1.1 200 OK\\nContent-Length: 9\\n\\ntea         | 200 READ_TIMEOUT 3
          """)
  void endsASilenceAtItsLimit(String reply, String outcome) throws Exception {
    try (RawServer server = silentAfter(lines(reply), new CountDownLatch(1))) {
      FetchOutcome fetched = attentive.get(server.url("/")).outcome();

      assertThat(TestFetcher.describe(fetched)).isEqualTo(outcome);
      assertThat(fetched.timings().total()).isBetween(LIMIT, LATEST);
    }
  }

  @Test
  void endsASilenceAtTheTotalDeadlineWhereThatComesFirst() throws Exception {
    try (RawServer server = silentAfter("", new CountDownLatch(1))) {
      assertThat(hasty.outcome(server.url("/"))).isEqualTo("TOTAL_TIMEOUT");
    }
  }

  @Test
  void endsATlsHandshakeThatNeverComes() throws Exception {
    try (RawServer server = silentAfter("", new CountDownLatch(1));
        TestFetcher hurried = TestFetcher.withConnect(LIMIT)) {
      PageUrl url = PageUrl.of("https://127.0.0.1:" + server.port());

      assertThat(hurried.outcome(url)).isEqualTo("CONNECT_TIMEOUT");
      assertThat(hasty.outcome(url)).isEqualTo("TOTAL_TIMEOUT");
    }
  }

  @Test
  void endsAConnectionThatNobodyAccepts() throws Exception {
    List<Socket> queue = new ArrayList<>();
    try (ServerSocket listener = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        TestFetcher hurried = TestFetcher.withConnect(LIMIT)) {
      fill(listener, queue);
      PageUrl url = PageUrl.of("http://127.0.0.1:" + listener.getLocalPort());

      assertThat(hurried.outcome(url)).isEqualTo("CONNECT_TIMEOUT");
      assertThat(hasty.outcome(url)).isEqualTo("TOTAL_TIMEOUT");
    } finally {
      for (Socket socket : queue) {
        socket.close();
      }
    }
  }

  @Test
  void abortEndsAHangingRequestAtOnce() throws Exception {
    CountDownLatch asked = new CountDownLatch(1);
    try (RawServer server = silentAfter("HTTP/1.1 200 OK\r\n\r\ntea", asked)) {
      CompletableFuture<FetchResult> hanging =
          CompletableFuture.supplyAsync(() -> patient.get(server.url("/")));
      asked.await();
      patient.abort();

      assertThat(hanging).succeedsWithin(LATEST);
      assertThat(patient.get(server.url("/")).outcome().failure()).isPresent();
    }
  }

  private static void fill(ServerSocket listener, List<Socket> queue) throws Exception {
    try {
      while (true) {
        Socket socket = new Socket();
        queue.add(socket);
        socket.connect(
            new InetSocketAddress(listener.getInetAddress(), listener.getLocalPort()), 200);
      }
    } catch (SocketTimeoutException full) {
      // What was wanted.
    }
  }

  private static RawServer dripping(String start, String dripped) {
    return RawServer.start(
        connection -> {
          connection.readRequest();
          connection.send(start);
          for (int i = 0; true; i = (i + 1) % dripped.length()) {
            connection.send(dripped.substring(i, i + 1));
            Thread.sleep(20);
          }
        });
  }

  private static RawServer silentAfter(String reply, CountDownLatch asked) {
    return RawServer.start(
        connection -> {
          connection.readRequest();
          connection.send(reply);
          asked.countDown();
          connection.awaitClose();
        });
  }

  private static String lines(String text) {
    return text.replace("\\n", "\r\n");
  }
}
