package org.stayindexed.model.index;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.stayindexed.model.fetch.FailureClass;
import org.stayindexed.model.robots.RobotsAccess;

class NetworkRuleTest {
  private final IndexRule rule = new NetworkRule();

  @ParameterizedTest
  @EnumSource(
      mode = EnumSource.Mode.EXCLUDE,
      names = {"INTERNAL_ERROR", "BLOCKED_ADDRESS", "BLOCKED_PORT"})
  void objectsToEveryWayNotToAnswer(FailureClass failure) {
    assertThat(rule.objectionTo(ExamplePages.failing(failure, "")))
        .hasValue(new Objection(IndexReason.NO_ANSWER, failure + ": " + failure.explanation()));
  }

  @Test
  void blamesAFailureOfOurOwnNotOnThePage() {
    assertThat(rule.objectionTo(ExamplePages.failing(FailureClass.INTERNAL_ERROR, "Oops")))
        .map(Objection::reason)
        .hasValue(IndexReason.PROCESSING_FAILED);
  }

  @ParameterizedTest
  @EnumSource(names = {"BLOCKED_ADDRESS", "BLOCKED_PORT"})
  void blamesARefusalOfOurOwnNotOnThePage(FailureClass failure) {
    assertThat(rule.objectionTo(ExamplePages.failing(failure, "tea.example")))
        .hasValue(
            new Objection(
                IndexReason.ADDRESS_REFUSED,
                failure + ": " + failure.explanation() + " (tea.example)"));
  }

  @Test
  void addsTheDetailWhereThereIsOne() {
    assertThat(rule.objectionTo(ExamplePages.failing(FailureClass.TLS_WRONG_HOST, "tea.example")))
        .hasValue(
            new Objection(
                IndexReason.NO_ANSWER,
                "TLS_WRONG_HOST: the certificate is for another host (tea.example)"));
  }

  @ParameterizedTest
  @ValueSource(ints = {200, 301, 404, 503})
  void objectsToAnAnswerThatBrokeOff(int status) {
    assertThat(rule.objectionTo(ExamplePages.breakingOff(status)))
        .hasValue(
            new Objection(
                IndexReason.BROKEN_ANSWER,
                "status "
                    + status
                    + ", then TRUNCATED: the body ended before its announced length"));
  }

  @ParameterizedTest
  @ValueSource(ints = {200, 301, 404, 503, 999})
  void saysNothingOfAWholeAnswerWhateverItsStatus(int status) {
    assertThat(rule.objectionTo(ExamplePages.answering(status))).isEmpty();
  }

  @Test
  void saysNothingOfABodyThatWeCutOurselves() {
    assertThat(rule.objectionTo(ExamplePages.cutAtLimit())).isEmpty();
  }

  @Test
  void saysNothingWhereNoRequestWasMade() {
    assertThat(rule.objectionTo(ExamplePages.notFetched(RobotsAccess.OPEN))).isEmpty();
  }
}
