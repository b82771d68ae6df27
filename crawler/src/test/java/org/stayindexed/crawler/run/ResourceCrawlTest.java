package org.stayindexed.crawler.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.stayindexed.crawler.run.UrlSources.Use;
import org.stayindexed.model.run.ResourceCheck;
import org.stayindexed.model.run.RunState;

/** What pages need to be shown. */
class ResourceCrawlTest extends SourcesCrawl {
  private static final UrlSources WITH_RESOURCES =
      new UrlSources(Use.LEFT_OUT, List.of(), List.of(), Use.LEFT_OUT, Use.TAKEN, Use.LEFT_OUT);

  private List<ResourceCheck> resources() {
    return facts.stream()
        .filter(ResourceCheck.class::isInstance)
        .map(ResourceCheck.class::cast)
        .toList();
  }

  @Test
  void asksForWhatPagesNeedOnceAndDoesNotJudgeIt() {
    site.robots("User-agent: *\nDisallow: /private.js\n");
    site.page(
        "/",
        """
        <link rel=stylesheet href=/a.css><script src=/private.js></script><img src=/gone.png>
        <img src=https://cdn.example/x.png><a href=/more>x</a>
        """);
    site.page("/more", "<link rel=stylesheet href=/a.css><img src=/old.png>");
    site.answer("/a.css", 200, "p {}", "Content-Type", "text/css");
    site.answer("/old.png", 301, "", "Location", "/new.png");

    crawl(WITH_RESOURCES, EarlierPages.NONE);

    assertThat(state).isEqualTo(RunState.FINISHED);
    assertThat(paths()).containsExactly("/", "/more");
    assertThat(resources())
        .extracting(
            check -> check.url().pathAndQuery(),
            check -> check.foundOn().orElseThrow().pathAndQuery(),
            check -> check.outcome().map(outcome -> outcome.status().orElse(-1)).orElse(0))
        .containsExactlyInAnyOrder(
            tuple("/a.css", "/", 200),
            tuple("/private.js", "/", 0),
            tuple("/gone.png", "/", 404),
            tuple("/old.png", "/more", 301));
    assertThat(site.requests("/a.css")).hasSize(1);
    assertThat(site.requests("/private.js")).isEmpty();
    assertThat(site.requests("/new.png")).isEmpty();
  }

  @Test
  void whatIsLinkedAsWellIsAPage() {
    site.page("/", "<img src=/a.png><a href=/more>x</a>");
    site.page("/more", "<a href=/a.png>x</a>");
    site.answer("/a.png", 200, "png", "Content-Type", "image/png");

    crawl(WITH_RESOURCES, EarlierPages.NONE);

    assertThat(paths()).containsExactly("/", "/a.png", "/more");
    assertThat(resources()).isEmpty();
    assertThat(site.requests("/a.png")).hasSize(1);
  }

  @Test
  void asksForNothingThatPagesNeedUnlessItIsToldTo() {
    site.page("/", "<img src=/a.png>");

    crawl(UrlSources.DEFAULT, EarlierPages.NONE);

    assertThat(site.requests("/a.png")).isEmpty();
  }
}
