package org.stayindexed.model.index;

import java.util.Optional;
import org.stayindexed.model.page.BodyError;

/**
 * ArcGIS servers answer 200 and report "Token Required" (499), "Invalid Token" (498) or any other
 * error in a JSON body: the transport succeeded, the page did not. Codes that are no error statuses
 * of HTTP mean whatever their service likes.
 *
 * <p>Source: ArcGIS REST API, error responses; the verdict is inferred.
 */
final class BodyErrorRule implements IndexRule {
  @Override
  public Optional<Objection> objectionTo(CrawledPage page) {
    return page.facts()
        .bodyError()
        .filter(error -> error.code() >= 400 && error.code() < 600)
        .map(error -> new Objection(reason(error), evidence(error)));
  }

  private static IndexReason reason(BodyError error) {
    return error.code() == 498 || error.code() == 499
        ? IndexReason.TOKEN_REQUIRED
        : IndexReason.ERROR_IN_BODY;
  }

  private static String evidence(BodyError error) {
    return "the body says error " + error.code() + ", \"" + error.message() + "\"";
  }
}
