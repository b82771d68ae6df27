package org.stayindexed.model.risk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.stayindexed.model.risk.Incident.Toll;

class IncidentTest {
  /** Pages, server errors, without answer, robots.txt unreachable. */
  @ParameterizedTest
  @CsvSource({
    "0, 0, 0, 0,",
    "100, 0, 0, 0,",
    "100, 49, 0, 0,",
    "100, 50, 0, 0, SITE_ERRORS",
    "101, 50, 0, 0,",
    "101, 51, 0, 0, SITE_ERRORS",
    "100, 0, 50, 0, SITE_UNREACHABLE",
    "100, 0, 0, 50, ROBOTS_UNREACHABLE",
    "100, 20, 20, 9,",
    "100, 26, 24, 0, SITE_ERRORS",
    "100, 25, 25, 0, SITE_ERRORS",
    "100, 24, 26, 0, SITE_UNREACHABLE",
    "100, 12, 13, 25, ROBOTS_UNREACHABLE",
    "100, 14, 12, 25, SITE_ERRORS",
    "100, 12, 14, 25, SITE_UNREACHABLE",
    "1, 1, 0, 0, SITE_ERRORS",
    "1, 0, 1, 0, SITE_UNREACHABLE",
    "1, 0, 0, 1, ROBOTS_UNREACHABLE",
  })
  void isWhatFailedMostWhereHalfOfThePagesFailed(
      long asked, long errors, long unanswered, long robots, Incident expected) {
    Toll toll = new Toll(asked, errors, unanswered, robots);

    assertThat(Incident.of(toll).orElse(null)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({"2, 1, 1, 1", "9, -1, 0, 0", "9, 0, -1, 0", "9, 0, 0, -1", "-1, 0, 0, 0"})
  void refusesATollThatCannotBe(long asked, long errors, long unanswered, long robots) {
    assertThatThrownBy(() -> new Toll(asked, errors, unanswered, robots))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "Of %d pages, %d + %d + %d cannot have failed", asked, errors, unanswered, robots);
  }

  @ParameterizedTest
  @EnumSource
  void isToEachPageWhatAWholeSiteCanHave(Incident incident) {
    assertThat(incident.cause().ofTheWholeSite()).isTrue();
    assertThat(incident.title()).isNotBlank();
  }
}
