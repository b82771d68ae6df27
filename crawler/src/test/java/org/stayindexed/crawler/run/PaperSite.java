package org.stayindexed.crawler.run;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Function;
import org.stayindexed.crawler.http.FetchRequest;
import org.stayindexed.crawler.http.FetchResult;
import org.stayindexed.crawler.scope.LinkRules;
import org.stayindexed.crawler.scope.PathRules;
import org.stayindexed.crawler.scope.Scope;
import org.stayindexed.model.fetch.BodyFacts;
import org.stayindexed.model.fetch.FetchOutcome.Answered;
import org.stayindexed.model.fetch.Headers;
import org.stayindexed.model.fetch.Timings;
import org.stayindexed.model.run.CrawlFact;
import org.stayindexed.model.run.ExternalCheck;
import org.stayindexed.model.run.PageObservation;
import org.stayindexed.model.run.SkipReason;
import org.stayindexed.model.run.SkippedUrls;
import org.stayindexed.model.url.PageUrl;

/**
 * Sites on paper: a function says what a URL answers, and nothing goes over a wire, so that a test
 * can have hosts of any name and tens of thousands of pages.
 */
final class PaperSite {
  static final PageUrl START = PageUrl.of("https://tea.example/");

  private static final Answer NOTHING = new Answer(404, "", "text/plain", "no such page");

  private final Function<PageUrl, Answer> answers;
  private final Map<String, Integer> asked = new ConcurrentHashMap<>();
  private final Queue<CrawlFact> facts = new ConcurrentLinkedQueue<>();

  PaperSite(Function<PageUrl, Answer> answers) {
    this.answers = answers;
  }

  /** What a URL answers; the location is empty for none. */
  record Answer(int status, String location, String type, String body) {}

  static Answer html(String body) {
    return new Answer(200, "", "text/html", body);
  }

  static Answer redirect(String location) {
    return new Answer(302, location, "text/html", "");
  }

  static Answer nothing() {
    return NOTHING;
  }

  /** A site of the start host with these pages, by path. */
  static PaperSite of(Map<String, String> pages) {
    return new PaperSite(
        url ->
            pages.containsKey(url.pathAndQuery()) ? html(pages.get(url.pathAndQuery())) : NOTHING);
  }

  PaperSite crawl() {
    return crawl(new Scope(START, Scope.Hosts.START_HOST));
  }

  PaperSite crawl(PathRules paths) {
    return crawl(new Scope(START, Scope.Hosts.START_HOST, paths, LinkRules.DEFAULT));
  }

  PaperSite crawl(LinkRules links) {
    return crawl(new Scope(START, Scope.Hosts.START_HOST, PathRules.ALL, links));
  }

  PaperSite crawl(Scope scope) {
    SiteCrawl crawl =
        TestCrawl.of(scope, TestCrawl.pace(Duration.ZERO, 2), this::fetch, facts::add);
    CrawlEnd end = crawl.run();
    if (end.error().isPresent()) {
      throw new AssertionError(end.error().get());
    }
    return this;
  }

  private FetchResult fetch(FetchRequest request) {
    request.listener().sent();
    if (!request.url().pathAndQuery().equals("/robots.txt")) {
      asked.merge(request.url().toString(), 1, Integer::sum);
    }
    Answer answer = answers.apply(request.url());
    byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
    Headers headers =
        answer.location().isEmpty()
            ? Headers.of("Content-Type", answer.type())
            : Headers.of("Location", answer.location());
    Timings timings = new Timings(Clock.systemUTC().instant(), Duration.ZERO, Duration.ZERO);
    return new FetchResult(
        new Answered(answer.status(), headers, BodyFacts.complete(body.length), timings), body);
  }

  /** The URLs that were asked, robots.txt aside; those of the start host as paths. */
  List<String> asked() {
    String origin = START.origin();
    return asked.keySet().stream()
        .map(url -> url.startsWith(origin + "/") ? url.substring(origin.length()) : url)
        .sorted()
        .toList();
  }

  /** The pages that were handed over, as URLs. */
  List<String> pages() {
    return facts.stream()
        .filter(PageObservation.class::isInstance)
        .map(fact -> ((PageObservation) fact).url().toString())
        .sorted()
        .toList();
  }

  /** What was left out for a reason, as "pattern: count, example on page". */
  List<String> leftOut(SkipReason reason) {
    return facts.stream()
        .filter(fact -> fact instanceof SkippedUrls skipped && skipped.reason() == reason)
        .map(fact -> (SkippedUrls) fact)
        .map(
            s ->
                s.pattern()
                    + ": "
                    + s.links()
                    + ", "
                    + s.example()
                    + " on "
                    + s.foundOn().map(PageUrl::pathAndQuery).orElse("no page"))
        .sorted()
        .toList();
  }

  /** What became of links to other sites. */
  List<ExternalCheck> externalChecks() {
    return facts.stream()
        .filter(ExternalCheck.class::isInstance)
        .map(ExternalCheck.class::cast)
        .toList();
  }

  /** Everything that was handed over. */
  List<CrawlFact> facts() {
    return List.copyOf(facts);
  }
}
