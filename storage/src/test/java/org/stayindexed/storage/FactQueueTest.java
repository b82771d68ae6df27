package org.stayindexed.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Collections;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.stayindexed.model.run.Discovery;
import org.stayindexed.model.run.Purpose;
import org.stayindexed.model.run.UrlsFound;
import org.stayindexed.model.url.PageUrl;

/** Facts that wait to be written. */
@Timeout(60)
class FactQueueTest {
  private static final Duration AT_ONCE = Duration.ofMillis(1);

  private final FactQueue queue = new FactQueue();

  private static UrlsFound found(int urls) {
    PageUrl url = PageUrl.of("https://shop.example/");
    return new UrlsFound(Collections.nCopies(urls, url), Discovery.START, Purpose.PAGE);
  }

  @Test
  void waitForRoomWhenThoseBeforeCarryManyUrls() throws InterruptedException {
    int taken = 0;
    while (queue.offer(found(25_000), AT_ONCE)) {
      taken++;
    }

    assertThat(taken).isEqualTo(3);
    assertThat(queue.collect(() -> false)).hasSize(1);
    assertThat(queue.offer(found(1), AT_ONCE)).isFalse();
    queue.written();
    assertThat(queue.offer(found(1), AT_ONCE)).isTrue();
  }

  @Test
  void passEvenIfOneCarriesMoreUrlsThanThereIsRoomFor() throws InterruptedException {
    assertThat(queue.offer(found(1_000_000), AT_ONCE)).isTrue();
    assertThat(queue.collect(() -> false)).hasSize(1);
  }

  @Test
  void areWrittenThoughNoBatchIsFull() throws InterruptedException {
    assertThat(queue.offer(found(1), AT_ONCE)).isTrue();

    assertThat(queue.collect(() -> false)).hasSize(1);
  }

  @Test
  void areNotWaitedForOnceNothingComesAnyMore() throws InterruptedException {
    queue.wake();

    assertThat(queue.collect(() -> true)).isEmpty();
    assertThat(queue.isEmpty()).isTrue();
  }
}
