package org.stayindexed.crawler.frontier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.stayindexed.model.run.Discovery;
import org.stayindexed.model.run.Purpose;
import org.stayindexed.model.run.UrlsFound;
import org.stayindexed.model.url.PageUrl;

@Timeout(20)
class LocalFrontierTest {
  private static final TurnEnd GOOD = TurnEnd.good(Duration.ofMillis(10));
  private static final Duration GAP = Duration.ofMillis(120);
  private static final Set<Thread.State> WAITING =
      EnumSet.of(Thread.State.WAITING, Thread.State.TIMED_WAITING);

  @Test
  void givesEachUrlOnceInTheOrderOfDiscovery() throws InterruptedException {
    CrawlFrontier frontier = frontierWith("/a", "/b", "/a", "/c");

    assertThat(frontier.offer(found("/b", "/d"))).isEqualTo(urls("/d"));
    assertThat(drain(frontier)).containsExactly("/a", "/b", "/c", "/d");
    assertThat(frontier.stats()).isEqualTo(new FrontierStats(0, 0, 4));
  }

  @Test
  void preparesAnOriginBeforeAnyOfItsUrlsAndOnlyOnce() throws InterruptedException {
    CrawlFrontier frontier = frontier(5, Duration.ZERO);
    frontier.offer(found("/a", "/b"));

    Lease prepare = frontier.take().orElseThrow();
    assertThat(prepare).isInstanceOf(Lease.Prepare.class);
    CompletableFuture<Optional<Lease>> next = taking(frontier);
    assertThat(next).isNotCompleted();

    frontier.complete(prepare, GOOD);
    assertThat(path(next.join().orElseThrow())).isEqualTo("/a");
    assertThat(path(frontier.take().orElseThrow())).isEqualTo("/b");
  }

  @Test
  void preparesEachOriginOfAHost() throws InterruptedException {
    CrawlFrontier frontier = frontier(1, Duration.ZERO);
    frontier.offer(
        new UrlsFound(
            List.of(PageUrl.of("http://tea.example/"), PageUrl.of("https://tea.example/")),
            Discovery.START,
            Purpose.PAGE));
    List<Lease> leases = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      Lease lease = frontier.take().orElseThrow();
      leases.add(lease);
      frontier.complete(lease, GOOD);
    }

