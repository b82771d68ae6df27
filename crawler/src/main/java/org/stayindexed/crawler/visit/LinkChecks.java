package org.stayindexed.crawler.visit;

import java.time.Clock;
import java.util.Optional;
import java.util.OptionalInt;
import org.stayindexed.crawler.http.FetchRequest;
import org.stayindexed.crawler.http.FetchResult;
import org.stayindexed.crawler.http.RequestListener;
import org.stayindexed.crawler.parse.PageReader;
import org.stayindexed.crawler.scope.ExternalTargets;
import org.stayindexed.model.fetch.FetchOutcome;
import org.stayindexed.model.page.PageFacts;
import org.stayindexed.model.run.ExternalCheck;
import org.stayindexed.model.run.ObservationSink;
import org.stayindexed.model.run.Purpose;
import org.stayindexed.model.run.ResourceCheck;
import org.stayindexed.model.run.SiteProbe;

/**
 * Asks what is no page of the site whether it answers: the targets of links to other sites, what
 * pages need, and what is asked to know how the server behaves. Safe for many threads, each with
 * its own {@link Visit}.
 */
final class LinkChecks {
  /** The header is wanted only. */
  private static final int BODY_BYTES = 1_024;

  /** Most of what pages need is shorter: a connection can be used again if its body was read. */
  private static final int RESOURCE_BYTES = 65_536;

  private final ObservationSink sink;
  private final ExternalTargets targets;
  private final Clock clock;

  LinkChecks(ObservationSink sink, ExternalTargets targets, Clock clock) {
    this.sink = sink;
    this.targets = targets;
    this.clock = clock;
  }

  /** Whether a visit is for no more than that. */
  static boolean isCheck(Visit visit) {
    return visit.purpose() != Purpose.PAGE && visit.purpose() != Purpose.SITEMAP;
  }

  static FetchRequest request(Visit visit, RequestListener listener) {
    return new FetchRequest(visit.url(), listener, Optional.empty(), bytes(visit.purpose()));
  }

  private static OptionalInt bytes(Purpose purpose) {
    return switch (purpose) {
      case RESOURCE -> OptionalInt.of(RESOURCE_BYTES);
      case LINK_CHECK -> OptionalInt.of(BODY_BYTES);
      default -> OptionalInt.empty();
    };
  }

  /** Hands over what became of a target. Of a redirect we say where it leads, and do not go. */
  void handOver(Visit visit) {
    switch (visit.purpose()) {
      case RESOURCE -> handOverResource(visit);
      case MISSING_PAGE, HOST_VARIANT, SLASH_VARIANT ->
          visit.outcome().ifPresent(outcome -> handOverProbe(visit, outcome));
      default -> handOverExternal(visit);
    }
  }

  private void handOverResource(Visit visit) {
    sink.accept(
        new ResourceCheck(
            visit.url(),
            visit.discovery().foundOn(),
            visit.startedAt(clock),
            visit.robots(),
            visit.outcome(),
            visit.redirectTo(PageFacts.NONE)));
  }

  private void handOverProbe(Visit visit, FetchOutcome outcome) {
    byte[] body = visit.result().map(FetchResult::body).orElse(new byte[0]);
    PageFacts facts =
        outcome
            .answer()
            .map(answer -> PageReader.read(visit.url(), answer, body))
            .orElse(PageFacts.NONE);
    sink.accept(
        new SiteProbe(
            visit.purpose(),
            visit.url(),
            visit.startedAt(clock),
            outcome,
            visit.redirectTo(facts),
            facts));
  }

  private void handOverExternal(Visit visit) {
    sink.accept(
        new ExternalCheck(
            visit.url(),
            visit.discovery().foundOn(),
            visit.startedAt(clock),
            visit.robots().ours(),
            visit.outcome(),
            visit.redirectTo(PageFacts.NONE)));
    targets.checked(visit.url());
  }
}
