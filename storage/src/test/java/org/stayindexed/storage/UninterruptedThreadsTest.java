package org.stayindexed.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(10)
class UninterruptedThreadsTest {
  @Test
  void wakesInsteadOfInterruptingWhenItIsToStopNow() throws Exception {
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch woken = new CountDownLatch(1);
    AtomicInteger wakes = new AtomicInteger();
    UninterruptedThreads threads =
        new UninterruptedThreads(
            "a test",
            () -> {
              wakes.incrementAndGet();
              woken.countDown();
            });
    Future<Boolean> interrupted =
        threads.submit(
            () -> {
              begun.countDown();
              woken.await();
              return Thread.currentThread().isInterrupted();
            });
    begun.await();
    assertThat(threads.shutdownNow()).isEmpty();

    assertThat(interrupted.get()).isFalse();
    assertThat(wakes).hasValue(1);
    assertThat(threads.awaitTermination(5, TimeUnit.SECONDS)).isTrue();
  }
}
