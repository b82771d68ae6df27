package org.stayindexed.crawler.frontier;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.stayindexed.crawler.frontier.TurnEnd.Health;
import org.stayindexed.model.run.Discovery;
import org.stayindexed.model.run.Purpose;
import org.stayindexed.model.run.UrlsFound;
import org.stayindexed.model.url.PageUrl;

/** A frontier whose hosts fail, or whose budget ends. */
@Timeout(30)
class PatientFrontierTest {
  private static final TurnEnd GOOD = TurnEnd.good(Duration.ofMillis(5));
  private static final Duration SHORT = Duration.ofMillis(60);
  private static final Patience PATIENCE =
      new Patience(Duration.ofMillis(20), SHORT, Duration.ZERO, SHORT);

  private final List<String> told = new ArrayList<>();

  private LocalFrontier frontier(Budget budget, String... urls) {
    HostListener listener =
        new HostListener() {
          @Override
          public void paused(String host, Duration pause, String why) {
            told.add(host + " paused for " + pause.toMillis() + " ms: " + why);
          }

          @Override
          public void givenUp(String host, String why, long urlsLeft) {
            told.add(host + " given up with " + urlsLeft + " left: " + why);
          }
        };
    LocalFrontier frontier =
        new LocalFrontier(
            new FrontierRules(1, Duration.ZERO, Duration.ZERO, PATIENCE, budget),
            listener,
            Path.of(System.getProperty("java.io.tmpdir")));
    frontier.offer(found(urls));
    return frontier;
  }

  private static UrlsFound found(String... urls) {
    return new UrlsFound(Stream.of(urls).map(PageUrl::of).toList(), Discovery.START, Purpose.PAGE);
  }

  private static TurnEnd failing(String words) {
    return new TurnEnd(Health.FAILING, Duration.ZERO, Optional.empty(), words);
  }

  /** Takes turns until the end, all of which end so; returns the URLs that were visited. */
  private static List<String> visit(CrawlFrontier frontier, TurnEnd end)
      throws InterruptedException {
    List<String> visited = new ArrayList<>();
    for (Optional<Lease> lease = frontier.take(); lease.isPresent(); lease = frontier.take()) {
      if (lease.get() instanceof Lease.Visit visit) {
        visited.add(visit.url().toString());
        frontier.complete(visit, end);
      } else {
        frontier.completeUnused(lease.get());
      }
    }
    return visited;
  }

  @Test
  void givesUpAHostThatKeepsFailingAndSaysWhatIsLeft() throws InterruptedException {
    LocalFrontier frontier =
        frontier(
            Budget.UNLIMITED,
            "http://down.example/1",
            "http://down.example/2",
            "http://down.example/3",
            "http://down.example/4",
            "http://down.example/5",
            "http://down.example/6");

    assertThat(visit(frontier, failing("503"))).hasSizeBetween(3, 5);
    assertThat(told.get(told.size() - 1)).startsWith("down.example given up with ").endsWith("503");
    assertThat(frontier.cutShort()).hasValue("down.example kept failing (503) and was given up");
    assertThat(frontier.offer(found("http://down.example/7"))).as("still written down").hasSize(1);
    assertThat(frontier.stats().queued()).isZero();
  }

  @Test
  void aHostThatFailsHoldsUpNoOther() throws InterruptedException {
    LocalFrontier frontier = frontier(Budget.UNLIMITED, "http://down.example/1");
    frontier.completeUnused(frontier.take().orElseThrow());
    frontier.complete(
        frontier.take().orElseThrow(),
        new TurnEnd(Health.BUSY, Duration.ZERO, Optional.of(Duration.ZERO.plusNanos(1)), "429"));
    frontier.offer(found("http://down.example/2", "http://good.example/1"));

    assertThat(frontier.take().orElseThrow().url().host()).isIn("good.example", "down.example");
  }

  @Test
  void asksOnceMoreForWhatIsNotBelievedButNotBeforeItsTime() throws InterruptedException {
    LocalFrontier frontier = frontier(Budget.UNLIMITED, "http://tea.example/1");
    frontier.completeUnused(frontier.take().orElseThrow());
    Lease.Visit first = (Lease.Visit) frontier.take().orElseThrow();
    long before = System.nanoTime();
    assertThat(frontier.lookAgain(first, FirstLooks.of("http://tea.example/1"), GOOD)).isTrue();
    Lease.Visit second = (Lease.Visit) frontier.take().orElseThrow();

    assertThat(Duration.ofNanos(System.nanoTime() - before)).isGreaterThanOrEqualTo(SHORT);
    assertThat(second.url()).isEqualTo(first.url());
    assertThat(second.task().firstLook()).isPresent();
    assertThat(frontier.lookAgain(second, FirstLooks.of("http://tea.example/1"), GOOD))
        .as("twice is enough")
        .isFalse();
    frontier.complete(second, GOOD);
    assertThat(frontier.take()).isEmpty();
  }

