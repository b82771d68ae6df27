package org.stayindexed.crawler.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.stayindexed.crawler.frontier.Patience;
import org.stayindexed.crawler.http.FetchRequest;
import org.stayindexed.crawler.http.FetchResult;
import org.stayindexed.crawler.run.UrlSources.Use;
import org.stayindexed.crawler.scope.Scope;
import org.stayindexed.model.fetch.BodyFacts;
import org.stayindexed.model.fetch.FailureClass;
import org.stayindexed.model.fetch.FetchOutcome;
import org.stayindexed.model.fetch.FetchOutcome.Answered;
import org.stayindexed.model.fetch.FetchOutcome.Unanswered;
import org.stayindexed.model.fetch.Headers;
import org.stayindexed.model.fetch.Timings;
import org.stayindexed.model.run.Purpose;
import org.stayindexed.model.run.RunState;
import org.stayindexed.model.run.SiteProbe;
import org.stayindexed.model.url.PageUrl;

/** What a crawl asks for at its end to know how the server behaves. */
class ProbeCrawlTest extends SourcesCrawl {
  private static final UrlSources ONLY_PROBES =
      new UrlSources(Use.LEFT_OUT, List.of(), List.of(), Use.LEFT_OUT, Use.LEFT_OUT, Use.TAKEN);

  private List<SiteProbe> probes() {
    return facts.stream().filter(SiteProbe.class::isInstance).map(SiteProbe.class::cast).toList();
  }

  @Test
  void asksForAPageThatCannotExistAndForOneWithAnotherEndAndJudgesThemAsNone() {
    site.page("/", "<a href=/1>x</a>").page("/1", "x");
    crawl(ONLY_PROBES, EarlierPages.NONE);

    assertThat(state).isEqualTo(RunState.FINISHED);
    assertThat(paths()).containsExactly("/", "/1");
    assertThat(probes())
        .satisfiesExactlyInAnyOrder(
            probe -> {
              assertThat(probe.purpose()).isEqualTo(Purpose.MISSING_PAGE);
              assertThat(probe.url().pathAndQuery()).startsWith("/stayindexed-no-such-page-");
              assertThat(probe.outcome().status()).hasValue(404);
            },
            probe -> {
              assertThat(probe.purpose()).isEqualTo(Purpose.SLASH_VARIANT);
              assertThat(probe.url()).isEqualTo(site.url("/1/"));
              assertThat(probe.outcome().status()).hasValue(404);
            });
  }

  @Test
  void asksForNoPageThatCannotExistWhereRobotsForbidsIt() {
    site.robots("User-agent: *\nDisallow: /stayindexed\n");
    site.page("/", "x");
    crawl(ONLY_PROBES, EarlierPages.NONE);

    assertThat(paths()).containsExactly("/");
    assertThat(probes()).isEmpty();
    assertThat(site.requests()).hasSize(2);
  }

  /** A site without https has no robots.txt there, and no page that would need it. */
  @Test
  @Timeout(60)
  void looksOnlyOnceAtAnOriginThatNothingButAProbeLeadsTo() {
    Map<String, Integer> asked = new ConcurrentHashMap<>();
    Patience patience = TestCrawl.IMPATIENT.withSecondLook(Duration.ofHours(1));
    CrawlEnd end =
        TestCrawl.of(
                TestCrawl.settings(
                    new Scope(PageUrl.of("http://tea.example/"), Scope.Hosts.START_HOST),
                    new Pace(Duration.ZERO, 1, Duration.ZERO, patience),
                    ONLY_PROBES),
                request -> {
                  asked.merge(request.url().toString(), 1, Integer::sum);
                  return onlyByHttp(request);
                },
                facts::add,
                EarlierPages.NONE)
            .run();

    assertThat(end.state()).isEqualTo(RunState.FINISHED);
    assertThat(asked)
        .containsEntry("https://tea.example/robots.txt", 1)
        .containsEntry("https://www.tea.example/robots.txt", 1)
        .doesNotContainKey("https://tea.example/");
    assertThat(probes()).extracting(SiteProbe::purpose).contains(Purpose.HOST_VARIANT);
  }

  private static FetchResult onlyByHttp(FetchRequest request) {
    Timings timings = new Timings(Clock.systemUTC().instant(), Duration.ZERO, Duration.ZERO);
    FetchOutcome outcome =
        request.url().scheme().equals("https")
            ? new Unanswered(FailureClass.CONNECT_REFUSED, "", timings)
            : new Answered(200, Headers.of("Content-Type", "text/plain"), BodyFacts.EMPTY, timings);
    return new FetchResult(outcome, new byte[0]);
  }
}
