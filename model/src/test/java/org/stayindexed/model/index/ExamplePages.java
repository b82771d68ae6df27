package org.stayindexed.model.index;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.stayindexed.model.fetch.BodyFacts;
import org.stayindexed.model.fetch.FailureClass;
import org.stayindexed.model.fetch.FetchOutcome;
import org.stayindexed.model.fetch.FetchOutcome.Answered;
import org.stayindexed.model.fetch.FetchOutcome.Unanswered;
import org.stayindexed.model.fetch.Headers;
import org.stayindexed.model.fetch.Timings;
import org.stayindexed.model.page.BodyError;
import org.stayindexed.model.page.CanonicalLink;
import org.stayindexed.model.page.PageFacts;
import org.stayindexed.model.page.PageRefresh;
import org.stayindexed.model.page.RobotsDirective;
import org.stayindexed.model.robots.RobotsAccess;
import org.stayindexed.model.url.PageUrl;

/** Pages that are eligible but for the one thing that the method names. */
final class ExamplePages {
  static final PageUrl TEA = PageUrl.of("https://shop.example/tea");
  static final PageUrl COFFEE = PageUrl.of("https://shop.example/coffee");

  private static final Timings TIMINGS = new Timings(Instant.EPOCH, Duration.ZERO, Duration.ZERO);

  private ExamplePages() {}

  static CrawledPage eligible() {
    return answering(200);
  }

  static CrawledPage answering(int status, String... headers) {
    return ending(new Answered(status, Headers.of(headers), BodyFacts.complete(9), TIMINGS));
  }

  static CrawledPage answeringNothing(String... headers) {
    return ending(new Answered(200, Headers.of(headers), BodyFacts.EMPTY, TIMINGS));
  }

  static CrawledPage breakingOff(int status, String... headers) {
    BodyFacts half = BodyFacts.broken(9, FailureClass.TRUNCATED);
    return ending(new Answered(status, Headers.of(headers), half, TIMINGS));
  }

  static CrawledPage cutAtLimit() {
    return ending(new Answered(200, Headers.NONE, BodyFacts.cut(9), TIMINGS));
  }

  static CrawledPage failing(FailureClass reason, String detail) {
    return ending(new Unanswered(reason, detail, TIMINGS));
  }

  static CrawledPage notFetched(RobotsAccess robots) {
    return new CrawledPage(TEA, robots, Optional.empty(), PageFacts.NONE, 0);
  }

  static CrawledPage withRobots(CrawledPage page, RobotsAccess robots) {
    return new CrawledPage(page.url(), robots, page.outcome(), page.facts(), page.hops());
  }

  static CrawledPage afterHops(int hops, CrawledPage page) {
    return new CrawledPage(page.url(), page.robots(), page.outcome(), page.facts(), hops);
  }

  static CrawledPage withFacts(CrawledPage page, PageFacts facts) {
    return new CrawledPage(page.url(), page.robots(), page.outcome(), facts, page.hops());
  }

  static PageFacts directives(RobotsDirective... directives) {
    return facts(List.of(directives), List.of(), Optional.empty(), Optional.empty());
  }

  static PageFacts noindex() {
    return directives(new RobotsDirective("robots", "noindex", "X-Robots-Tag: noindex"));
  }

  static PageFacts expired() {
    return directives(new RobotsDirective("robots", "unavailable_after: 1969-12-31", "a meta tag"));
  }

  static PageFacts canonicals(PageUrl... targets) {
    List<CanonicalLink> links =
        Stream.of(targets)
            .map(to -> new CanonicalLink(to, to.toString(), "canonical " + to))
            .toList();
    return facts(List.of(), links, Optional.empty(), Optional.empty());
  }

  static PageFacts refresh(Duration delay) {
    PageRefresh refresh = new PageRefresh(delay, COFFEE, "Refresh: 0");
    return facts(List.of(), List.of(), Optional.of(refresh), Optional.empty());
  }

  static PageFacts bodyError(int code) {
    BodyError error = new BodyError(code, "Token Required");
    return facts(List.of(), List.of(), Optional.empty(), Optional.of(error));
  }

  private static CrawledPage ending(FetchOutcome outcome) {
    return new CrawledPage(TEA, RobotsAccess.OPEN, Optional.of(outcome), PageFacts.NONE, 0);
  }

  private static PageFacts facts(
      List<RobotsDirective> directives,
      List<CanonicalLink> canonicals,
      Optional<PageRefresh> refresh,
      Optional<BodyError> error) {
    return new PageFacts(Optional.empty(), directives, canonicals, refresh, error, List.of(), 0);
  }
}
