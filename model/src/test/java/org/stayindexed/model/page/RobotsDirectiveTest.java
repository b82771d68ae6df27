package org.stayindexed.model.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RobotsDirectiveTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ''                                   | false
          index, follow                        | false
          all                                  | false
          noindex                              | true
          nofollow                             | false
          none                                 | true
          noindex, nofollow                    | true
          NoIndex,NOFOLLOW                     | true
          NONE                                 | true
          index, noindex                       | true
          noindex, all, index, follow          | true
          nofollow, follow                     | false
          ',, noindex ,'                       | true
          max-image-preview:none               | false
          max-snippet:0, max-image-preview:none| false
          noimageindex, nosnippet, noarchive   | false
          noindexing, no index, no-index       | false
          unavailable_after: 25 Jun 2027       | false
          """)
  void forbidsIndexingByAWholeToken(String rules, boolean indexing) {
    RobotsDirective directive = directive(RobotsDirective.EVERYBODY, rules);

    assertThat(directive.forbidsIndexing()).isEqualTo(indexing);
  }

  @Test
  void splitsItsRulesIntoTokensOnce() {
    assertThat(directive("robots", " NoIndex,\t max-snippet:20 , ,noindex").tokens())
        .containsExactlyInAnyOrder("noindex", "max-snippet:20");
  }

  @ParameterizedTest
  @CsvSource({
    "robots, googlebot, true",
    "googlebot, googlebot, true",
    "bingbot, googlebot, false",
    "googlebot-news, googlebot, false",
    "google, googlebot, false",
    "googlebot, bingbot, false",
    "robots, bingbot, true",
  })
  void addressesEverybodyOrOneCrawler(String agent, String crawler, boolean addressed) {
    assertThat(directive(agent, "noindex").addresses(crawler)).isEqualTo(addressed);
  }

  private static RobotsDirective directive(String agent, String rules) {
    return new RobotsDirective(agent, rules, "<meta name=" + agent + ">");
  }
}
