package org.stayindexed.model.index;

import java.util.Optional;
import org.stayindexed.model.fetch.FetchOutcome.Answered;
import org.stayindexed.model.fetch.StatusCatalogue;

/**
 * Only 200 is sure to be indexable; an unknown code counts as the x00 of its class, and a code
 * outside 100 to 599 as 5xx. Redirects are {@link RedirectRule}'s; 304 is none.
 *
 * <p>Source: Google, "HTTP status codes, network and DNS errors"; RFC 9110 section 15.
 */
final class StatusRule implements IndexRule {
  @Override
  public Optional<Objection> objectionTo(CrawledPage page) {
    return page.outcome().flatMap(outcome -> outcome.answer()).flatMap(StatusRule::objection);
  }

  private static Optional<Objection> objection(Answered answer) {
    int status = answer.statusCode();
    return reason(status)
        .map(reason -> new Objection(reason, "status " + StatusCatalogue.describe(status)));
  }

  /** Why a page with that status is not indexed for sure; empty for 200 and for redirects. */
  static Optional<IndexReason> reason(int status) {
    return switch (status / 100) {
      case 2 -> success(status);
      case 3 -> status == 304 ? Optional.of(IndexReason.NOT_MODIFIED) : Optional.empty();
      case 4 -> Optional.of(clientError(status));
      case 5 -> Optional.of(IndexReason.SERVER_ERROR);
      case 1 -> Optional.of(IndexReason.UNUSUAL_SUCCESS);
      default -> Optional.of(IndexReason.NON_STANDARD_STATUS);
    };
  }

  private static Optional<IndexReason> success(int status) {
    return switch (status) {
      case 200 -> Optional.empty();
      case 204, 205 -> Optional.of(IndexReason.NO_CONTENT);
      default -> Optional.of(IndexReason.UNUSUAL_SUCCESS);
    };
  }

  private static IndexReason clientError(int status) {
    return switch (status) {
      case 401 -> IndexReason.UNAUTHORIZED;
      case 403 -> IndexReason.FORBIDDEN;
      case 404 -> IndexReason.NOT_FOUND;
      case 410 -> IndexReason.GONE;
      case 429 -> IndexReason.TOO_MANY_REQUESTS;
      case 498, 499 -> IndexReason.TOKEN_REQUIRED_STATUS;
      default -> IndexReason.CLIENT_ERROR;
    };
  }
}
