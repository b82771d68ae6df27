package org.stayindexed.model.risk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.stayindexed.model.risk.Situations.SINCE;
import static org.stayindexed.model.risk.Situations.answered;
import static org.stayindexed.model.risk.Situations.at;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.stayindexed.model.traffic.HitOutcome;

class BotHitTest {
  @ParameterizedTest
  @CsvSource({
    "200, ANSWERED, SUCCESS",
    "206, ANSWERED, SUCCESS",
    "301, ANSWERED, REDIRECT",
    "304, ANSWERED, REDIRECT",
    "400, ANSWERED, CLIENT_ERROR",
    "404, ANSWERED, CLIENT_ERROR",
    "428, ANSWERED, CLIENT_ERROR",
    "429, ANSWERED, SERVER_ERROR",
    "430, ANSWERED, CLIENT_ERROR",
    "499, ANSWERED, CLIENT_ERROR",
    "500, ANSWERED, SERVER_ERROR",
    "599, ANSWERED, SERVER_ERROR",
    "0, ANSWERED, SERVER_ERROR",
    "999, ANSWERED, SERVER_ERROR",
    "499, CLIENT_ABORT, NO_ANSWER",
    "460, CLIENT_ABORT, NO_ANSWER",
    "0, CLIENT_ABORT, NO_ANSWER",
    "200, CLIENT_ABORT_MID_BODY, NO_ANSWER",
    "502, UPSTREAM_ERROR, SERVER_ERROR",
    "504, UPSTREAM_TIMEOUT, SERVER_ERROR",
  })
  void isToTheBotWhatItsOutcomeAndItsClassAre(int status, HitOutcome outcome, BotHit.Kind kind) {
    BotHit hit = new BotHit(status, outcome, SINCE, SINCE);

    assertThat(hit.kind()).isEqualTo(kind);
    assertThat(hit.served()).isEqualTo(kind == BotHit.Kind.SUCCESS || kind == BotHit.Kind.REDIRECT);
    assertThat(hit.unserved())
        .isEqualTo(kind == BotHit.Kind.SERVER_ERROR || kind == BotHit.Kind.NO_ANSWER);
  }

  @ParameterizedTest
  @CsvSource({"-1, 0", "0, 9", "5, 9"})
  void isKnownByItsLastVisitWhereTheTimeLiesBetween(int time, int expected) {
    assertThat(answered(200, 0, 9).firstAfter(at(time))).isEqualTo(at(expected));
  }
}
