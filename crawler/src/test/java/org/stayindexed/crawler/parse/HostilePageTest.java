package org.stayindexed.crawler.parse;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Pages and headers that want to break or stall their reader (faults P1 and P6). */
class HostilePageTest {
  private static final int MEGABYTE = 1 << 20;
  private static final int MUTATIONS = 1_000;
  private static final Duration SOON = Duration.ofSeconds(5);

  private static final String PAGE =
      """
      <!DOCTYPE html><html><head><meta charset="utf-8"><title>Tea &amp; milk</title>
      <base href="/b/"><meta name="robots" content="noindex, max-snippet:0">
      <meta http-equiv="refresh" content="0; url='/a'"><link rel="canonical" href="/c?d=e#f">
      <script>var a = "</title>";</script><!-- comment --></head><body><div><p>
      <a href="/a" rel="nofollow">a</a><a href='mailto:b'>b</a><map><area href=c></map>
      <svg><title>t</title></svg><table><tr><td><template><a href=d></a></template></table>
      """;

  private static final String HEADER =
      "</a>; rel=\"canonical\"; title=\"a, b\", <b>; rel=next 0; url='/a' noindex, nofollow "
          + "googlebot: none unavailable_after: Fri, 25 Jun 2027 15:00:00 GMT text/html; charset=x";

  @Test
  void neverThrowWhateverTheyHold() {
    long seed = new Random().nextLong();
    SplittableRandom random = new SplittableRandom(seed);
    for (int i = 0; i < MUTATIONS; i++) {
      byte[] body = mutated(PAGE, random);
      String header = new String(mutated(HEADER, random), UTF_8);
      assertThatCode(() -> readAll(body, header))
          .as("body \"%s\", header \"%s\", seed %d", new String(body, UTF_8), header, seed)
          .doesNotThrowAnyException();
    }
  }

  private static void readAll(byte[] body, String header) {
    Read.body(body, "Content-Type", "text/html", "Link", header, "Refresh", header);
    Read.body(body, "Content-Type", header, "X-Robots-Tag", header);
    Read.body(body, "Content-Type", "application/json");
  }

  private static byte[] mutated(String text, SplittableRandom random) {
    byte[] bytes = text.getBytes(UTF_8);
    for (int changes = random.nextInt(1, 20); changes > 0; changes--) {
      int at = random.nextInt(bytes.length);
      int other = random.nextInt(bytes.length);
      int length = random.nextInt(Math.min(40, bytes.length - Math.max(at, other)));
      if (random.nextBoolean()) {
        System.arraycopy(bytes, other, bytes, at, length);
      } else {
        bytes[at] = (byte) random.nextInt(256);
      }
    }
    return java.util.Arrays.copyOf(bytes, random.nextInt(bytes.length / 2, bytes.length + 1));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          Link          | <
          Link          | <>
          Link          | <>,
          Link          | <a>;
          Link          | <a>;rel=a,
          Link          | <a>;rel=canonical,
          Link          | <a>;a="
          Link          | ,
          Link          | <a>;a="...\\
          Link          | <a>;rel="...a~ ~
          Link          | <a>;rel=...a
          Link          | <a>;...rel=
          Link          | <a>;rel...~ ~
          Refresh       | ~ ~
          Refresh       | 1
          Refresh       | .
          Refresh       | 0;...~ ~
          Refresh       | 0;url...~ ~
          Refresh       | 0;url=...'
          Refresh       | 0;url='...a
          X-Robots-Tag  | ,
          X-Robots-Tag  | a:
          X-Robots-Tag  | a:b,
          X-Robots-Tag  | unavailable_after:
          X-Robots-Tag  | ~ ~
          Content-Type  | /
          Content-Type  | a/
          Content-Type  | ,
          Content-Type  | text/html;
          Content-Type  | text/html;charset=...~ ~
          Content-Type  | text/html;charset=..."
          Content-Type  | text/html;charset=...a
          """)
  void headersAreReadInLinearTime(String name, String bait) {
    String[] parts = bait.split("\\.\\.\\.", 2);
    String value = parts.length == 1 ? bait("", bait) : bait(parts[0], parts[1]);

    assertTimeoutPreemptively(SOON, () -> Read.body(PAGE.getBytes(UTF_8), name, value));
  }

  @ParameterizedTest
  @MethodSource
  void pagesAreReadInLinearTime(String start, String pattern) {
    byte[] page = bait(start, pattern).getBytes(UTF_8);

    assertTimeoutPreemptively(SOON, () -> Read.body(page, "Content-Type", "text/html"));
    assertTimeoutPreemptively(SOON, () -> Read.body(page, "Content-Type", "text/plain"));
  }

  static Stream<Arguments> pagesAreReadInLinearTime() {
    return Stream.of(
        Arguments.of("<title>", " a"),
        Arguments.of("<title>", "&"),
        Arguments.of("<meta name=robots content='", "a,"),
        Arguments.of("<meta name='", "bot"),
        Arguments.of("<meta http-equiv=refresh content='0;", " "),
        Arguments.of("<meta http-equiv=refresh content='", "1"),
        Arguments.of("<meta http-equiv=content-type content='", "charset "),
        Arguments.of("<link rel='", "canonical "),
        Arguments.of("<a rel='", " a"),
        Arguments.of("<a href='", "../"),
        Arguments.of("<a href='http://", "a."),
        Arguments.of("<base href='", "%2e/"),
        Arguments.of("\u00e9<p ", "a=b "),
        Arguments.of("", "<meta "),
        Arguments.of("", "<!--"),
        Arguments.of("", "<a href=a>"),
        Arguments.of("", "<b><meta name=robots content=a>"),
        Arguments.of("", "<i><link rel=canonical href=a>"),
        Arguments.of("", "<div><a href=a>"),
        Arguments.of("", "<meta http-equiv=refresh content='0;a'>"),
        Arguments.of("", "<noscript>"),
        Arguments.of("", "<table><tr>"),
        Arguments.of("{", "\"a\":{"),
        Arguments.of("{\"error\":{\"code\":", "1"));
  }

  private static String bait(String start, String pattern) {
    return start + pattern.repeat((MEGABYTE - start.length()) / pattern.length());
  }
}
