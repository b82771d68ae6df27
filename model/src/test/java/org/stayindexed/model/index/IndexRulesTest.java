package org.stayindexed.model.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;
import static org.stayindexed.model.index.ExamplePages.COFFEE;
import static org.stayindexed.model.index.ExamplePages.answering;
import static org.stayindexed.model.index.ExamplePages.answeringNothing;
import static org.stayindexed.model.index.ExamplePages.bodyError;
import static org.stayindexed.model.index.ExamplePages.breakingOff;
import static org.stayindexed.model.index.ExamplePages.canonicals;
import static org.stayindexed.model.index.ExamplePages.eligible;
import static org.stayindexed.model.index.ExamplePages.expired;
import static org.stayindexed.model.index.ExamplePages.failing;
import static org.stayindexed.model.index.ExamplePages.noindex;
import static org.stayindexed.model.index.ExamplePages.notFetched;
import static org.stayindexed.model.index.ExamplePages.withFacts;
import static org.stayindexed.model.index.ExamplePages.withRobots;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.stayindexed.model.fetch.FailureClass;
import org.stayindexed.model.robots.RobotsAccess;
import org.stayindexed.model.robots.RobotsDecision;
import org.stayindexed.model.robots.RobotsDecision.Access;

class IndexRulesTest {
  private static final RobotsAccess BLOCKED = forGoogle(Access.DISALLOWED);
  private static final RobotsAccess OUTAGE =
      new RobotsAccess(new RobotsDecision(Access.UNREACHABLE, "503"), RobotsDecision.ALLOWED);
  private static final RobotsAccess NOT_US =
      new RobotsAccess(new RobotsDecision(Access.DISALLOWED, "line 2"), RobotsDecision.ALLOWED);

  @Test
  void findAnEligiblePageWithoutObjections() {
    assertThat(IndexRules.judge(eligible()))
        .isEqualTo(new IndexVerdict(Eligibility.ELIGIBLE, List.of()));
  }

  @Test
  void areEvaluatedInTheOrderOfTheDomain() {
    assertThat(IndexRules.all())
        .extracting(rule -> (Object) rule.getClass())
        .containsExactly(
            RobotsRule.class,
            StatusRule.class,
            RedirectRule.class,
            NetworkRule.class,
            BodyErrorRule.class,
            NoindexRule.class,
            UnavailableAfterRule.class,
            ContentRule.class,
            CanonicalRule.class);
  }

  static Stream<Arguments> pagesWithSeveralObjections() {
    return Stream.of(
        arguments(
            "the first certain one decides, all are kept",
            withRobots(withFacts(answering(404), noindex()), BLOCKED),
            "BLOCKED_BY_ROBOTS, NOT_FOUND, NOINDEX"),
        arguments("404 is obeyed without its body", breakingOff(404), "NOT_FOUND, BROKEN_ANSWER"),
        arguments(
            "301 is followed without its body",
            breakingOff(301, "Location", "/coffee"),
            "REDIRECTED, BROKEN_ANSWER"),
        arguments(
            "half a body comes before what it says",
            withFacts(breakingOff(200), noindex()),
            "BROKEN_ANSWER, NOINDEX"),
        arguments(
            "a later certain one outweighs a doubt",
            withFacts(answering(206), noindex()),
            "NOINDEX, UNUSUAL_SUCCESS"),
        arguments(
            "also the last one does",
            withFacts(answering(201), canonicals(COFFEE)),
            "CANONICALISED, UNUSUAL_SUCCESS"),
        arguments(
            "two doubts remain a doubt",
            withRobots(answering(206), NOT_US),
            "NOT_ALLOWED_TO_US, UNUSUAL_SUCCESS"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("pagesWithSeveralObjections")
  void weighSeveralObjections(String what, CrawledPage page, String reasons) {
    List<IndexReason> expected =
        Arrays.stream(reasons.split(", ", -1)).map(IndexReason::valueOf).toList();
    IndexVerdict verdict = IndexRules.judge(page);

    assertThat(verdict.objections())
        .as(what)
        .extracting(Objection::reason)
        .containsExactlyElementsOf(expected);
    assertThat(verdict.eligibility()).isEqualTo(expected.get(0).effect());
  }

  @ParameterizedTest
  @EnumSource
  void produceEveryReason(IndexReason reason) {
    IndexVerdict verdict = IndexRules.judge(exampleOf(reason));

    assertThat(verdict.objections()).extracting(Objection::reason).containsExactly(reason);
    assertThat(verdict.eligibility()).isEqualTo(reason.effect()).isNotEqualTo(Eligibility.ELIGIBLE);
  }

  /** The compiler refuses this switch when a reason is added without an example. */
  private static CrawledPage exampleOf(IndexReason reason) {
    return switch (reason) {
      case BLOCKED_BY_ROBOTS -> notFetched(BLOCKED);
      case ROBOTS_UNREACHABLE -> notFetched(forGoogle(Access.UNREACHABLE));
      case ROBOTS_OUTAGE -> notFetched(OUTAGE);
      case NOT_ALLOWED_TO_US -> notFetched(NOT_US);
      case PROCESSING_FAILED -> failing(FailureClass.INTERNAL_ERROR, "");
      case ADDRESS_REFUSED -> failing(FailureClass.BLOCKED_ADDRESS, "");
      case NO_ANSWER -> failing(FailureClass.DNS_NXDOMAIN, "");
      case BROKEN_ANSWER -> breakingOff(200);
      case NOT_FOUND -> answering(404);
      case GONE -> answering(410);
      case UNAUTHORIZED -> answering(401);
      case FORBIDDEN -> answering(403);
      case CLIENT_ERROR -> answering(451);
      case TOKEN_REQUIRED_STATUS -> answering(499);
      case TOKEN_REQUIRED -> withFacts(eligible(), bodyError(499));
      case TOO_MANY_REQUESTS -> answering(429);
      case SERVER_ERROR -> answering(503);
      case NON_STANDARD_STATUS -> answering(999);
      case NO_CONTENT -> answering(204);
      case ERROR_IN_BODY -> withFacts(eligible(), bodyError(500));
      case EMPTY_PAGE -> answeringNothing();
      case TYPE_NOT_INDEXED -> answering(200, "Content-Type", "application/zip");
      case UNUSUAL_SUCCESS -> answering(206);
      case NOT_MODIFIED -> answering(304);
      case REDIRECTED -> answering(308, "Location", "/coffee");
      case REDIRECT_ERROR -> answering(302);
      case OTHER_REDIRECT -> answering(300);
      case NOINDEX -> withFacts(eligible(), noindex());
      case EXPIRED -> withFacts(eligible(), expired());
      case CANONICALISED -> withFacts(eligible(), canonicals(COFFEE));
    };
  }

  private static RobotsAccess forGoogle(Access access) {
    return new RobotsAccess(RobotsDecision.ALLOWED, new RobotsDecision(access, "line 2"));
  }
}
