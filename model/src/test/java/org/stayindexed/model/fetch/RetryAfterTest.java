package org.stayindexed.model.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.stayindexed.model.fetch.FetchOutcome.Answered;

class RetryAfterTest {
  private static final Instant NOW = Instant.parse("2026-11-22T02:15:00Z");

  private static Optional<Duration> of(int status, String value) {
    Timings timings = new Timings(NOW, Duration.ZERO, Duration.ZERO);
    return RetryAfter.of(
        new Answered(status, Headers.of("Retry-After", value), BodyFacts.EMPTY, timings), NOW);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          429 | 2                              | PT2S
          503 | 120                            | PT2M
          503 | ' 0 '                          | PT0S
          429 | 1000000000                     | PT277777H46M40S
          429 | 99999999999999999999           | PT596523H14M7S
          503 | Sun, 22 Nov 2026 02:16:00 GMT  | PT1M
          503 | Sunday, 22-Nov-26 02:16:00 GMT | PT1M
          503 | Sun Nov 22 02:16:00 2026       | PT1M
          503 | Sun Nov  1 02:16:00 2026       | PT0S
          503 | Sun, 22 Nov 2026 02:14:00 GMT  | PT0S
          """)
  void readsSecondsAndDates(int status, String value, Duration expected) {
    assertThat(of(status, value)).hasValue(expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"-5", "+5", "1.5", "soon", "", "2h", "22 Nov", "Sun, 99 Nov 2026 02:16:00 GMT"})
  void knowsNothingFromAnythingElse(String value) {
    assertThat(of(503, value)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(ints = {200, 301, 404, 500})
  void countsOnlyWithTheTwoStatusesThatMeanTooMuch(int status) {
    assertThat(of(status, "5")).isEmpty();
  }
}
