package org.stayindexed.crawler.frontier;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.stayindexed.crawler.frontier.TurnEnd.Health;

/** The clock of one host, told what happened and what time it is. */
class HostPaceTest {
  private static final long SECOND = Duration.ofSeconds(1).toNanos();
  private static final Patience PATIENCE = Patience.DEFAULT;

  private final HostPace pace = new HostPace(PATIENCE, 8, SECOND, 0);

  private Optional<Duration> ended(Health health, long now) {
    return pace.ended(new TurnEnd(health, Duration.ZERO, Optional.empty(), "503"), now);
  }

  private Optional<Duration> asksFor(Duration retryAfter, Health health, long now) {
    return pace.ended(new TurnEnd(health, Duration.ZERO, Optional.of(retryAfter), "503"), now);
  }

  private void answersIn(Duration firstByte, int times) {
    for (int i = 0; i < times; i++) {
      assertThat(pace.ended(TurnEnd.good(firstByte), 0)).isEmpty();
    }
  }

  @Test
  void twoFailuresInARowCanBeTwoBrokenPages() {
    assertThat(ended(Health.FAILING, 1)).isEmpty();
    assertThat(ended(Health.FAILING, 2)).isEmpty();
    assertThat(pace.maxInFlight()).isEqualTo(8);
  }

  @Test
  void theThirdFailureInARowPausesTheHostAndEachFurtherOneTwiceAsLong() {
    ended(Health.FAILING, 0);
    ended(Health.FAILING, 0);
    long now = 0;
    for (int seconds : new int[] {1, 2, 4, 8, 16, 32, 64, 120, 120}) {
      assertThat(ended(Health.FAILING, now)).hasValue(Duration.ofSeconds(seconds));
      assertThat(pace.pausedUntil()).isEqualTo(now + seconds * SECOND);
      now = pace.pausedUntil();
    }
    assertThat(pace.maxInFlight()).as("a host that failed is tried with one").isEqualTo(1);
  }

  @Test
  void requestsThatWereUnderWayWhenThePauseBeganDoNotLengthenIt() {
    for (int i = 0; i < 3; i++) {
      ended(Health.FAILING, 0);
    }
    assertThat(ended(Health.FAILING, SECOND / 2)).isEmpty();
    assertThat(pace.pausedUntil()).isEqualTo(SECOND);
  }

  @Test
  void oneGoodAnswerEndsTheTrouble() {
    for (int i = 0; i < 5; i++) {
      ended(Health.FAILING, i * 100L * SECOND);
    }
    answersIn(Duration.ofMillis(50), 1);

    assertThat(pace.maxInFlight()).isEqualTo(8);
    assertThat(ended(Health.FAILING, 900 * SECOND)).isEmpty();
  }

  @Test
  void failuresOnEverySecondPageAreNoTroubleOfTheHost() {
    for (int i = 0; i < 50; i++) {
      assertThat(ended(Health.FAILING, i)).isEmpty();
      answersIn(Duration.ofMillis(50), 1);
    }
  }

  @Test
  void tooManyRequestsPausesAtOnce() {
    assertThat(ended(Health.BUSY, 0)).hasValue(Duration.ofSeconds(1));
  }

  @Test
  void oneRefusalNowAndThenLeavesTheGapAsItIs() {
    ended(Health.BUSY, 0);
    answersIn(Duration.ofMillis(50), 30);
    ended(Health.BUSY, 100 * SECOND);

    assertThat(pace.gap()).isEqualTo(SECOND);
  }

  @Test
  void refusalsInShortOrderWidenTheGapUntilTheyStop() {
    ended(Health.BUSY, 0);
    answersIn(Duration.ofMillis(50), 5);
    ended(Health.BUSY, 100 * SECOND);
    assertThat(pace.gap()).isEqualTo(2 * SECOND);
    answersIn(Duration.ofMillis(50), 5);
    ended(Health.BUSY, 200 * SECOND);
    assertThat(pace.gap()).isGreaterThan(3 * SECOND);

    answersIn(Duration.ofMillis(50), 500);
    assertThat(pace.gap()).isEqualTo(SECOND);
  }

  @Test
  void whatRetryAfterAsksForIsObeyed() {
    assertThat(asksFor(Duration.ofSeconds(7), Health.BUSY, 0)).hasValue(Duration.ofSeconds(7));
    assertThat(pace.pausedUntil()).isEqualTo(7 * SECOND);

    asksFor(Duration.ofSeconds(9), Health.FAILING, SECOND);
    assertThat(pace.pausedUntil()).isEqualTo(10 * SECOND);
    asksFor(Duration.ofSeconds(1), Health.UNKNOWN, SECOND);
    assertThat(pace.pausedUntil()).as("a shorter wish ends no pause").isEqualTo(10 * SECOND);
    assertThat(pace.hopeless()).isFalse();
  }

  @Test
  void aRetryAfterOfZeroPausesNothing() {
    assertThat(asksFor(Duration.ZERO, Health.BUSY, 0)).isEmpty();
    assertThat(pace.pausedUntil()).isZero();
  }

  @Test
  void aHostThatAsksForMoreThanIsWaitedForIsHopeless() {
    asksFor(PATIENCE.giveUpAfter().plusSeconds(1), Health.BUSY, 0);

    assertThat(pace.hopeless()).isTrue();
  }

  @Test
  void aHostThatFailsLongerThanIsWaitedForIsHopeless() {
    long end = PATIENCE.giveUpAfter().toNanos();
    for (int i = 0; i < 3; i++) {
      ended(Health.FAILING, 0);
    }
    ended(Health.FAILING, end);
    assertThat(pace.hopeless()).isFalse();
    ended(Health.FAILING, end + 1);
    assertThat(pace.hopeless()).isTrue();
  }

  @Test
  void aHostThatRefusesForEverIsHopelessToo() {
    ended(Health.BUSY, 0);
    ended(Health.BUSY, PATIENCE.giveUpAfter().toNanos() + 1);

    assertThat(pace.hopeless()).isTrue();
  }

  @Test
  void aHostThatBecomesSlowIsAskedLessOftenAndWithFewerRequestsAtOnce() {
    answersIn(Duration.ofMillis(50), 30);
    assertThat(pace.gap()).isEqualTo(SECOND);
    assertThat(pace.maxInFlight()).isEqualTo(8);

    answersIn(Duration.ofSeconds(1), 40);
    assertThat(pace.gap()).isBetween(3 * SECOND, 5 * SECOND);
    assertThat(pace.maxInFlight()).isEqualTo(2);

    answersIn(Duration.ofMillis(50), 60);
    assertThat(pace.gap()).isEqualTo(SECOND);
    assertThat(pace.maxInFlight()).isEqualTo(8);
  }

  @Test
  void aHostThatWasAlwaysSlowIsNotSlowed() {
    answersIn(Duration.ofSeconds(2), 50);

    assertThat(pace.gap()).isEqualTo(SECOND);
    assertThat(pace.maxInFlight()).isEqualTo(8);
  }
}
