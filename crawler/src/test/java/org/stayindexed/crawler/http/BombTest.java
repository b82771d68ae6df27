package org.stayindexed.crawler.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.stayindexed.crawler.testsite.TestSite;
import org.stayindexed.model.fetch.FetchOutcome;

/** Bodies that are small on the wire and large when decoded. */
class BombTest {
  private static final byte[] ZEROS = new byte[64 * 1024 * 1024];
  private static final Duration SOON = Duration.ofSeconds(5);

  @AutoClose private final TestSite site = TestSite.start();
  @AutoClose private final TestFetcher fetcher = TestFetcher.patient();

  @ParameterizedTest
  @MethodSource
  void isCutAtTheLimitWithoutDecodingTheRest(String coding, byte[] bomb) {
    site.answer("/", 200, bomb, "Content-Encoding", coding);

    FetchResult result = fetcher.get(site.url("/"));

    assertThat(TestFetcher.describe(result.outcome()))
        .isEqualTo("200 CUT_AT_LIMIT " + TestFetcher.BODY_LIMIT);
    assertThat(result.body()).hasSize(TestFetcher.BODY_LIMIT);
    assertThat(result.outcome().timings().total()).isLessThan(SOON);
  }

  static Stream<Arguments> isCutAtTheLimitWithoutDecodingTheRest() {
    byte[] gzip = Coded.gzip(ZEROS);
    return Stream.of(
        Arguments.of("gzip", gzip),
        Arguments.of("deflate", Coded.zlib(ZEROS)),
        Arguments.of("gzip, gzip", Coded.gzip(gzip)),
        Arguments.of("gzip, deflate, gzip", Coded.gzip(Coded.zlib(gzip))));
  }

  /** A gzip header may carry a file name of any length, which decodes to nothing. */
  @Test
  void isRefusedWhereItExplodesBetweenTwoCodings() {
    byte[] header = {0x1f, (byte) 0x8b, 8, 8, 0, 0, 0, 0, 0, 0};
    byte[] name = "n".repeat(ZEROS.length).getBytes(UTF_8);
    byte[] bomb = Coded.gzip(Coded.gzip(Coded.joined(header, name)));
    site.answer("/", 200, bomb, "Content-Encoding", "gzip, gzip, gzip");

    FetchOutcome outcome = fetcher.get(site.url("/")).outcome();

    assertThat(TestFetcher.describe(outcome)).isEqualTo("200 DECODE_ERROR 0");
    assertThat(outcome.timings().total()).isLessThan(SOON);
  }

  @Test
  void isReadWholeUpToTheLimit() {
    byte[] page = "a".repeat(TestFetcher.BODY_LIMIT).getBytes(UTF_8);
    site.answer("/", 200, Coded.gzip(page), "Content-Encoding", "gzip");

    assertThat(fetcher.outcome(site.url("/"))).isEqualTo("200 COMPLETE " + page.length);
  }
}
