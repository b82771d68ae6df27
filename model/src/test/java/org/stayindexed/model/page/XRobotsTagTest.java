package org.stayindexed.model.page;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class XRobotsTagTest {

  /** Expected: {@code agent=rules} for each agent, separated by a semicolon. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          noindex                              | robots=noindex
          NoIndex, NOFOLLOW                    | robots=NoIndex,NOFOLLOW
          googlebot: noindex                   | googlebot=noindex
          GoogleBot : noindex                  | googlebot=noindex
          googlebot:noindex,nofollow           | googlebot=noindex,nofollow
          robots: noindex                      | robots=noindex
          nofollow, googlebot: noindex         | robots=nofollow;googlebot=noindex
          bingbot: noindex, googlebot: nofollow, nosnippet | bingbot=noindex;googlebot=nofollow,nosnippet
          googlebot: none, googlebot: noindex  | googlebot=none;googlebot=noindex
          googlebot:, noindex                  | googlebot=noindex
          ', noindex'                          | robots=noindex
          max-snippet:0                        | robots=max-snippet:0
          Max-Snippet: -1, noindex             | robots=Max-Snippet: -1,noindex
          max-image-preview:none               | robots=max-image-preview:none
          max-video-preview: 0, nofollow       | robots=max-video-preview: 0,nofollow
          googlebot: max-snippet:0, noindex    | googlebot=max-snippet:0,noindex
          unavailable_after: 2027-06-25T15:00:00Z, nofollow | robots=unavailable_after: 2027-06-25T15:00:00Z,nofollow
          """)
  void givesEachAgentItsRules(String value, String expected) {
    assertThat(read(value)).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "25 Jun 2027 15:00:00 PST",
        "Fri, 25 Jun 2027 15:00:00 GMT",
        "Friday, 25-Jun-27 15:00:00 UTC",
        "2027-06-25T15:00:00+02:00"
      })
  void takesNoPartOfADateForAnAgent(String date) {
    String alone = "unavailable_after: " + date;
    String read = date.replace(", ", ",");

    assertThat(read(alone)).isEqualTo("robots=unavailable_after: " + read);
    assertThat(read(alone + ", noindex"))
        .isEqualTo("robots=unavailable_after: " + read + ",noindex");
    assertThat(read("googlebot: " + alone + ", bingbot: noindex"))
        .isEqualTo("googlebot=unavailable_after: " + read + ";bingbot=noindex");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "  ", "googlebot:", "googlebot: , bingbot:"})
  void findsNothingInALineWithoutRules(String value) {
    assertThat(XRobotsTag.parse(value)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          noindex                                        | true
          NONE                                           | true
          index, noindex                                 | true
          max-image-preview:none                         | false
          max-image-preview:none, none                   | true
          unavailable_after: Fri, 25 Jun 2027 15:00:00 GMT, noindex | true
          bingbot: nofollow, googlebot: noindex          | true
          googlebot: nofollow, bingbot: noindex          | false
          googlebot-news: noindex                        | false
          """)
  void forbidsIndexingToGooglebotOnlyWhereItAddressesIt(String value, boolean forbidden) {
    assertThat(XRobotsTag.parse(value).stream().filter(line -> line.addresses("googlebot")))
        .map(RobotsDirective::forbidsIndexing)
        .matches(found -> found.contains(true) == forbidden);
  }

  @Test
  void showsTheWholeLineAsEvidence() {
    assertThat(XRobotsTag.parse("nofollow, GoogleBot: noindex"))
        .extracting(RobotsDirective::evidence)
        .containsExactly(
            "X-Robots-Tag: nofollow, GoogleBot: noindex",
            "X-Robots-Tag: nofollow, GoogleBot: noindex");
  }

  private static String read(String value) {
    return XRobotsTag.parse(value).stream()
        .map(directive -> directive.agent() + "=" + directive.rules())
        .collect(joining(";"));
  }
}
