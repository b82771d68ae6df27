package org.stayindexed.model.risk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.stayindexed.model.index.Basis;

class RiskCauseTest {
  @ParameterizedTest
  @EnumSource
  void saysWhatItIsAndWhereItIsWritten(RiskCause cause) {
    assertThat(cause.title()).isNotBlank().doesNotEndWith(".");
    assertThat(cause.consequence()).endsWith(".");
    assertThat(cause.source()).startsWith("https://developers.google.com/search/docs/");
  }

  @Test
  void hasATitleOfItsOwn() {
    assertThat(RiskCause.values()).extracting(RiskCause::title).doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @CsvSource({
    "NOINDEX, DOCUMENTED",
    "CLIENT_ERROR, REPORTED",
    "UNAVAILABLE_AFTER, REPORTED",
    "ACCESS_FORBIDDEN, REPORTED",
    "SERVER_ERROR, DOCUMENTED",
    "NO_ANSWER, INFERRED",
    "ROBOTS_UNREACHABLE, DOCUMENTED",
    "BLOCKED_BY_ROBOTS, DOCUMENTED",
    "REDIRECT_TO_BAD_TARGET, INFERRED",
    "REDIRECT_ERROR, INFERRED",
    "CANONICAL_MOVED, INFERRED",
    "CANONICAL_TO_BAD_TARGET, INFERRED",
    "SOFT_ERROR, INFERRED",
    "TYPE_NOT_INDEXED, INFERRED",
    "GOOGLEBOT_UNANSWERED, INFERRED",
    "GOOGLEBOT_SERVER_ERROR, DOCUMENTED",
  })
  void presentsNoInferenceAsDocumented(RiskCause cause, Basis basis) {
    assertThat(cause.basis()).isEqualTo(basis);
  }

  @Test
  void mayBeWhatTheOwnerWantsOrOurOwnDoing() {
    assertThat(Arrays.stream(RiskCause.values()).filter(RiskCause::mayBeIntended))
        .containsExactly(
            RiskCause.NOINDEX,
            RiskCause.UNAVAILABLE_AFTER,
            RiskCause.BLOCKED_BY_ROBOTS,
            RiskCause.REDIRECT_TO_BAD_TARGET,
            RiskCause.CANONICAL_MOVED,
            RiskCause.CANONICAL_TO_BAD_TARGET,
            RiskCause.TYPE_NOT_INDEXED);
    assertThat(Arrays.stream(RiskCause.values()).filter(RiskCause::needsConfirmation))
        .containsExactly(
            RiskCause.ACCESS_FORBIDDEN,
            RiskCause.SERVER_ERROR,
            RiskCause.NO_ANSWER,
            RiskCause.ROBOTS_UNREACHABLE);
    assertThat(Arrays.stream(RiskCause.values()).filter(RiskCause::ofTheWholeSite))
        .containsExactly(RiskCause.SERVER_ERROR, RiskCause.NO_ANSWER, RiskCause.ROBOTS_UNREACHABLE);
  }
}
