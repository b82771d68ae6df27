package org.stayindexed.crawler.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.stayindexed.crawler.run.UrlSources.Use;
import org.stayindexed.model.run.Purpose;
import org.stayindexed.model.run.RunState;
import org.stayindexed.model.run.SiteProbe;

/** What a crawl asks for at its end to know how the server behaves. */
class ProbeCrawlTest extends SourcesCrawl {
  private List<SiteProbe> probes() {
    return facts.stream().filter(SiteProbe.class::isInstance).map(SiteProbe.class::cast).toList();
  }

  @Test
  void asksForAPageThatCannotExistAndJudgesItAsNone() {
    site.page("/", "<a href=/1>x</a>").page("/1", "x");
    crawl(
        new UrlSources(Use.LEFT_OUT, List.of(), List.of(), Use.LEFT_OUT, Use.LEFT_OUT, Use.TAKEN),
        EarlierPages.NONE);

    assertThat(state).isEqualTo(RunState.FINISHED);
    assertThat(paths()).containsExactly("/", "/1");
    assertThat(probes()).hasSize(1);
    SiteProbe probe = probes().get(0);
    assertThat(probe.purpose()).isEqualTo(Purpose.MISSING_PAGE);
    assertThat(probe.url().pathAndQuery()).startsWith("/stayindexed-no-such-page-");
    assertThat(probe.outcome().status()).hasValue(404);
  }

  @Test
  void asksForNoPageThatCannotExistWhereRobotsForbidsIt() {
    site.robots("User-agent: *\nDisallow: /stayindexed\n");
    site.page("/", "x");
    crawl(
        new UrlSources(Use.LEFT_OUT, List.of(), List.of(), Use.LEFT_OUT, Use.LEFT_OUT, Use.TAKEN),
        EarlierPages.NONE);

    assertThat(paths()).containsExactly("/");
    assertThat(probes()).isEmpty();
    assertThat(site.requests()).hasSize(2);
  }
}
