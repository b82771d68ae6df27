package org.stayindexed.model.risk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.stayindexed.model.risk.Incident.Toll;

class IncidentTest {
  /** Pages, server errors, without answer, robots.txt unreachable, content lost. */
  @ParameterizedTest
  @CsvSource({
    "0, 0, 0, 0, 0,",
    "100, 0, 0, 0, 0,",
    "100, 49, 0, 0, 0,",
    "100, 50, 0, 0, 0, SITE_ERRORS",
    "101, 50, 0, 0, 0,",
    "101, 51, 0, 0, 0, SITE_ERRORS",
    "100, 0, 50, 0, 0, SITE_UNREACHABLE",
    "100, 0, 0, 50, 0, ROBOTS_UNREACHABLE",
    "100, 0, 0, 0, 49,",
    "100, 0, 0, 0, 50, SITE_CONTENT_LOST",
    "100, 20, 20, 9, 0,",
    "100, 26, 24, 0, 0, SITE_ERRORS",
    "100, 25, 25, 0, 0, SITE_ERRORS",
    "100, 24, 26, 0, 0, SITE_UNREACHABLE",
    "100, 12, 13, 25, 0, ROBOTS_UNREACHABLE",
    "100, 14, 12, 25, 0, SITE_ERRORS",
    "100, 12, 14, 25, 0, SITE_UNREACHABLE",
    "100, 30, 0, 0, 20, SITE_ERRORS",
    "100, 20, 0, 0, 30, SITE_CONTENT_LOST",
    "100, 0, 25, 0, 25, SITE_CONTENT_LOST",
    "1, 1, 0, 0, 0, SITE_ERRORS",
    "1, 0, 1, 0, 0, SITE_UNREACHABLE",
    "1, 0, 0, 1, 0, ROBOTS_UNREACHABLE",
    "2, 0, 0, 0, 2,",
    "3, 0, 0, 0, 3, SITE_CONTENT_LOST",
    "5, 2, 0, 0, 2,",
  })
  void isWhatFailedMostWhereHalfOfThePagesFailed(
      long asked, long errors, long unanswered, long robots, long lost, Incident expected) {
    Toll toll = new Toll(asked, errors, unanswered, robots, lost);

    assertThat(Incident.of(toll).orElse(null)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "2, 1, 1, 1, 0",
    "3, 1, 1, 1, 1",
    "9, -1, 0, 0, 0",
    "9, 0, -1, 0, 0",
    "9, 0, 0, -1, 0",
    "9, 0, 0, 0, -1",
    "-1, 0, 0, 0, 0"
  })
  void refusesATollThatCannotBe(long asked, long errors, long unanswered, long robots, long lost) {
    assertThatThrownBy(() -> new Toll(asked, errors, unanswered, robots, lost))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "Of %d pages, %d + %d + %d + %d cannot have failed",
            asked, errors, unanswered, robots, lost);
  }

  @ParameterizedTest
  @CsvSource({
    "SITE_ERRORS, SERVER_ERROR NO_ANSWER ROBOTS_UNREACHABLE",
    "SITE_UNREACHABLE, SERVER_ERROR NO_ANSWER ROBOTS_UNREACHABLE",
    "ROBOTS_UNREACHABLE, SERVER_ERROR NO_ANSWER ROBOTS_UNREACHABLE",
    "SITE_CONTENT_LOST, SOFT_ERROR"
  })
  void coversTheRisksThatAreTheSameEvent(Incident incident, String causes) {
    assertThat(Arrays.stream(RiskCause.values()).filter(incident::covers))
        .extracting(RiskCause::name)
        .containsExactlyInAnyOrder(causes.split(" "));
  }

  @ParameterizedTest
  @EnumSource
  void isToEachPageWhatAWholeSiteCanHave(Incident incident) {
    assertThat(incident.covers(incident.cause())).isTrue();
    assertThat(incident.title()).isNotBlank();
  }
}
