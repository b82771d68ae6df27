package org.stayindexed.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VisitedHostTest {

  @ParameterizedTest
  @CsvSource({"10, 0", "11, 1", "25, 1", "26, 2"})
  void countsTheGapsThatAreShorter(long gapMillis, int shorter) {
    VisitedHost host = new VisitedHost();
    for (long millis : new long[] {0, 35, 10}) {
      host.arrived(Duration.ofMillis(millis).toNanos());
    }

    assertThat(host.gapsBelow(Duration.ofMillis(gapMillis))).isEqualTo(shorter);
    assertThat(host.smallestGap()).isEqualTo(Duration.ofMillis(10));
    assertThat(host.mostOpen()).isEqualTo(3);
  }

  @ParameterizedTest
  @CsvSource({"99, 1", "100, 0"})
  void countsWhoComesBeforeTheTimeThatWasSaid(long nanos, int tooEarly) {
    VisitedHost host = new VisitedHost();
    host.arrived(0);
    host.answered();
    host.toldToWait(100);
    host.arrived(nanos);

    assertThat(host.insideRetryAfter()).isEqualTo(tooEarly);
    assertThat(host.mostOpen()).isEqualTo(1);
  }
}
