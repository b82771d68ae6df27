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

  /** The same zeros in Brotli. */
  private static final byte[] BROTLI_ZEROS =
      Coded.brotli(
          "y///P/gnAOKxQCD3/o///3/wTwDEYRGA7v0f////4J8AiMMCAN37P/7//8E/ARCHBQC693/8//+DfwIg"
              + "DgsAdO//+P//B/8EQBwWAOje//H//w/+CYA4LADQvf/L//8//BMAcVgAoHv/Bw==");

  /** And once more around their gzip form. */
  private static final byte[] BROTLI_OF_GZIPPED_ZEROS =
      Coded.brotli(
          "G+H+6BWh0uEhjvlvXdSAwwxu3u18OF5Ti4yjdTawsHn0/1RucBpxQJhZRBThOACO4YHRAAEIWv+3BwDO"
              + "jhwAoeiyFQiA2vBvfJMrWcM9AKgdmyIBgOt/n0oXFNwDgJJOKwao/RSt0QK2gx49g3sA8KqWxQW0"
              + "fJ8iLNwDgN3/0pAvyAwmwOENgNENXADgEgD6z38lHJOQbVRX93kmMQ==");

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
        Arguments.of("br", BROTLI_ZEROS),
        Arguments.of("gzip, br", BROTLI_OF_GZIPPED_ZEROS),
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
