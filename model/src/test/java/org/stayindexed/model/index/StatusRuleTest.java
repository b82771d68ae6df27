package org.stayindexed.model.index;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.stayindexed.model.fetch.FailureClass;
import org.stayindexed.model.robots.RobotsAccess;

class StatusRuleTest {
  private final IndexRule rule = new StatusRule();

  @ParameterizedTest
  @CsvSource({
    "1, NON_STANDARD_STATUS",
    "99, NON_STANDARD_STATUS",
    "101, UNUSUAL_SUCCESS",
    "201, UNUSUAL_SUCCESS",
    "202, UNUSUAL_SUCCESS",
    "203, UNUSUAL_SUCCESS",
    "204, NO_CONTENT",
    "205, NO_CONTENT",
    "206, UNUSUAL_SUCCESS",
    "226, UNUSUAL_SUCCESS",
    "299, UNUSUAL_SUCCESS",
    "304, NOT_MODIFIED",
    "400, CLIENT_ERROR",
    "401, UNAUTHORIZED",
    "402, CLIENT_ERROR",
    "403, FORBIDDEN",
    "404, NOT_FOUND",
    "405, CLIENT_ERROR",
    "408, CLIENT_ERROR",
    "409, CLIENT_ERROR",
    "410, GONE",
    "411, CLIENT_ERROR",
    "418, CLIENT_ERROR",
    "428, CLIENT_ERROR",
    "429, TOO_MANY_REQUESTS",
    "430, CLIENT_ERROR",
    "451, CLIENT_ERROR",
    "497, CLIENT_ERROR",
    "498, TOKEN_REQUIRED_STATUS",
    "499, TOKEN_REQUIRED_STATUS",
    "500, SERVER_ERROR",
    "503, SERVER_ERROR",
    "530, SERVER_ERROR",
    "599, SERVER_ERROR",
    "600, NON_STANDARD_STATUS",
    "999, NON_STANDARD_STATUS",
  })
  void objectsToEveryStatusBut200(int status, IndexReason reason) {
    assertThat(rule.objectionTo(ExamplePages.answering(status)))
        .map(Objection::reason)
        .hasValue(reason);
  }

  @ParameterizedTest
  @ValueSource(ints = {300, 301, 302, 303, 305, 306, 307, 308, 399})
  void leavesRedirectsToTheirOwnRule(int status) {
    assertThat(rule.objectionTo(ExamplePages.answering(status))).isEmpty();
  }

  @Test
  void saysNothingOf200() {
    assertThat(rule.objectionTo(ExamplePages.answering(200))).isEmpty();
  }

  @Test
  void judgesTheStatusAlsoWhereTheBodyBrokeOff() {
    assertThat(rule.objectionTo(ExamplePages.breakingOff(410)))
        .hasValue(new Objection(IndexReason.GONE, "status 410 Gone"));
    assertThat(rule.objectionTo(ExamplePages.breakingOff(200))).isEmpty();
  }

  @Test
  void saysNothingWhereThereIsNoStatus() {
    assertThat(rule.objectionTo(ExamplePages.failing(FailureClass.RESET, ""))).isEmpty();
    assertThat(rule.objectionTo(ExamplePages.notFetched(RobotsAccess.OPEN))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "404, status 404 Not Found",
    "499, status 499 Token Required (unofficial)",
    "477, status 477 (unknown)",
    "7, status 007 (unknown)",
  })
  void showsTheStatusAsEvidence(int status, String evidence) {
    assertThat(rule.objectionTo(ExamplePages.answering(status)))
        .map(Objection::evidence)
        .hasValue(evidence);
  }
}
