package org.stayindexed.crawler.visit;

import java.time.Clock;
import java.util.Optional;
import java.util.OptionalInt;
import org.stayindexed.crawler.http.FetchRequest;
import org.stayindexed.crawler.scope.ExternalTargets;
import org.stayindexed.model.page.PageFacts;
import org.stayindexed.model.run.ExternalCheck;
import org.stayindexed.model.run.ObservationSink;

/**
 * Asks the targets of links to other sites whether they answer. Safe for many threads, each with
 * its own {@link Visit}.
 */
final class LinkChecks {
  /** The header is wanted only. */
  private static final int BODY_BYTES = 1_024;

  private final ObservationSink sink;
  private final ExternalTargets targets;
  private final Clock clock;

  LinkChecks(ObservationSink sink, ExternalTargets targets, Clock clock) {
    this.sink = sink;
    this.targets = targets;
    this.clock = clock;
  }

  static FetchRequest request(Visit visit, Runnable onSent) {
    return new FetchRequest(visit.url(), onSent, Optional.empty(), OptionalInt.of(BODY_BYTES));
  }

  /**
   * Hands over what became of a target. A redirect of another site is its own affair: that there is
   * one is all that we say.
   */
  void handOver(Visit visit) {
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
