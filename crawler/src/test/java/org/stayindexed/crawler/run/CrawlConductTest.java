package org.stayindexed.crawler.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.stayindexed.crawler.testsite.TestSite;
import org.stayindexed.model.run.ObservationSink;
import org.stayindexed.model.run.PageObservation;
import org.stayindexed.model.run.RunState;

/** How a crawl behaves towards its site, and how it ends. */
@Timeout(60)
class CrawlConductTest {
  private static final ObservationSink NOWHERE = observation -> {};

  private final TestSite site = TestSite.start();

  @AfterEach
  void stopSite() {
    site.close();
  }

  private void siteOf(int pages) {
    String links =
        IntStream.range(0, pages)
            .mapToObj(i -> "<a href=/" + i + ">x</a>")
            .collect(Collectors.joining());
    site.page("/", links);
    IntStream.range(0, pages).forEach(i -> site.page("/" + i, links));
  }

  @Test
  void keepsTheDelayBetweenTheArrivalsOfAnyTwoRequestsAtTheServer() {
    Duration delay = Duration.ofMillis(80);
    siteOf(20);
    try (CrawledSite crawled = CrawledSite.of(site, delay, 1, NOWHERE)) {
      crawled.run();
    }

    assertThatArrivalsKeep(delay, 22);
    assertThat(site.mostAtOnce()).isEqualTo(1);
  }

  @Test
  void keepsTheDelayWithSeveralConnectionsToo() {
    Duration delay = Duration.ofMillis(60);
    siteOf(20);
    try (CrawledSite crawled = CrawledSite.of(site, delay, 8, NOWHERE)) {
      crawled.run();
    }

    assertThatArrivalsKeep(delay, 22);
  }

  /**
   * A thread of the test site may wake up late on a busy machine, which shortens one gap; over all
   * requests that cannot add up.
   */
  private void assertThatArrivalsKeep(Duration delay, int requests) {
    List<Long> arrivals =
        site.requests().stream().map(TestSite.Request::arrivalNanos).sorted().toList();
    List<Long> gaps =
        IntStream.range(1, arrivals.size())
            .mapToObj(i -> arrivals.get(i) - arrivals.get(i - 1))
            .toList();
    long late = Duration.ofMillis(20).toNanos();

    assertThat(arrivals).hasSize(requests);
    assertThat(gaps).allMatch(gap -> gap >= delay.toNanos() - late);
    assertThat(arrivals.get(requests - 1) - arrivals.get(0))
        .isGreaterThanOrEqualTo(delay.toNanos() * (requests - 1) - late);
  }

  @Test
  void obeysALongerCrawlDelayOfItsOwnGroup() {
    siteOf(5);
    site.robots("User-agent: *\nCrawl-delay: 9\n\nUser-agent: stayindexed\nCrawl-delay: 0.1\n");
    try (CrawledSite crawled = CrawledSite.of(site, Duration.ZERO, 4, NOWHERE)) {
      crawled.run();
    }

    assertThatArrivalsKeep(Duration.ofMillis(100), 7);
  }

  @Test
  void asksOneAfterTheOtherUnlessToldOtherwise() {
    siteOf(30);
    site.takes(Duration.ofMillis(2));
    try (CrawledSite crawled = CrawledSite.of(site, Duration.ZERO, 1, NOWHERE)) {
      crawled.run();
    }

    assertThat(site.requests()).hasSize(32);
    assertThat(site.mostAtOnce()).isEqualTo(1);
  }

  @Test
  void neverHasMoreRequestsOpenThanAllowed() {
    siteOf(60);
    CountDownLatch threeOpen = new CountDownLatch(3);
    IntStream.range(0, 60)
        .forEach(
            i ->
                site.holdBack(
                    "/" + i,
                    () -> {
                      threeOpen.countDown();
                      await(threeOpen);
                    }));
    try (CrawledSite crawled = CrawledSite.of(site, Duration.ZERO, 3, NOWHERE)) {
      crawled.run();
    }

    assertThat(site.mostAtOnce()).isEqualTo(3);
  }

  @Test
  void stopsAtOnceWithWhatItHasAndForgetsWhatItCutOff() throws Exception {
    siteOf(20);
    CountDownLatch hanging = new CountDownLatch(1);
    CountDownLatch never = new CountDownLatch(1);
    site.route(
        "/7",
        exchange -> {
          hanging.countDown();
          await(never);
        });
    try (CrawledSite crawled = CrawledSite.of(site, Duration.ZERO, 1, NOWHERE)) {
      CompletableFuture<CrawlEnd> end = CompletableFuture.supplyAsync(crawled::run);
      hanging.await();
      crawled.stop();

      assertThat(end.get(10, TimeUnit.SECONDS).state()).isEqualTo(RunState.INTERRUPTED);
      assertThat(crawled.observations()).hasSize(8).doesNotContainKey("/7");
    } finally {
      never.countDown();
    }
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException("Interrupted by the end of the site", e);
    }
  }

  @Test
  void endsWithTheErrorOfAStoreThatTakesNoMore() {
    siteOf(50);
    ObservationSink full =
        fact -> {
          if (fact instanceof PageObservation observation
              && observation.url().pathAndQuery().equals("/3")) {
            throw new IllegalStateException("the disk is full");
          }
        };
    try (CrawledSite crawled = CrawledSite.of(site, Duration.ZERO, 4, full)) {
      CrawlEnd end = crawled.run();

      assertThat(end.state()).isEqualTo(RunState.FAILED);
      assertThat(end.error()).map(Throwable::getMessage).hasValue("the disk is full");
    }
  }

  @Test
  void leavesNoThreadBehind() throws InterruptedException {
    Set<Thread> before = Thread.getAllStackTraces().keySet();
    siteOf(5);
    try (CrawledSite crawled = CrawledSite.of(site, Duration.ZERO, 4, NOWHERE)) {
      crawled.run();
    }

    for (Thread thread : Thread.getAllStackTraces().keySet()) {
      if (!before.contains(thread) && !thread.getName().equals("test-site")) {
        thread.join(Duration.ofSeconds(3).toMillis());
        assertThat(thread.isAlive()).as(thread.getName()).isFalse();
      }
    }
  }
}
