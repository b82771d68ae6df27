package org.stayindexed.model.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.stayindexed.model.index.ExamplePages.answering;
import static org.stayindexed.model.index.ExamplePages.directives;
import static org.stayindexed.model.index.ExamplePages.eligible;
import static org.stayindexed.model.index.ExamplePages.notFetched;
import static org.stayindexed.model.index.ExamplePages.withFacts;
import static org.stayindexed.model.index.ExamplePages.withRobots;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.stayindexed.model.page.RobotsDirective;
import org.stayindexed.model.robots.AgentDecision;
import org.stayindexed.model.robots.RobotsAccess;
import org.stayindexed.model.robots.RobotsDecision;
import org.stayindexed.model.robots.RobotsDecision.Access;

class EngineTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          robots         | noindex        | NOINDEX  | NOINDEX
          googlebot      | noindex        | NOINDEX  | ELIGIBLE
          bingbot        | noindex        | ELIGIBLE | NOINDEX
          bingbot        | none           | ELIGIBLE | NOINDEX
          bingbot        | index, follow  | ELIGIBLE | ELIGIBLE
          googlebot      | nofollow       | ELIGIBLE | ELIGIBLE
          googlebot-news | noindex        | ELIGIBLE | ELIGIBLE
          otherbot       | noindex        | ELIGIBLE | ELIGIBLE
          msnbot         | noindex        | ELIGIBLE | NOINDEX
          robots         | unavailable_after: 1969-01-01 | EXPIRED | ELIGIBLE
          robots         | unavailable_after: 1969-01-01, noindex | NOINDEX | NOINDEX
          bingbot        | unavailable_after: 1969-01-01 | ELIGIBLE | ELIGIBLE
          robots         | unavailable_after: 2090-01-01 | ELIGIBLE | ELIGIBLE
          """)
  void readsWhatAddressesItOrEverybody(String agent, String rules, String google, String bing) {
    IndexVerdict verdict =
        IndexRules.judge(
            withFacts(eligible(), directives(new RobotsDirective(agent, rules, "the tag"))));

    assertThat(google(verdict)).isEqualTo(google);
    assertThat(bing(verdict)).isEqualTo(bing);
  }

  @ParameterizedTest
  @CsvSource({
    "ALLOWED, ALLOWED, ELIGIBLE, ELIGIBLE",
    "ALLOWED, DISALLOWED, ELIGIBLE, BLOCKED_BY_ROBOTS",
    "DISALLOWED, ALLOWED, BLOCKED_BY_ROBOTS, ELIGIBLE",
    "DISALLOWED, DISALLOWED, BLOCKED_BY_ROBOTS, BLOCKED_BY_ROBOTS",
    "ALLOWED, UNREACHABLE, ELIGIBLE, ROBOTS_UNREACHABLE",
  })
  void obeysWhatRobotsTxtTellsItself(Access toGoogle, Access toBing, String google, String bing) {
    IndexVerdict verdict = IndexRules.judge(withRobots(eligible(), telling(toGoogle, toBing)));

    assertThat(google(verdict)).isEqualTo(google);
    assertThat(bing(verdict)).isEqualTo(bing);
  }

  @Test
  void obeysWhatGoogleIsToldWhereNobodyAskedForIt() {
    RobotsAccess onlyGoogle =
        new RobotsAccess(RobotsDecision.ALLOWED, new RobotsDecision(Access.DISALLOWED, "line 2"));

    assertThat(IndexRules.judge(notFetched(onlyGoogle)).elsewhere()).isEmpty();
  }

  @Test
  void isNotToldApartWhereAnotherReasonDecidesForBoth() {
    RobotsDirective bingbot = new RobotsDirective("bingbot", "noindex", "the tag");

    assertThat(IndexRules.judge(withFacts(answering(404), directives(bingbot))).elsewhere())
        .isEmpty();
  }

  @Test
  void hasItsOwnProof() {
    IndexVerdict verdict =
        IndexRules.judge(
            withFacts(
                eligible(),
                directives(
                    new RobotsDirective("googlebot", "noindex", "X-Robots-Tag: googlebot: noindex"),
                    new RobotsDirective("bingbot", "none", "X-Robots-Tag: bingbot: none"))));

    assertThat(verdict.elsewhere())
        .containsExactly(
            new EngineVerdict(
                Engine.BING,
                Eligibility.NOT_ELIGIBLE,
                Optional.of(new Objection(IndexReason.NOINDEX, "X-Robots-Tag: bingbot: none"))));
  }

  private static String google(IndexVerdict verdict) {
    return verdict.decisive().map(o -> o.reason().name()).orElse("ELIGIBLE");
  }

  private static String bing(IndexVerdict verdict) {
    return verdict.elsewhere().stream()
        .findFirst()
        .map(bing -> bing.objection().map(o -> o.reason().name()).orElse("ELIGIBLE"))
        .orElse(google(verdict));
  }

  private static RobotsAccess telling(Access toGoogle, Access toBing) {
    return new RobotsAccess(
        RobotsDecision.ALLOWED,
        List.of(
            new AgentDecision("Googlebot", new RobotsDecision(toGoogle, "for Google")),
            new AgentDecision("bingbot", new RobotsDecision(toBing, "for Bing"))));
  }
}
