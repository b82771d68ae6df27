package org.stayindexed.model.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.stayindexed.model.index.ExamplePages.answering;

import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.stayindexed.model.fetch.StatusSense.Place;
import org.stayindexed.model.index.StatusExplanation.Sense;

class StatusExplanationTest {
  private static Sense first(int code) {
    return StatusExplanation.of(code).senses().get(0);
  }

  /** What is said of a code must be what is decided of a page that answers it. */
  @ParameterizedTest
  @MethodSource("codes")
  void agreesWithTheVerdictOnAPageThatAnswersSo(int code) {
    Optional<IndexReason> verdict =
        IndexRules.judge(
                code / 100 == 3 && code != 304
                    ? answering(code, "Location", "/coffee")
                    : answering(code))
            .decisive()
            .map(Objection::reason);

    assertThat(StatusExplanation.of(code).senses())
        .filteredOn(sense -> sense.meaning().place() == Place.STATUS_LINE)
        .allSatisfy(sense -> assertThat(sense.reason()).isEqualTo(verdict));
  }

  static IntStream codes() {
    return IntStream.rangeClosed(100, 999);
  }

  @ParameterizedTest
  @CsvSource({
    "200, , NORMAL, STAYS",
    "204, NO_CONTENT, NORMAL, AS_EMPTY_PAGE",
    "206, UNUSUAL_SUCCESS, NORMAL, UNCERTAIN",
    "301, REDIRECTED, FOLLOWED, REPLACED",
    "302, REDIRECTED, FOLLOWED, USUALLY_STAYS",
    "304, NOT_MODIFIED, SAVES_CRAWLING, KEEPS_LAST_VERSION",
    "305, OTHER_REDIRECT, NORMAL, LOSES_CONTENT",
    "401, UNAUTHORIZED, URL_LESS_OFTEN, DROPPED_WHEN_SEEN",
    "404, NOT_FOUND, URL_LESS_OFTEN, DROPPED_AFTER_A_DAY",
    "410, GONE, URL_LESS_OFTEN, DROPPED_AFTER_A_DAY",
    "427, CLIENT_ERROR, URL_LESS_OFTEN, DROPPED_WHEN_SEEN",
    "429, TOO_MANY_REQUESTS, HOST_SLOWS_DOWN, AFTER_TWO_DAYS",
    "503, SERVER_ERROR, HOST_SLOWS_DOWN, AFTER_TWO_DAYS",
    "521, SERVER_ERROR, HOST_SLOWS_DOWN, AFTER_TWO_DAYS",
    "999, NON_STANDARD_STATUS, HOST_SLOWS_DOWN, AFTER_TWO_DAYS"
  })
  void saysWhatAStatusDoes(
      int code, IndexReason reason, CrawlEffect crawling, IndexedPageEffect indexed) {
    assertThat(first(code).reason()).isEqualTo(Optional.ofNullable(reason));
    assertThat(first(code).crawling()).isEqualTo(crawling);
    assertThat(first(code).indexed()).isEqualTo(indexed);
  }

  @Test
  void gives499ThreeEffects() {
    assertThat(StatusExplanation.of(499).senses())
        .extracting(sense -> sense.reason().orElseThrow())
        .containsExactly(
            IndexReason.NO_ANSWER, IndexReason.TOKEN_REQUIRED_STATUS, IndexReason.TOKEN_REQUIRED);
  }

  @Test
  void knowsAnUnknownCodeByItsClass() {
    assertThat(StatusExplanation.of(427).entry()).isEmpty();
    assertThat(StatusExplanation.of(427).senses()).hasSize(1);
  }
}
