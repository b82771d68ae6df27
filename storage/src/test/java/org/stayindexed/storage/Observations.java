package org.stayindexed.storage;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.stayindexed.model.fetch.BodyFacts;
import org.stayindexed.model.fetch.FailureClass;
import org.stayindexed.model.fetch.FetchOutcome;
import org.stayindexed.model.fetch.FetchOutcome.Answered;
import org.stayindexed.model.fetch.FetchOutcome.Unanswered;
import org.stayindexed.model.fetch.Headers;
import org.stayindexed.model.fetch.RedirectTarget;
import org.stayindexed.model.fetch.Timings;
import org.stayindexed.model.index.CrawledPage;
import org.stayindexed.model.index.IndexRules;
import org.stayindexed.model.page.BodyError;
import org.stayindexed.model.page.CanonicalLink;
import org.stayindexed.model.page.PageFacts;
import org.stayindexed.model.page.PageText;
import org.stayindexed.model.page.RobotsDirective;
import org.stayindexed.model.robots.RobotsAccess;
import org.stayindexed.model.robots.RobotsDecision;
import org.stayindexed.model.run.Discovery;
import org.stayindexed.model.run.Looks;
import org.stayindexed.model.run.PageObservation;
import org.stayindexed.model.url.PageUrl;

/** Observations as a crawl would make them, judged by the real rules. */
public final class Observations {
  public static final Instant NIGHT = Instant.parse("2026-11-22T02:15:00Z");
  public static final PageUrl START = PageUrl.of("https://shop.example/");

  private static final Timings TIMINGS =
      new Timings(NIGHT, Duration.ofMillis(120), Duration.ofMillis(150));

  private Observations() {}

  public static PageUrl url(String path) {
    return START.resolve(path).url().orElseThrow();
  }

  public static PageObservation answered(String path, int status, String... headers) {
    return observed(
        path, new Answered(status, Headers.of(headers), BodyFacts.complete(5_000), TIMINGS));
  }

  static PageObservation answeredAfter(String path, int millis) {
    Duration first = Duration.ofMillis(millis);
    return observed(
        path,
        new Answered(
            200,
            Headers.of("Content-Type", "text/html"),
            BodyFacts.complete(5_000),
            new Timings(NIGHT, first, first)));
  }

  public static PageObservation unanswered(String path, FailureClass failure) {
    return observed(path, new Unanswered(failure, "", TIMINGS));
  }

  /** A page that says noindex, and what proves it. */
  public static PageObservation noindex(String path, String evidence) {
    return page(
        path,
        Optional.empty(),
        List.of(new RobotsDirective("robots", "noindex", evidence)),
        Optional.empty());
  }

  /** A page that says something to one crawler, and what proves it. */
  public static PageObservation saying(String path, String agent, String rules, String evidence) {
    return page(
        path,
        Optional.empty(),
        List.of(new RobotsDirective(agent, rules, evidence)),
        Optional.empty());
  }

  /** ArcGIS's answer without a token: status 200, and 499 in the body. */
  public static PageObservation tokenRequired(String path) {
    return page(
        path, Optional.empty(), List.of(), Optional.of(new BodyError(499, "Token Required")));
  }

  public static PageObservation titled(String path, String title) {
    return page(path, Optional.of(title), List.of(), Optional.empty());
  }

  private static PageObservation page(
      String path,
      Optional<String> title,
      List<RobotsDirective> directives,
      Optional<BodyError> error) {
    PageFacts facts =
        new PageFacts(title, directives, List.of(), Optional.empty(), error, List.of(), 0);
    FetchOutcome ok =
        new Answered(200, Headers.of("Content-Type", "text/html"), BodyFacts.complete(9), TIMINGS);
    return judged(path, RobotsAccess.OPEN, Optional.of(ok), facts);
  }

  public static PageObservation redirect(String path, String target) {
    return answered(path, 301, "Location", target);
  }

  public static PageObservation robotsUnreachable(String path) {
    RobotsDecision no =
        new RobotsDecision(RobotsDecision.Access.UNREACHABLE, "robots.txt answers 503");
    return judged(path, new RobotsAccess(no, no), Optional.empty(), PageFacts.NONE);
  }

  /** A page in an outage of robots.txt in which Google goes on by its last copy. */
  public static PageObservation robotsOutage(String path) {
    RobotsDecision no =
        new RobotsDecision(RobotsDecision.Access.UNREACHABLE, "robots.txt answers 503");
    RobotsDecision lastCopy =
        new RobotsDecision(RobotsDecision.Access.ALLOWED, "the last copy of robots.txt");
    return judged(path, new RobotsAccess(no, lastCopy), Optional.empty(), PageFacts.NONE);
  }