    assertThat(leases.stream().map(lease -> lease.getClass().getSimpleName()))
        .containsExactly("Prepare", "Visit", "Prepare", "Visit");
    assertThat(leases.get(2).url().scheme()).isEqualTo("https");
  }

  @Test
  void keepsTheGapFromTheMomentTheRequestWasSent() throws InterruptedException {
    CrawlFrontier frontier = frontierOfPreparedHost(3, GAP);
    Lease first = frontier.take().orElseThrow();
    CompletableFuture<Optional<Lease>> second = taking(frontier);
    assertThat(second).as("no turn while the first request may still go out").isNotCompleted();

    long sentAt = System.nanoTime();
    frontier.requestSent(first);
    second.join();

    assertThat(Duration.ofNanos(System.nanoTime() - sentAt)).isGreaterThanOrEqualTo(GAP);
  }

  @Test
  void keepsTheGapAfterATurnWhoseRequestNeverWentOut() throws InterruptedException {
    CrawlFrontier frontier = frontierOfPreparedHost(1, GAP);
    Lease refused = frontier.take().orElseThrow();
    long endedAt = System.nanoTime();
    frontier.complete(refused, GOOD);
    frontier.take();

    assertThat(Duration.ofNanos(System.nanoTime() - endedAt)).isGreaterThanOrEqualTo(GAP);
  }

  @Test
  void needsNoGapAfterATurnWithoutARequest() throws InterruptedException {
    CrawlFrontier frontier = frontierOfPreparedHost(1, Duration.ofHours(1));

    for (String expected : List.of("/a", "/b", "/c")) {
      Lease lease = frontier.take().orElseThrow();
      assertThat(path(lease)).isEqualTo(expected);
      frontier.completeUnused(lease);
    }
  }

  @Test
  void widensTheGapButNeverNarrowsIt() throws InterruptedException {
    CrawlFrontier frontier = frontierOfPreparedHost(1, Duration.ZERO);
    frontier.widenGap(url("/"), GAP);
    frontier.widenGap(url("/"), Duration.ofMillis(1));
    Lease first = frontier.take().orElseThrow();
    long sentAt = System.nanoTime();
    frontier.requestSent(first);
    frontier.complete(first, GOOD);
    frontier.take();

    assertThat(Duration.ofNanos(System.nanoTime() - sentAt)).isGreaterThanOrEqualTo(GAP);
  }

  @Test
  void neverHasMoreRequestsUnderWayToAHostThanAllowed() throws InterruptedException {
    CrawlFrontier frontier = frontierOfPreparedHost(2, Duration.ZERO);
    Lease first = frontier.take().orElseThrow();
    frontier.take();
    CompletableFuture<Optional<Lease>> third = taking(frontier);
    assertThat(third).isNotCompleted();

    frontier.complete(first, GOOD);
    assertThat(path(third.join().orElseThrow())).isEqualTo("/c");
  }

  @Test
  void aHostThatMustWaitHoldsUpNoOther() throws InterruptedException {
    CrawlFrontier frontier = frontier(1, Duration.ofHours(1));
    frontier.offer(
        new UrlsFound(
            List.of(PageUrl.of("https://slow.example/1"), PageUrl.of("https://other.example/1")),
            Discovery.START,
            Purpose.PAGE));
    Lease slow = frontier.take().orElseThrow();
    frontier.requestSent(slow);
    frontier.complete(slow, GOOD);

    assertThat(frontier.take().orElseThrow().url().host()).isEqualTo("other.example");
  }

  @Test
  void endsOnlyWhenNothingUnderWayCanFindMore() throws InterruptedException {
    CrawlFrontier frontier = frontierOfPreparedHost(1, Duration.ZERO);
    frontier.complete(frontier.take().orElseThrow(), GOOD);
    frontier.complete(frontier.take().orElseThrow(), GOOD);
    Lease last = frontier.take().orElseThrow();
    CompletableFuture<Optional<Lease>> waiting = taking(frontier);
    assertThat(waiting).isNotCompleted();
    frontier.offer(found("/found-late"));
    frontier.complete(last, GOOD);

    assertThat(path(waiting.join().orElseThrow())).isEqualTo("/found-late");
  }

  @Test
  void tellsEveryWaitingThreadThatItIsAtItsEnd() throws Exception {
    CrawlFrontier frontier = frontier(1, Duration.ZERO);
    frontier.offer(found("/only"));
    Lease prepare = frontier.take().orElseThrow();
    frontier.complete(prepare, GOOD);
    Lease only = frontier.take().orElseThrow();
    List<CompletableFuture<Optional<Lease>>> waiting =
        Stream.generate(() -> taking(frontier)).limit(8).toList();
    frontier.complete(only, GOOD);

    for (CompletableFuture<Optional<Lease>> thread : waiting) {
      assertThat(thread.get(10, TimeUnit.SECONDS)).isEmpty();
    }
  }

  @Test
  void releasesEveryWaitingThreadWhenItIsStopped() throws Exception {
    CrawlFrontier frontier = frontierOfPreparedHost(1, Duration.ofHours(1));
    Lease first = frontier.take().orElseThrow();
    frontier.requestSent(first);
    CompletableFuture<Optional<Lease>> waitingForTurn = taking(frontier);
    CompletableFuture<Boolean> waitingForFurtherTurn =
        CompletableFuture.supplyAsync(() -> awaitFurtherTurn(frontier));
    frontier.stop();

    assertThat(waitingForTurn.get(10, TimeUnit.SECONDS)).isEmpty();
    assertThat(waitingForFurtherTurn.get(10, TimeUnit.SECONDS)).isFalse();
    assertThat(frontier.stopped()).isTrue();
  }

  @Test
  void aFurtherTurnWaitsForItsHostAndMakesTheNextOneWait()
      throws InterruptedException, ExecutionException {
    CrawlFrontier frontier = frontierOfPreparedHost(2, GAP);
    Lease first = frontier.take().orElseThrow();
    long sentAt = System.nanoTime();
    frontier.requestSent(first);

    assertThat(frontier.awaitFurtherTurn(url("/hop"))).isTrue();
    assertThat(Duration.ofNanos(System.nanoTime() - sentAt)).isGreaterThanOrEqualTo(GAP);
    taking(frontier).get();
    assertThat(Duration.ofNanos(System.nanoTime() - sentAt))
        .isGreaterThanOrEqualTo(GAP.multipliedBy(2));
  }

  @Test
  void refusesSettingsThatMakeNoSense() {
    assertThatThrownBy(() -> frontier(0, Duration.ZERO))
        .hasMessageContaining("At least one request");
    assertThatThrownBy(() -> frontier(1, Duration.ofMillis(-1)))
        .hasMessageContaining("cannot be negative");
  }

  private static CrawlFrontier frontier(int maxInFlight, Duration gap) {
    return new LocalFrontier(
        new FrontierRules(maxInFlight, gap, Duration.ZERO, Patience.DEFAULT, Budget.UNLIMITED),
        HostListener.NONE,
        Path.of(System.getProperty("java.io.tmpdir")));
  }

  private static CrawlFrontier frontierWith(String... paths) {
    CrawlFrontier frontier = frontier(1, Duration.ZERO);
    frontier.offer(found(paths));
    return frontier;
  }

  private static CrawlFrontier frontierOfPreparedHost(int maxInFlight, Duration gap)
      throws InterruptedException {
    CrawlFrontier frontier = frontier(maxInFlight, gap);
    frontier.offer(found("/a", "/b", "/c"));
    frontier.completeUnused(frontier.take().orElseThrow());
    return frontier;
  }

  private static List<String> drain(CrawlFrontier frontier) throws InterruptedException {
    List<String> paths = new ArrayList<>();
    for (Optional<Lease> lease = frontier.take(); lease.isPresent(); lease = frontier.take()) {
      if (lease.get() instanceof Lease.Visit) {
        paths.add(path(lease.get()));
      }
      frontier.complete(lease.get(), GOOD);
    }
    return paths;
  }

  /** A take on another thread, which has either returned or come to wait when this returns. */
  private static CompletableFuture<Optional<Lease>> taking(CrawlFrontier frontier) {
    CompletableFuture<Optional<Lease>> taken = new CompletableFuture<>();
    Thread thread =
        new Thread(
            () -> {
              try {
                taken.complete(frontier.take());
              } catch (InterruptedException e) {
                taken.completeExceptionally(e);
              }
            },
            "taking");
    thread.start();
    while (!taken.isDone() && !WAITING.contains(thread.getState())) {
      Thread.onSpinWait();
    }
    return taken;
  }

  private static boolean awaitFurtherTurn(CrawlFrontier frontier) {
    try {
      return frontier.awaitFurtherTurn(url("/hop"));
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  private static UrlsFound found(String... paths) {
    return new UrlsFound(urls(paths), Discovery.START, Purpose.PAGE);
  }

  private static List<PageUrl> urls(String... paths) {
    return Stream.of(paths).map(LocalFrontierTest::url).toList();
  }

  private static PageUrl url(String path) {
    return PageUrl.of("https://tea.example" + path);
  }

  private static String path(Lease lease) {
    return lease.url().pathAndQuery();
  }
}
