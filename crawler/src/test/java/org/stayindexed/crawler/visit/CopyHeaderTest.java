package org.stayindexed.crawler.visit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.stayindexed.crawler.http.Validators;
import org.stayindexed.model.fetch.Headers;

class CopyHeaderTest {
  private static final Instant ASKED = Instant.parse("2026-11-22T02:15:00Z");
  private static final String BEFORE = "Sun, 22 Nov 2026 02:14:59 GMT";

  private static Optional<Validators> validators(String... header) {
    return CopyHeader.validators(CopyHeader.of(Headers.of(header), ASKED));
  }

  @Test
  void takesAChangeThatIsASecondOldAtLeast() {
    Validators changed = new Validators(Optional.empty(), Optional.of(BEFORE));

    assertThat(validators("Last-Modified", BEFORE)).hasValue(changed);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Sun, 22 Nov 2026 02:15:00 GMT",
        "Fri, 01 Jan 2100 00:00:00 GMT",
        "Mon, 22 Nov 2026 02:14:59 GMT",
        "yesterday",
        "0",
        ""
      })
  void takesNoTimeOfChangeThatSaysNothing(String date) {
    assertThat(validators("Last-Modified", date)).isEmpty();
  }

  @Test
  void comparesTheTimeOfChangeWithTheClockOfTheServer() {
    assertThat(validators("Last-Modified", BEFORE, "Date", BEFORE)).isEmpty();
    assertThat(
            validators(
                "Last-Modified",
                "Sun, 22 Nov 2026 09:00:00 GMT",
                "Date",
                "Sun, 22 Nov 2026 10:00:00 GMT"))
        .isPresent();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "\"\u00e9\"", "\"a\tb\""})
  void takesNoEtagThatCannotGoBackAsItCame(String etag) {
    assertThat(validators("ETag", etag)).isEmpty();
    assertThat(validators("ETag", "\"" + "x".repeat(300) + "\"")).isEmpty();
  }

  @Test
  void takesNoneOfTwoEtags() {
    assertThat(validators("ETag", "\"a\"", "ETag", "\"b\"")).isEmpty();
  }

  @Test
  void keepsOnlyWhatCountsAndInOneOrder() {
    assertThat(
            CopyHeader.of(
                Headers.of(
                    "Server",
                    "x",
                    "x-robots-tag",
                    "a",
                    "etag",
                    "\"1\"",
                    "X-Robots-Tag",
                    "b",
                    "Content-Type",
                    "text/html"),
                ASKED))
        .isEqualTo(
            Headers.of(
                "Content-Type",
                "text/html",
                "X-Robots-Tag",
                "a",
                "X-Robots-Tag",
                "b",
                "ETag",
                "\"1\""));
  }

  @Test
  void lets304ReplaceEachFieldButThoseThatDescribeTheBody() {
    Headers kept = Headers.of("Content-Type", "text/html", "Link", "<a>", "X-Robots-Tag", "none");
    Headers notModified =
        Headers.of("content-type", "text/plain", "Content-Length", "0", "X-ROBOTS-TAG", "all");

    assertThat(CopyHeader.confirmed(kept, notModified))
        .isEqualTo(Headers.of("X-ROBOTS-TAG", "all", "Content-Type", "text/html", "Link", "<a>"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"1\"", "W/\"1\""})
  void keepsAnEtagThatA304RepeatsInEitherStrength(String etag) {
    Headers now = Headers.of("ETag", etag);

    assertThat(CopyHeader.afterNotModified(Headers.of("ETag", "\"1\""), now)).isEqualTo(now);
  }
}
