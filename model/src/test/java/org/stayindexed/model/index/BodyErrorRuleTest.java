package org.stayindexed.model.index;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BodyErrorRuleTest {
  private final IndexRule rule = new BodyErrorRule();

  @ParameterizedTest
  @ValueSource(ints = {498, 499})
  void objectsToATokenErrorInsideA200(int code) {
    assertThat(rule.objectionTo(saying(code)))
        .hasValue(
            new Objection(
                IndexReason.TOKEN_REQUIRED,
                "the body says error " + code + ", \"Token Required\""));
  }

  @ParameterizedTest
  @ValueSource(ints = {400, 404, 497, 500, 599})
  void objectsToAnyOtherErrorStatusInsideA200(int code) {
    assertThat(rule.objectionTo(saying(code)))
        .hasValue(
            new Objection(
                IndexReason.ERROR_IN_BODY, "the body says error " + code + ", \"Token Required\""));
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, 0, 200, 399, 600})
  void saysNothingOfACodeThatIsNoErrorStatus(int code) {
    assertThat(rule.objectionTo(saying(code))).isEmpty();
  }

  @Test
  void saysNothingOfTheStatusItself() {
    assertThat(rule.objectionTo(ExamplePages.answering(499))).isEmpty();
    assertThat(rule.objectionTo(ExamplePages.eligible())).isEmpty();
  }

  private static CrawledPage saying(int code) {
    return ExamplePages.withFacts(ExamplePages.eligible(), ExamplePages.bodyError(code));
  }
}
