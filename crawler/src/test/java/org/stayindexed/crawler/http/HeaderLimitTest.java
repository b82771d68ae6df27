package org.stayindexed.crawler.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.stayindexed.crawler.testsite.RawServer;

/** How large a header may be (faults H5). */
class HeaderLimitTest {
  @AutoClose private final TestFetcher fetcher = TestFetcher.patient();

  @ParameterizedTest
  @MethodSource
  void refusesAHeaderOfMoreThan(String limit, String header, String outcome) throws Exception {
    try (RawServer server =
        RawServer.replying("HTTP/1.1 200 OK\r\n" + header + "Content-Length: 0\r\n\r\n")) {
      assertThat(fetcher.outcome(server.url("/"))).as(limit).isEqualTo(outcome);
    }
  }

  static Stream<Arguments> refusesAHeaderOfMoreThan() {
    return Stream.of(
        Arguments.of("one small line", lines(1, 10), "200 COMPLETE 0"),
        Arguments.of("many small lines", lines(190, 10), "200 COMPLETE 0"),
        Arguments.of("one long line", lines(1, 60_000), "200 COMPLETE 0"),
        Arguments.of("much, but not too much", lines(20, 10_000), "200 COMPLETE 0"),
        Arguments.of("a line of 1 MB", lines(1, 1_000_000), "HEADER_LIMIT"),
        Arguments.of("10,000 lines", lines(10_000, 10), "HEADER_LIMIT"),
        Arguments.of("300 KB in lines of 3 KB", lines(100, 3_000), "HEADER_LIMIT"),
        Arguments.of("300 KB in lines of 60 KB", lines(5, 60_000), "HEADER_LIMIT"));
  }

  private static String lines(int count, int length) {
    return IntStream.range(0, count)
        .mapToObj(i -> "Set-Cookie: c" + i + "=" + "x".repeat(length) + "\r\n")
        .collect(Collectors.joining());
  }
}
