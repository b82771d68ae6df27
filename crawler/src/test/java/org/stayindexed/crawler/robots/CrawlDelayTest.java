package org.stayindexed.crawler.robots;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The pause that a robots.txt asks for. */
class CrawlDelayTest {

  static Stream<Arguments> values() {
    return Stream.of(
        Arguments.of("0", Duration.ZERO),
        Arguments.of("1", Duration.ofSeconds(1)),
        Arguments.of("10", Duration.ofSeconds(10)),
        Arguments.of("0010", Duration.ofSeconds(10)),
        Arguments.of("0.5", Duration.ofMillis(500)),
        Arguments.of(".25", Duration.ofMillis(250)),
        Arguments.of("2.", Duration.ofSeconds(2)),
        Arguments.of("1.0000000019", Duration.ofSeconds(1, 1)),
        Arguments.of("86400", Duration.ofDays(1)),
        Arguments.of("1000000000", Duration.ofSeconds(1_000_000_000)),
        Arguments.of("2147483647", Duration.ofSeconds(Integer.MAX_VALUE)),
        Arguments.of("2147483648", Duration.ofSeconds(Integer.MAX_VALUE)),
        Arguments.of("9".repeat(5_000), Duration.ofSeconds(Integer.MAX_VALUE)));
  }

  @ParameterizedTest(name = "{1}")
  @MethodSource("values")
  void decimalSecondsAreADelay(String value, Duration delay) {
    assertThat(Given.lines("User-agent: *", "Crawl-delay: " + value).crawlDelay("Alpha"))
        .contains(delay);
  }

  @ParameterizedTest(name = "value {0}")
  @ValueSource(
      strings = {
        "",
        "-1",
        "-0.5",
        "+1",
        "1e3",
        "0x10",
        "1,5",
        "1.5.1",
        ".",
        "10s",
        "10 s",
        "1 2",
        "ten",
        "NaN",
        "Infinity",
        "\u0661",
        "10<br>"
      })
  void nonsenseIsNone(String value) {
    assertThat(Given.lines("User-agent: *", "Crawl-delay: " + value).crawlDelay("Alpha")).isEmpty();
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(
      strings = {"crawl-delay:3", "CRAWL-DELAY : 3", "Crawl-Delay 3", "Crawl-delay: 3 # s"})
  void theKeyIsReadAsAnyOther(String line) {
    assertThat(Given.lines("User-agent: *", line).crawlDelay("Alpha"))
        .contains(Duration.ofSeconds(3));
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(strings = {"crawl delay: 3", "crawldelay: 3", "delay: 3", "# Crawl-delay: 3"})
  void otherKeysAreNoDelay(String line) {
    assertThat(Given.lines("User-agent: *", line).crawlDelay("Alpha")).isEmpty();
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          before the rules                            | User-agent: Alpha ~ Crawl-delay: 3 ~ Disallow: /x                              | PT3S
          after the rules                             | User-agent: Alpha ~ Disallow: /x ~ Crawl-delay: 3                              | PT3S
          without rules                               | User-agent: Alpha ~ Crawl-delay: 3                                             | PT3S
          of several names                            | User-agent: Alpha ~ User-agent: Beta ~ Crawl-delay: 3                          | PT3S
          of the star where nobody names us           | User-agent: * ~ Crawl-delay: 3                                                 | PT3S
          not of the star where somebody does         | User-agent: * ~ Crawl-delay: 3 ~ Disallow: ~ User-agent: Alpha ~ Disallow:     | none
          not of another agent                        | User-agent: Beta ~ Crawl-delay: 3 ~ Disallow: ~ User-agent: Alpha ~ Disallow:  | none
          not of one who only shares the rules        | User-agent: Beta ~ Crawl-delay: 3 ~ User-agent: Alpha ~ Disallow: /x           | none
          of the names since the last delay           | User-agent: Beta ~ Crawl-delay: 9 ~ User-agent: Alpha ~ Disallow: ~ Crawl-delay: 3 | PT3S
          of the names before it, not of those after  | User-agent: Alpha ~ Crawl-delay: 3 ~ User-agent: Beta ~ Crawl-delay: 9         | PT3S
          of a later group of the same agent          | User-agent: Alpha ~ Disallow: ~ User-agent: ALPHA ~ Crawl-delay: 3             | PT3S
          the longest of several                      | User-agent: Alpha ~ Crawl-delay: 1 ~ Crawl-delay: 3 ~ Crawl-delay: 2           | PT3S
          the longest of several groups               | User-agent: Alpha ~ Crawl-delay: 3 ~ User-agent: Beta ~ Allow: ~ User-agent: Alpha ~ Crawl-delay: 2 | PT3S
          nonsense takes nothing from the good value  | User-agent: Alpha ~ Crawl-delay: 3 ~ Crawl-delay: soon                         | PT3S
          before any name it is for nobody            | Crawl-delay: 3 ~ User-agent: Alpha ~ Disallow:                                 | none
          """)
  void aDelayIsForTheAgentsNamedBeforeIt(String rule, String file, String delay) {
    assertThat(Given.cell(file).crawlDelay("alpha").map(Duration::toString).orElse("none"))
        .as(rule)
        .isEqualTo(delay);
  }

  @Test
  void anEmptyFileAsksForNone() {
    assertThat(RobotsTxt.EMPTY.crawlDelay("Alpha")).isEmpty();
  }
}
