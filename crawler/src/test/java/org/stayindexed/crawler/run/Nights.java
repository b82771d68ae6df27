package org.stayindexed.crawler.run;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.stayindexed.crawler.testsite.TestSite;
import org.stayindexed.model.page.PageCopy;
import org.stayindexed.model.page.PageFacts;
import org.stayindexed.model.page.RememberedPage;
import org.stayindexed.model.run.CrawlFact;
import org.stayindexed.model.run.PageContent;
import org.stayindexed.model.url.PageUrl;

/**
 * Crawls of one site, a day apart, each with what those before it learned. Facts that are carried
 * over have a title that no parser can have given them.
 */
final class Nights {
  static final String CARRIED_OVER = "carried over";

  private final TestSite site;
  private final Map<PageUrl, PageContent> memory = new ConcurrentHashMap<>();
  private final Map<String, PageContent> written = new ConcurrentHashMap<>();
  private Instant now = Instant.parse("2026-11-22T02:15:00Z");

  Nights(TestSite site) {
    this.site = site;
  }

  /** One crawl; what was written down before is forgotten. */
  CrawledSite night() {
    written.clear();
    Clock clock = Clock.fixed(now, ZoneOffset.UTC);
    Pace pace = TestCrawl.pace(Duration.ZERO, 2);
    CrawledSite crawled = CrawledSite.of(site, pace, this::keep, this::remembered, clock);
    try (crawled) {
      crawled.run();
    }
    after(Duration.ofDays(1));
    return crawled;
  }

  /** Lets time pass before the next night. */
  void after(Duration time) {
    now = now.plus(time);
  }

  private void keep(CrawlFact fact) {
    if (fact instanceof PageContent content) {
      memory.put(content.url(), content);
      written.put(content.url().pathAndQuery(), content);
    }
  }

  private Optional<RememberedPage> remembered(PageUrl url) {
    return Optional.ofNullable(memory.get(url))
        .filter(content -> content.copy().fingerprint().isPresent())
        .map(content -> new RememberedPage(content.copy(), () -> marked(content.facts())));
  }

  private static Optional<PageFacts> marked(PageFacts facts) {
    return Optional.of(
        new PageFacts(
            Optional.of(CARRIED_OVER),
            facts.directives(),
            facts.canonicals(),
            facts.refresh(),
            facts.bodyError(),
            facts.links(),
            facts.unusableLinks()));
  }

  /** What the last night wrote down, by path. */
  Map<String, PageContent> written() {
    return Map.copyOf(written);
  }

  /** Has what is known of a page come from another version of our reader. */
  void readByAnother(String path) {
    memory.computeIfPresent(
        site.url(path),
        (url, content) -> {
          PageCopy copy = content.copy();
          return new PageContent(
              url,
              new PageCopy(
                  copy.reader() + 1,
                  copy.fingerprint(),
                  copy.bytes(),
                  copy.header(),
                  copy.readAt()),
              content.facts());
        });
  }

  /** The conditions of the last request for a path: If-None-Match, then If-Modified-Since. */
  List<String> conditions(String path) {
    List<TestSite.Request> requests = site.requests(path);
    TestSite.Request last = requests.get(requests.size() - 1);
    return new ArrayList<>(
        Stream.of("If-None-Match", "If-Modified-Since")
            .flatMap(name -> last.headers().first(name).stream())
            .toList());
  }
}
