package org.stayindexed.model.index;

import java.util.Optional;
import org.stayindexed.model.fetch.FailureClass;
import org.stayindexed.model.fetch.FetchOutcome;

/**
 * A page without an answer, or with half of one, is handled like a server error; it is removed
 * within days while it stays unreachable. A failure or refusal of our own says nothing about the
 * page.
 *
 * <p>Source: Google, "HTTP status codes, network and DNS errors".
 */
final class NetworkRule implements IndexRule {
  @Override
  public Optional<Objection> objectionTo(CrawledPage page) {
    return page.outcome()
        .flatMap(outcome -> outcome.failure().map(failure -> objection(outcome, failure)));
  }

  private static Objection objection(FetchOutcome outcome, FailureClass failure) {
    String evidence = failure + ": " + failure.explanation();
    if (failure == FailureClass.INTERNAL_ERROR) {
      return new Objection(IndexReason.PROCESSING_FAILED, evidence + detail(outcome));
    }
    if (failure.refusedByUs()) {
      return new Objection(IndexReason.ADDRESS_REFUSED, evidence + detail(outcome));
    }
    return outcome
        .answer()
        .map(
            answer ->
                new Objection(
                    IndexReason.BROKEN_ANSWER,
                    "status " + answer.statusCode() + ", then " + evidence))
        .orElseGet(() -> new Objection(IndexReason.NO_ANSWER, evidence + detail(outcome)));
  }

  private static String detail(FetchOutcome outcome) {
    return outcome instanceof FetchOutcome.Unanswered unanswered && !unanswered.detail().isEmpty()
        ? " (" + unanswered.detail() + ")"
        : "";
  }
}
