package org.stayindexed.model.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UnavailableAfterTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          unavailable_after: 2027-06-25                              | 2027-06-25T00:00:00Z
          unavailable_after: 2027-06-25T15:00:00                     | 2027-06-25T15:00:00Z
          unavailable_after: 2027-06-25 15:00:00                     | 2027-06-25T15:00:00Z
          unavailable_after: 2027-06-25T15:00:00+02:00               | 2027-06-25T13:00:00Z
          unavailable_after:2027-06-25t15:00:00z                     | 2027-06-25T15:00:00Z
          UNAVAILABLE_AFTER: Fri, 25 Jun 2027 15:00:00 GMT           | 2027-06-25T15:00:00Z
          noindex, unavailable_after: Fri, 25 Jun 2027 15:00:00 GMT, nofollow | 2027-06-25T15:00:00Z
          nofollow, unavailable_after: 25 Jun 2027 15:00:00 PST      | 2027-06-25T23:00:00Z
          unavailable_after: 25 Jun 27 15:00 EDT                     | 2027-06-25T19:00:00Z
          unavailable_after: 25-Jun-2027 15:00:00 +0530              | 2027-06-25T09:30:00Z
          unavailable_after: Friday, 25-Jun-27 15:00:00 UTC          | 2027-06-25T15:00:00Z
          unavailable_after: 5 June 2027                             | 2027-06-05T00:00:00Z
          """)
  void readsTheDatesThatGoogleNames(String rules, Instant expected) {
    assertThat(UnavailableAfter.of(List.of(everybody(rules)))).contains(expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "noindex",
        "unavailable_after",
        "unavailable_after:",
        "unavailable_after: soon",
        "unavailable_after: 2027-13-45",
        "unavailable_after: 31 Feb 2027 10:00:00 GMT",
        "unavailable_after: 25 Foo 2027 10:00:00 GMT",
        "unavailable_after: 25 Jun 2027 25:00:00 GMT",
        "unavailable_after: 25 Jun 2027 10:00:00 +9999",
        "max-snippet: 2027-06-25"
      })
  void ignoresADateThatCannotBeRead(String rules) {
    assertThat(UnavailableAfter.of(List.of(everybody(rules)))).isEmpty();
  }

  @Test
  void isForGoogleAndTheEarliestCounts() {
    String later = "unavailable_after: 2028-01-01";
    String earlier = "unavailable_after: 2027-01-01";

    assertThat(
            UnavailableAfter.of(
                List.of(everybody(later), new RobotsDirective("googlebot", earlier, ""))))
        .contains(Instant.parse("2027-01-01T00:00:00Z"));
    assertThat(UnavailableAfter.of(List.of(new RobotsDirective("bingbot", earlier, "")))).isEmpty();
  }

  private static RobotsDirective everybody(String rules) {
    return new RobotsDirective("robots", rules, "a meta tag");
  }
}
