package org.stayindexed.model.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.stayindexed.model.fetch.FetchOutcome.Answered;
import org.stayindexed.model.fetch.RedirectTarget.Broken;
import org.stayindexed.model.fetch.RedirectTarget.None;
import org.stayindexed.model.fetch.RedirectTarget.To;
import org.stayindexed.model.url.PageUrl;

class RedirectTargetTest {
  private static final PageUrl PAGE = PageUrl.of("https://shop.example/tea/green?size=2");
  private static final Timings TIMINGS = new Timings(Instant.EPOCH, Duration.ZERO, Duration.ZERO);

  @ParameterizedTest
  @ValueSource(ints = {301, 302, 303, 307, 308})
  void followsEveryRedirectOfRfc9110(int status) {
    RedirectTarget target = target(status, "Location", "/coffee");

    assertThat(target).isEqualTo(new To(PageUrl.of("https://shop.example/coffee")));
    assertThat(target.target()).hasValue(PageUrl.of("https://shop.example/coffee"));
  }

  @ParameterizedTest
  @ValueSource(ints = {200, 201, 300, 304, 305, 306, 309, 399, 404, 503})
  void followsNoOtherStatus(int status) {
    RedirectTarget target = target(status, "Location", "/coffee");

    assertThat(target).isEqualTo(new None());
    assertThat(target.target()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "https://tea.example/, https://tea.example/",
    "//tea.example, https://tea.example/",
    "black, https://shop.example/tea/black",
    "?size=3, https://shop.example/tea/green?size=3",
    "/tea/green, https://shop.example/tea/green",
    "http://shop.example/tea/green?size=2, http://shop.example/tea/green?size=2",
    "/coffee#top, https://shop.example/coffee",
    "' /a b ', https://shop.example/a%20b",
  })
  void resolvesTheLocationAgainstThePage(String location, String expected) {
    assertThat(target(301, "location", location)).isEqualTo(new To(PageUrl.of(expected)));
  }

  @Test
  void takesALocationThatStandsTwice() {
    assertThat(target(301, "Location", "/coffee", "location", "/coffee").target()).isPresent();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ''                       | it has no Location
          '  '                     | it has no Location
          /tea/green?size=2        | its Location is the page itself
          '#top'                   | its Location is the page itself
          ../tea/green?size=2#top  | its Location is the page itself
          mailto:tea@shop.example  | its Location leads to mailto:, which is not fetched
          file:///tea              | its Location leads to file:, which is not fetched
          https://                 | its Location is no URL: it has no host
          https://tea.example:tea/ | its Location is no URL: its port is no number
          """)
  void saysWhyALocationLeadsNowhere(String location, String reason) {
    RedirectTarget target = target(302, "Location", location);

    assertThat(target).isEqualTo(new Broken(reason));
    assertThat(target.target()).isEmpty();
  }

  @Test
  void isBrokenWithoutALocation() {
    assertThat(target(301, "Vary", "Accept")).isEqualTo(new Broken("it has no Location"));
  }

  @Test
  void isBrokenByDifferentLocations() {
    assertThat(target(301, "Location", "/coffee", "Location", "/cocoa"))
        .isEqualTo(new Broken("it has 2 different Locations"));
  }

  private static RedirectTarget target(int status, String... headers) {
    return RedirectTarget.of(
        PAGE, new Answered(status, Headers.of(headers), BodyFacts.EMPTY, TIMINGS));
  }
}
