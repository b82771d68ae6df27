package org.stayindexed.model.traffic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TimeHistogramTest {
  private static long[] lognormal(Random random, int count) {
    return random
        .doubles(count)
        .mapToLong(any -> Math.round(Math.exp(4 + 1.5 * random.nextGaussian())))
        .toArray();
  }

  private static TimeHistogram of(long... millis) {
    TimeHistogram.Builder builder = new TimeHistogram.Builder();
    Arrays.stream(millis).forEach(builder::addMillis);
    return builder.build();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 10, 64, 65, 100, 1_000, 100_000})
  void aQuantileIsOffByLessThanFivePercent(int count) {
    long seed = System.nanoTime();
    long[] millis = lognormal(new Random(seed), count);
    TimeHistogram histogram = of(millis);
    Arrays.sort(millis);

    for (double share : new double[] {0.01, 0.5, 0.95, 0.99, 1}) {
      long exact = millis[(int) Math.ceil(share * count) - 1];
      assertThat((double) histogram.quantile(share).orElseThrow().toMillis())
          .as("seed %d, share %f", seed, share)
          .isCloseTo((double) exact, within(Math.max(0.5, 0.032 * exact)));
    }
    assertThat(histogram.count()).isEqualTo(count);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 40, 64, 500})
  void twoTogetherAreWhatOneWouldHaveCounted(int count) {
    long seed = System.nanoTime();
    long[] millis = lognormal(new Random(seed), 2 * count);
    TimeHistogram first = of(Arrays.copyOf(millis, count));
    TimeHistogram second = of(Arrays.copyOfRange(millis, count, 2 * count));

    assertThat(first.plus(second)).as("seed %d", seed).isEqualTo(of(millis));
    assertThat(second.plus(first)).isEqualTo(of(millis));
    assertThat(first.plus(TimeHistogram.empty())).isEqualTo(first);
  }

  @Test
  void countingGoesOnAfterAnotherWasAdded() {
    TimeHistogram.Builder builder = new TimeHistogram.Builder();
    builder.addMillis(7);
    builder.add(of(7, 3_000));
    builder.add(Duration.ofSeconds(3));

    assertThat(builder.build()).isEqualTo(of(3_000, 7, 7, 3_000));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 10, 1_000, 100_000})
  void bytesAndBackIsTheSame(int count) {
    long seed = System.nanoTime();
    TimeHistogram histogram = of(lognormal(new Random(seed), count));

    assertThat(TimeHistogram.of(histogram.toBytes())).as("seed %d", seed).isEqualTo(histogram);
    assertThat(histogram.toBytes().length).isLessThan(600);
  }

  @Test
  void oneDurationTakesTwoBytes() {
    assertThat(of(52).toBytes()).hasSize(2);
  }

  @Test
  void theShortestAndTheLongestHaveAPlace() {
    TimeHistogram histogram = of(-5, 0, Long.MAX_VALUE);

    assertThat(histogram.count()).isEqualTo(3);
    assertThat(histogram.quantile(0.5)).contains(Duration.ZERO);
    assertThat(histogram.quantile(1).orElseThrow()).isGreaterThan(Duration.ofDays(3));
  }

  @Test
  void nothingCountedHasNoQuantile() {
    assertThat(TimeHistogram.empty().quantile(0.5)).isEmpty();
    assertThat(of()).isSameAs(TimeHistogram.empty());
    assertThatThrownBy(() -> of(1).quantile(0)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> of(1).quantile(1.1)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void hostileBytesAreRefusedOrReadAsCounts() {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    for (int round = 0; round < 20_000; round++) {
      byte[] bytes = new byte[random.nextInt(24)];
      random.nextBytes(bytes);
      try {
        TimeHistogram read = TimeHistogram.of(bytes);
        assertThat(TimeHistogram.of(read.toBytes())).as("seed %d", seed).isEqualTo(read);
        assertThat(read.count()).as("seed %d", seed).isNotNegative();
      } catch (IllegalArgumentException e) {
        assertThat(e).as("seed %d", seed).hasMessageStartingWith("No histogram: ");
      }
    }
  }
}