  @Test
  void handsBackWhatWaitsForASecondLookWhenItIsStopped() throws InterruptedException {
    LocalFrontier frontier = frontier(Budget.UNLIMITED, "http://tea.example/1");
    frontier.completeUnused(frontier.take().orElseThrow());
    Lease.Visit first = (Lease.Visit) frontier.take().orElseThrow();
    frontier.lookAgain(first, FirstLooks.of("http://tea.example/1"), GOOD);
    frontier.stop();

    assertThat(frontier.take()).isEmpty();
    assertThat(frontier.unconfirmed()).hasSize(1);
    assertThat(frontier.unconfirmed()).isEmpty();
  }

  @Test
  void looksAtSoManyPagesAsTheBudgetAllows() throws InterruptedException {
    LocalFrontier frontier =
        frontier(
            new Budget(OptionalLong.of(2), Optional.empty()),
            "http://tea.example/1",
            "http://tea.example/2",
            "http://tea.example/3");

    assertThat(visit(frontier, GOOD))
        .containsExactly("http://tea.example/1", "http://tea.example/2");
    assertThat(frontier.cutShort()).hasValue("the limit of 2 pages was reached");
  }

  @Test
  void aBudgetThatIsJustEnoughCutsNothingShort() throws InterruptedException {
    LocalFrontier frontier =
        frontier(new Budget(OptionalLong.of(1), Optional.empty()), "http://tea.example/1");
    visit(frontier, GOOD);

    assertThat(frontier.cutShort()).isEmpty();
  }

  @Test
  void endsWhenItsTimeIsUpHoweverLongAHostMustWait() throws InterruptedException {
    LocalFrontier frontier =
        frontier(
            new Budget(OptionalLong.empty(), Optional.of(Duration.ofMillis(300))),
            "http://tea.example/1",
            "http://tea.example/2");
    frontier.completeUnused(frontier.take().orElseThrow());
    frontier.widenGap(PageUrl.of("http://tea.example/"), Duration.ofHours(1));

    assertThat(frontier.take()).isEmpty();
    assertThat(frontier.cutShort()).hasValue("the time of the crawl was used up");
  }

  @Test
  void givesNoTurnBeforeItsHoursBegin() throws InterruptedException {
    LocalFrontier frontier = frontier(Budget.UNLIMITED, "http://tea.example/1");
    long before = System.nanoTime();
    frontier.waitBeforeFirstTurn(SHORT);
    frontier.take();

    assertThat(Duration.ofNanos(System.nanoTime() - before)).isGreaterThanOrEqualTo(SHORT);
  }

  @Test
  void keepsARateOverAllHosts() throws InterruptedException {
    LocalFrontier frontier =
        new LocalFrontier(
            new FrontierRules(4, Duration.ZERO, SHORT, PATIENCE, Budget.UNLIMITED),
            HostListener.NONE,
            Path.of(System.getProperty("java.io.tmpdir")));
    frontier.offer(found("http://a.example/", "http://b.example/", "http://c.example/"));
    long before = System.nanoTime();
    for (int i = 0; i < 3; i++) {
      frontier.take();
    }

    assertThat(Duration.ofNanos(System.nanoTime() - before))
        .isGreaterThanOrEqualTo(SHORT.multipliedBy(2));
  }

  @Test
  void readsRobotsTxtOnceMoreBeforeItBelievesThatThereIsNone() throws InterruptedException {
    LocalFrontier frontier = frontier(Budget.UNLIMITED, "http://tea.example/1");
    Lease.Prepare first = (Lease.Prepare) frontier.take().orElseThrow();
    long before = System.nanoTime();
    assertThat(frontier.prepareAgain(first, GOOD)).isTrue();
    Lease.Prepare second = (Lease.Prepare) frontier.take().orElseThrow();

    assertThat(Duration.ofNanos(System.nanoTime() - before)).isGreaterThanOrEqualTo(SHORT);
    assertThat(frontier.prepareAgain(second, GOOD)).isFalse();
    frontier.complete(second, GOOD);
    assertThat(frontier.take())
        .hasValueSatisfying(l -> assertThat(l).isInstanceOf(Lease.Visit.class));
  }

  @Test
  void whatWasDoneBeforeIsNotGivenAgain() throws InterruptedException {
    LocalFrontier frontier = frontier(Budget.UNLIMITED, "http://tea.example/1");
    PageUrl done = PageUrl.of("http://tea.example/2");
    frontier.markSeen(new long[] {done.fingerprint().high()});

    assertThat(frontier.offer(found("http://tea.example/2", "http://tea.example/3"))).hasSize(1);
  }

  @Test
  void whatIsKeptForLaterComesWhenNothingIsLeftAndOnlyIfItIsNewThen() throws InterruptedException {
    LocalFrontier frontier = frontier(Budget.UNLIMITED, "http://tea.example/1");
    frontier.offerLater(found("http://tea.example/1", "http://tea.example/orphan"));
    assertThat(visit(frontier, GOOD)).containsExactly("http://tea.example/1");

    assertThat(frontier.releaseLater()).isEqualTo(1);
    assertThat(visit(frontier, GOOD)).containsExactly("http://tea.example/orphan");
    assertThat(frontier.releaseLater()).isZero();
  }
}
