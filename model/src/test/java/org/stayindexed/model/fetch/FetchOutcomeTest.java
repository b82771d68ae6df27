package org.stayindexed.model.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.stayindexed.model.fetch.FetchOutcome.Answered;
import org.stayindexed.model.fetch.FetchOutcome.Unanswered;

class FetchOutcomeTest {
  private static final Timings TIMINGS =
      new Timings(Instant.EPOCH, Duration.ofMillis(20), Duration.ofMillis(30));

  @Test
  void anAnswerHasAStatusAndNoFailure() {
    FetchOutcome outcome = answered(404, BodyFacts.complete(7));

    assertThat(outcome.status()).hasValue(404);
    assertThat(outcome.failure()).isEmpty();
    assertThat(outcome.answer()).containsSame((Answered) outcome);
  }

  @Test
  void anAnswerThatIsCutAtTheLimitHasNoFailure() {
    assertThat(answered(200, BodyFacts.cut(7)).failure()).isEmpty();
  }

  @Test
  void anAnswerThatBreaksKeepsItsStatusBesideTheFailure() {
    FetchOutcome outcome = answered(200, BodyFacts.broken(7, FailureClass.TRUNCATED));

    assertThat(outcome.status()).hasValue(200);
    assertThat(outcome.failure()).hasValue(FailureClass.TRUNCATED);
    assertThat(outcome.answer()).isPresent();
  }

  @Test
  void noAnswerHasNoStatusAtAll() {
    FetchOutcome outcome = new Unanswered(FailureClass.CONNECT_REFUSED, "", TIMINGS);

    assertThat(outcome.status()).isEmpty();
    assertThat(outcome.failure()).hasValue(FailureClass.CONNECT_REFUSED);
    assertThat(outcome.answer()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 99, 100, 599, 600, 999})
  void takesEveryStatusThatAServerCanSend(int status) {
    assertThat(answered(status, BodyFacts.EMPTY).status()).hasValue(status);
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, 0, 1000})
  void refusesANumberThatIsNoStatus(int status) {
    assertThatThrownBy(() -> answered(status, BodyFacts.EMPTY))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("A status is a number from 1 to 999, not " + status);
  }

  private static Answered answered(int status, BodyFacts body) {
    return new Answered(status, Headers.NONE, body, TIMINGS);
  }
}
