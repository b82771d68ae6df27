package org.stayindexed.crawler.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.stayindexed.crawler.testsite.TestSite;

/** Content codings of RFC 9110 section 8.4.1, right and wrong. */
class ContentCodingTest {
  private static final byte[] PAGE = "<title>Tea</title> ".repeat(500).getBytes(UTF_8);
  private static final byte[] NOTHING = {};

  /** The same page, coded. */
  private static final byte[] BROTLI = Coded.brotli("Gxsl+I2TXP3qVL/whJUpEKoshJXHMoANRFBPPMwBYA==");

  private static final byte[] STORED_BROTLI = Coded.storedBrotli(PAGE);

  private static final byte[] BROTLI_NOTHING = Coded.brotli("Ow==");

  @AutoClose private final TestSite site = TestSite.start();
  @AutoClose private final TestFetcher fetcher = TestFetcher.patient();

  @ParameterizedTest
  @MethodSource
  void undoesTheCodingThatTheHeaderNames(String coding, byte[] body) {
    site.answer("/", 200, body, "Content-Encoding", coding);

    FetchResult result = fetcher.get(site.url("/"));

    assertThat(TestFetcher.describe(result.outcome())).isEqualTo("200 COMPLETE " + PAGE.length);
    assertThat(result.body()).isEqualTo(PAGE);
  }

  static Stream<Arguments> undoesTheCodingThatTheHeaderNames() {
    byte[] gzip = Coded.gzip(PAGE);
    byte[] half = Arrays.copyOf(PAGE, PAGE.length / 2);
    byte[] rest = Arrays.copyOfRange(PAGE, PAGE.length / 2, PAGE.length);
    return Stream.of(
        Arguments.of("gzip", gzip),
        Arguments.of("x-gzip", gzip),
        Arguments.of("GZIP", gzip),
        Arguments.of(" gzip ,", gzip),
        Arguments.of("gzip", Coded.joined(Coded.gzip(half), Coded.gzip(rest))),
        Arguments.of("gzip", Coded.joined(gzip, new byte[] {0})),
        Arguments.of("gzip", Coded.joined(gzip, PAGE)),
        Arguments.of("deflate", Coded.joined(Coded.zlib(PAGE), new byte[] {0})),
        Arguments.of("deflate", Coded.joined(Coded.zlib(PAGE), PAGE)),
        Arguments.of("deflate", Coded.zlib(PAGE)),
        Arguments.of("Deflate", Coded.rawDeflate(PAGE)),
        Arguments.of("br", BROTLI),
        Arguments.of("BR", STORED_BROTLI),
        Arguments.of("br, gzip", Coded.gzip(BROTLI)),
        Arguments.of("identity", PAGE),
        Arguments.of("Identity", PAGE),
        Arguments.of("none", PAGE),
        Arguments.of("", PAGE),
        Arguments.of("gzip, gzip", Coded.gzip(gzip)),
        Arguments.of("deflate, x-gzip", Coded.gzip(Coded.zlib(PAGE))),
        Arguments.of("gzip, identity, deflate", Coded.zlib(gzip)));
  }

  @ParameterizedTest
  @MethodSource
  void saysWhatIsWrongWithACodedBody(String coding, byte[] body, String outcome) {
    site.answer("/", 200, body, "Content-Encoding", coding);

    assertThat(fetcher.outcome(site.url("/"))).startsWith("200 " + outcome + " ");
  }

  static Stream<Arguments> saysWhatIsWrongWithACodedBody() {
    byte[] gzip = Coded.gzip(PAGE);
    return Stream.of(
        Arguments.of("br", PAGE, "DECODE_ERROR"),
        Arguments.of("zstd", gzip, "DECODE_ERROR"),
        Arguments.of("gzip;q=1", gzip, "DECODE_ERROR"),
        Arguments.of("gzip, br", gzip, "DECODE_ERROR"),
        Arguments.of("gzip,gzip,gzip,gzip", gzip, "DECODE_ERROR"),
        Arguments.of("br", Coded.changed(BROTLI, 2), "DECODE_ERROR"),
        Arguments.of("br", Arrays.copyOf(STORED_BROTLI, PAGE.length / 2), "TRUNCATED"),
        Arguments.of("br", Arrays.copyOf(STORED_BROTLI, PAGE.length), "TRUNCATED"),
        Arguments.of("gzip", PAGE, "DECODE_ERROR"),
        Arguments.of("gzip", Coded.zlib(PAGE), "DECODE_ERROR"),
        Arguments.of("deflate", gzip, "DECODE_ERROR"),
        Arguments.of("deflate", PAGE, "DECODE_ERROR"),
        Arguments.of("gzip", Coded.changed(gzip, 2), "DECODE_ERROR"),
        Arguments.of("gzip", Coded.changed(gzip, gzip.length - 6), "DECODE_ERROR"),
        Arguments.of("gzip", Coded.changed(gzip, gzip.length - 2), "DECODE_ERROR"),
        Arguments.of("deflate", Coded.changed(Coded.zlib(PAGE), 20), "DECODE_ERROR"),
        Arguments.of("deflate", Coded.zlibWithDictionary(PAGE), "DECODE_ERROR"),
        Arguments.of("gzip", Arrays.copyOf(gzip, 5), "TRUNCATED"),
        Arguments.of("gzip", Arrays.copyOf(gzip, gzip.length / 2), "TRUNCATED"),
        Arguments.of("gzip", Arrays.copyOf(gzip, gzip.length - 1), "TRUNCATED"),
        Arguments.of("deflate", Arrays.copyOf(Coded.zlib(PAGE), 30), "TRUNCATED"));
  }

  @ParameterizedTest
  @MethodSource
  void takesAnEmptyBodyForEmptyWhateverItsCoding(String coding, byte[] body) {
    site.answer("/", 200, body, "Content-Encoding", coding);

    assertThat(fetcher.outcome(site.url("/"))).isEqualTo("200 COMPLETE 0");
  }

  static Stream<Arguments> takesAnEmptyBodyForEmptyWhateverItsCoding() {
    return Stream.of(
        Arguments.of("gzip", NOTHING),
        Arguments.of("gzip", Coded.gzip(NOTHING)),
        Arguments.of("deflate", NOTHING),
        Arguments.of("deflate", Coded.zlib(NOTHING)),
        Arguments.of("br", NOTHING),
        Arguments.of("br", BROTLI_NOTHING),
        Arguments.of("gzip, gzip", NOTHING));
  }

  @Test
  void takesSeveralHeaderLinesForOneList() {
    site.answer(
        "/",
        200,
        Coded.gzip(Coded.zlib(PAGE)),
        "Content-Encoding",
        "deflate",
        "Content-Encoding",
        "gzip");

    assertThat(fetcher.get(site.url("/")).body()).isEqualTo(PAGE);
  }

  @Test
  void leavesTheBodyOfAnErrorCoded() {
    byte[] gzip = Coded.gzip(PAGE);
    site.answer("/", 404, gzip, "Content-Encoding", "gzip");
    site.answer("/br", 404, gzip, "Content-Encoding", "br");

    assertThat(fetcher.outcome(site.url("/"))).isEqualTo("404 COMPLETE " + gzip.length);
    assertThat(fetcher.outcome(site.url("/br"))).isEqualTo("404 COMPLETE " + gzip.length);
  }
}
