package org.stayindexed.model.risk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.stayindexed.model.risk.Situations.aborted;
import static org.stayindexed.model.risk.Situations.answered;
import static org.stayindexed.model.risk.Situations.at;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.stayindexed.model.risk.BotHit.Kind;

class BotHitsTest {
  private static final BotHits DAY =
      hits(answered(503, 6, 12), answered(404, 20, 30), answered(404, 2, 8), answered(200, 10));

  @ParameterizedTest
  @CsvSource({
    "CLIENT_ERROR, 1, 2",
    "CLIENT_ERROR, 2, 8",
    "CLIENT_ERROR, 7, 8",
    "CLIENT_ERROR, 8, 20",
    "CLIENT_ERROR, 29, 30",
    "CLIENT_ERROR, 30,",
    "SUCCESS, 9, 10",
    "SUCCESS, 10,",
    "NO_ANSWER, 0,",
  })
  void findTheFirstOfAKindAfterATime(Kind kind, int time, Integer expected) {
    assertThat(DAY.firstAfter(at(time), kind).map(BotHitsTest::hour).orElse(null))
        .isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({"CLIENT_ERROR, 1, 20", "CLIENT_ERROR, 25, 30", "SERVER_ERROR, 0, 12"})
  void findTheFirstThatNoGoodOneFollowed(Kind kind, int time, int expected) {
    assertThat(DAY.firstLasting(at(time), Set.of(kind))).hasValue(at(expected));
  }

  @Test
  void findTheFirstOfSeveralKinds() {
    assertThat(DAY.firstLasting(at(0), Set.of(Kind.CLIENT_ERROR, Kind.SERVER_ERROR)))
        .hasValue(at(12));
    assertThat(DAY.firstLasting(at(0), Set.of(Kind.NO_ANSWER))).isEmpty();
  }

  @Test
  void keepTheFailuresSinceTheLastAnswerOnly() {
    BotHit before = answered(503, 1, 4);
    BotHit around = answered(500, 3, 7);
    BotHit after = aborted(6);
    BotHit later = aborted(9);
    BotHits hits = hits(before, around, answered(404, 5), after, later);

    assertThat(hits.unservedSinceLastAnswer()).containsExactly(around, after, later);
    assertThat(hits.unservedSince(Kind.SERVER_ERROR)).hasValue(at(7));
    assertThat(hits.unservedSince(Kind.NO_ANSWER)).hasValue(at(6));
  }

  @Test
  void endAFailureByAnAnswerAtTheSameTime() {
    assertThat(hits(aborted(5), answered(200, 5)).unservedSinceLastAnswer()).isEmpty();
  }

  @Test
  void knowWhenThePageWasServedLast() {
    BotHits hits = hits(answered(301, 4), answered(200, 1, 2), answered(404, 6), aborted(7));

    assertThat(hits.servedAfter(at(3))).hasValue(at(4));
    assertThat(hits.servedAfter(at(4))).isEmpty();
    assertThat(BotHits.NONE.servedAfter(at(0))).isEmpty();
  }

  @Test
  void doNotChangeWithTheListThatTheyWereMadeOf() {
    List<BotHit> list = new ArrayList<>(List.of(aborted(1)));
    BotHits hits = new BotHits(list);
    list.clear();

    assertThat(hits.hits()).containsExactly(aborted(1));
  }

  private static BotHits hits(BotHit... hits) {
    return new BotHits(List.of(hits));
  }

  private static int hour(Instant time) {
    return Math.toIntExact(Duration.between(at(0), time).toHours());
  }
}
