package org.stayindexed.crawler.frontier;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.stayindexed.model.run.Discovery;
import org.stayindexed.model.run.Purpose;
import org.stayindexed.model.url.PageUrl;

/** The clock of one host, in milliseconds since it was met. */
class HostQueueTest {
  private static final int GAP = 100;
  private static final int SETTLED = 8;

  @TempDir Path folder;

  private long now;
  private int given;
  private Lease turn = new Lease.Prepare(PageUrl.of("https://shop.example/"));

  /** After eight round trips of 20 ms each. */
  @ParameterizedTest(name = "answered after {0} ms: the next may start {1} ms after it was sent")
  @CsvSource({
    "20, 100", // as fast as the others
    "10, 100", // faster
    "21, 101",
    "60, 140", // it may have arrived 40 ms late
    "500, 580", // also where the gap was over before
  })
  void countsTheGapFromWhenTheRequestArrivedAtTheLatest(int roundTrip, int expected) {
    HostQueue host = settledHost();
    long sent = send(host);
    host.answerBegan(turn, sent + nanos(roundTrip));

    assertThat(host.nextTurn() - sent).isEqualTo(nanos(expected));
  }

  @Test
  void believesThatAnyOfTheFirstRequestsArrivedAsLateAsItsAnswer() {
    HostQueue host = host();
    long sent = send(host);
    host.answerBegan(turn, sent + nanos(20));

    assertThat(host.nextTurn() - sent).isEqualTo(nanos(120));
  }

  @Test
  void countsTheGapOfARequestWithoutAnAnswerFromItsEnd() {
    HostQueue host = settledHost();
    long sent = send(host);
    host.takeBackUsed(turn, failed(), sent + nanos(3000));

    assertThat(host.nextTurn() - sent).isEqualTo(nanos(3000 - 20 + GAP));
  }

  @Test
  void doesNotCountAgainWhereAnotherRequestWentOutSince() {
    HostQueue host = settledHost();
    long sent = send(host);
    Lease slow = turn;
    long sentNext = send(host);
    host.answerBegan(slow, sent + nanos(5000));

    assertThat(host.nextTurn() - sentNext).isEqualTo(nanos(GAP));
  }

  private HostQueue host() {
    HostPace pace = new HostPace(Patience.DEFAULT, 2, nanos(GAP), 0);
    return new HostQueue("shop.example", pace, new TaskFile(folder), 0);
  }

  private HostQueue settledHost() {
    HostQueue host = host();
    IntStream.range(0, SETTLED)
        .forEach(
            i -> {
              long sent = send(host);
              host.answerBegan(turn, sent + nanos(20));
              host.takeBackUsed(turn, TurnEnd.good(Duration.ofMillis(20)), sent + nanos(30));
            });
    return host;
  }

  /** Makes the next request as soon as it may be made; returns when that was. */
  private long send(HostQueue host) {
    now = Math.max(now, host.nextTurn());
    host.add(
        new CrawlTask(
            PageUrl.of("https://shop.example/" + given++),
            Discovery.START,
            Purpose.PAGE,
            Optional.empty()));
    turn = host.giveTurn(now);
    host.requestSent(turn, now);
    return now;
  }

  private static TurnEnd failed() {
    return new TurnEnd(TurnEnd.Health.FAILING, Duration.ZERO, Optional.empty(), "reset");
  }

  private static long nanos(int millis) {
    return Duration.ofMillis(millis).toNanos();
  }
}
