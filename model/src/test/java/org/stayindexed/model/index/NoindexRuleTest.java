package org.stayindexed.model.index;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.stayindexed.model.page.RobotsDirective;

class NoindexRuleTest {
  private final IndexRule rule = new NoindexRule(Engine.GOOGLE);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          robots         | noindex                 | true
          robots         | none                    | true
          robots         | NOINDEX, follow         | true
          googlebot      | noindex                 | true
          googlebot      | none                    | true
          robots         | index, follow           | false
          robots         | nofollow                | false
          robots         | max-image-preview:none  | false
          robots         | noimageindex            | false
          bingbot        | noindex                 | false
          googlebot-news | noindex                 | false
          """)
  void objectsToANoindexThatAddressesGooglebot(String agent, String rules, boolean objects) {
    assertThat(rule.objectionTo(saying(new RobotsDirective(agent, rules, "tag"))).isPresent())
        .isEqualTo(objects);
  }

  @ParameterizedTest
  @CsvSource({
    "robots, googlebot",
    "googlebot, robots",
    "robots, robots",
    "googlebot, googlebot",
  })
  void letsNothingCancelANoindex(String forbidding, String allowing) {
    RobotsDirective noindex = new RobotsDirective(forbidding, "noindex", "header line");
    RobotsDirective index = new RobotsDirective(allowing, "index, follow, all", "tag");

    assertThat(rule.objectionTo(saying(noindex, index))).hasValue(noindexBy("header line"));
    assertThat(rule.objectionTo(saying(index, noindex))).hasValue(noindexBy("header line"));
  }

  @Test
  void showsTheFirstNoindexThatCounts() {
    assertThat(
            rule.objectionTo(
                saying(
                    new RobotsDirective("bingbot", "noindex", "first"),
                    new RobotsDirective("robots", "noindex", "second"),
                    new RobotsDirective("googlebot", "noindex", "third"))))
        .hasValue(noindexBy("second"));
  }

  @Test
  void saysNothingWhereNothingIsSaid() {
    assertThat(rule.objectionTo(saying())).isEmpty();
  }

  private static Objection noindexBy(String evidence) {
    return new Objection(IndexReason.NOINDEX, evidence);
  }

  private static CrawledPage saying(RobotsDirective... directives) {
    return ExamplePages.withFacts(ExamplePages.eligible(), ExamplePages.directives(directives));
  }
}
