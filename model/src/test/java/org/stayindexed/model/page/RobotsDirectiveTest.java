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
          ''                                   | false | false
          index, follow                        | false | false
          all                                  | false | false
          noindex                              | true  | false
          nofollow                             | false | true
          none                                 | true  | true
          noindex, nofollow                    | true  | true
          NoIndex,NOFOLLOW                     | true  | true
          NONE                                 | true  | true
          index, noindex                       | true  | false
          noindex, all, index, follow          | true  | false
          nofollow, follow                     | false | true
          ',, noindex ,'                       | true  | false
          max-image-preview:none               | false | false
          max-snippet:0, max-image-preview:none| false | false
          noimageindex, nosnippet, noarchive   | false | false
          noindexing, no index, no-index       | false | false
          unavailable_after: 25 Jun 2027       | false | false
          """)
  void forbidsWhatAWholeTokenForbids(String rules, boolean indexing, boolean following) {
    RobotsDirective directive = directive(RobotsDirective.EVERYBODY, rules);

    assertThat(directive.forbidsIndexing()).isEqualTo(indexing);
    assertThat(directive.forbidsFollowing()).isEqualTo(following);
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