  /** A page that names another as its canonical. */
  public static PageObservation canonical(String path, String target) {
    String evidence = "<link rel=\"canonical\" href=\"" + target + "\">";
    PageFacts facts =
        new PageFacts(
            Optional.empty(),
            List.of(),
            List.of(new CanonicalLink(url(target), url(target).toString(), evidence)),
            Optional.empty(),
            Optional.empty(),
            List.of(),
            0);
    return judged(path, RobotsAccess.OPEN, Optional.of(html(NIGHT)), facts);
  }

  /** A page that wants to leave the index at a date, asked for at another. */
  public static PageObservation unavailableAfter(String path, Instant date, Instant askedAt) {
    PageFacts facts =
        new PageFacts(
            Optional.empty(),
            List.of(new RobotsDirective("robots", "unavailable_after: " + date, "a meta tag")),
            List.of(),
            Optional.empty(),
            Optional.empty(),
            List.of(),
            0);
    return judged(path, RobotsAccess.OPEN, Optional.of(html(askedAt)), facts);
  }

  /** A page with that h1 and a main text of so many words. */
  static PageObservation says(String path, String heading, int words, long fingerprint) {
    return says(
        path, new PageText(Optional.empty(), Optional.of(heading), 1, words, fingerprint, 0));
  }

  /** A page that says that to its readers. */
  public static PageObservation says(String path, PageText text) {
    PageFacts facts =
        new PageFacts(
            Optional.of("Title of " + path),
            List.of(),
            List.of(),
            Optional.empty(),
            Optional.empty(),
            List.of(),
            0,
            List.of(),
            Optional.of(text));
    return judged(path, RobotsAccess.OPEN, Optional.of(html(NIGHT)), facts);
  }

  private static FetchOutcome html(Instant askedAt) {
    return new Answered(
        200,
        Headers.of("Content-Type", "text/html"),
        BodyFacts.complete(9),
        new Timings(askedAt, Duration.ofMillis(120), Duration.ofMillis(150)));
  }

  /** The same, but found by no link: the run knew the URL from an earlier one. */
  public static PageObservation unlinked(PageObservation linked) {
    return found(Discovery.EARLIER_RUN, linked);
  }

  /** The same, but found in another way. */
  static PageObservation found(Discovery discovery, PageObservation linked) {
    return new PageObservation(
        linked.url(),
        linked.observedAt(),
        discovery,
        linked.robots(),
        linked.outcome(),
        linked.facts(),
        linked.redirectTo(),
        linked.verdict(),
        linked.looks());
  }

  /** The same, but not believed at first. */
  public static PageObservation lookedAtTwice(String first, PageObservation second) {
    return new PageObservation(
        second.url(),
        second.observedAt(),
        second.discovery(),
        second.robots(),
        second.outcome(),
        second.facts(),
        second.redirectTo(),
        second.verdict(),
        Looks.second(first));
  }

  /** The same at another time. */
  public static PageObservation at(Instant time, PageObservation other) {
    return new PageObservation(
        other.url(),
        time,
        other.discovery(),
        other.robots(),
        other.outcome(),
        other.facts(),
        other.redirectTo(),
        other.verdict(),
        other.looks());
  }

  public static PageObservation blocked(String path) {
    RobotsDecision no =
        new RobotsDecision(RobotsDecision.Access.DISALLOWED, "robots.txt line 2: Disallow: /x");
    return judged(path, new RobotsAccess(no, no), Optional.empty(), PageFacts.NONE);
  }

  /** A page that is like any other but for what robots.txt says of it. */
  static PageObservation answered(String path, RobotsAccess robots) {
    FetchOutcome ok = new Answered(200, Headers.of(), BodyFacts.complete(9), TIMINGS);
    return judged(path, robots, Optional.of(ok), PageFacts.NONE);
  }

  /** The same page under another robots.txt. */
  static PageObservation under(RobotsAccess robots, PageObservation page) {
    return judged(page.url().pathAndQuery(), robots, page.outcome(), page.facts());
  }

  private static PageObservation observed(String path, FetchOutcome outcome) {
    return judged(path, RobotsAccess.OPEN, Optional.of(outcome), PageFacts.NONE);
  }

  private static PageObservation judged(
      String path, RobotsAccess robots, Optional<FetchOutcome> outcome, PageFacts facts) {
    PageUrl url = url(path);
    return new PageObservation(
        url,
        NIGHT,
        Discovery.START.linkOn(START),
        robots,
        outcome,
        facts,
        outcome
            .flatMap(FetchOutcome::answer)
            .flatMap(answer -> RedirectTarget.of(url, answer).target()),
        IndexRules.judge(new CrawledPage(url, robots, outcome, facts, 0)),
        Looks.ONE);
  }
}
