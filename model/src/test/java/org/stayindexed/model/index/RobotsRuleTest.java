package org.stayindexed.model.index;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.stayindexed.model.robots.RobotsAccess;
import org.stayindexed.model.robots.RobotsDecision;
import org.stayindexed.model.robots.RobotsDecision.Access;

class RobotsRuleTest {
  private final IndexRule rule = new RobotsRule(Engine.GOOGLE);

  @ParameterizedTest
  @CsvSource({
    "ALLOWED, DISALLOWED, BLOCKED_BY_ROBOTS, for Googlebot",
    "DISALLOWED, DISALLOWED, BLOCKED_BY_ROBOTS, for Googlebot",
    "UNREACHABLE, DISALLOWED, BLOCKED_BY_ROBOTS, for Googlebot",
    "ALLOWED, UNREACHABLE, ROBOTS_UNREACHABLE, for Googlebot",
    "DISALLOWED, UNREACHABLE, ROBOTS_UNREACHABLE, for Googlebot",
    "UNREACHABLE, UNREACHABLE, ROBOTS_UNREACHABLE, for Googlebot",
    "DISALLOWED, ALLOWED, NOT_ALLOWED_TO_US, for us",
    "UNREACHABLE, ALLOWED, ROBOTS_OUTAGE, for Googlebot",
  })
  void objectsToWhatGooglebotOrWeMayNotFetch(
      Access ours, Access google, IndexReason reason, String evidence) {
    assertThat(rule.objectionTo(ExamplePages.notFetched(access(ours, google))))
        .hasValue(new Objection(reason, evidence));
  }

  @Test
  void judgesByGooglebotAlsoWhereWeDidFetch() {
    RobotsAccess robots = access(Access.ALLOWED, Access.DISALLOWED);

    assertThat(rule.objectionTo(ExamplePages.withRobots(ExamplePages.eligible(), robots)))
        .hasValue(new Objection(IndexReason.BLOCKED_BY_ROBOTS, "for Googlebot"));
  }

  @Test
  void saysNothingWhereBothMayFetch() {
    RobotsAccess robots = access(Access.ALLOWED, Access.ALLOWED);

    assertThat(rule.objectionTo(ExamplePages.withRobots(ExamplePages.answering(404), robots)))
        .isEmpty();
  }

  private static RobotsAccess access(Access ours, Access google) {
    return new RobotsAccess(
        new RobotsDecision(ours, "for us"), new RobotsDecision(google, "for Googlebot"));
  }
}
