package org.stayindexed.crawler.visit;

import java.time.Clock;
import java.util.Optional;
import java.util.OptionalInt;
import org.stayindexed.crawler.http.FetchRequest;
import org.stayindexed.crawler.scope.ExternalTargets;
import org.stayindexed.model.page.PageFacts;
import org.stayindexed.model.run.ExternalCheck;
import org.stayindexed.model.run.ObservationSink;
import org.stayindexed.model.run.Purpose;
import org.stayindexed.model.run.ResourceCheck;

/**
 * Asks what is no page of the site whether it answers: the targets of links to other sites, and
 * what pages need. Safe for many threads, each with its own {@link Visit}.
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
    return visit.purpose() == Purpose.LINK_CHECK || visit.purpose() == Purpose.RESOURCE;
  }

  static FetchRequest request(Visit visit, Runnable onSent) {
    int bytes = visit.purpose() == Purpose.RESOURCE ? RESOURCE_BYTES : BODY_BYTES;
    return new FetchRequest(visit.url(), onSent, Optional.empty(), OptionalInt.of(bytes));
  }

  /** Hands over what became of a target. Of a redirect we say where it leads, and do not go. */
  void handOver(Visit visit) {
    if (visit.purpose() == Purpose.RESOURCE) {
      sink.accept(
          new ResourceCheck(
              visit.url(),
              visit.discovery().foundOn(),
              visit.startedAt(clock),
              visit.robots().ours(),
              visit.outcome(),
              visit.redirectTo(PageFacts.NONE)));
    } else {
      handOverExternal(visit);
    }
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
