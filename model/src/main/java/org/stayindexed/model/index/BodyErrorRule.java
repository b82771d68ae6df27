package org.stayindexed.model.index;

import java.util.Optional;
import org.stayindexed.model.page.BodyError;

/**
 * ArcGIS servers answer 200 and report "Token Required" (499) or "Invalid Token" (498) in a JSON
 * body: the transport succeeded, the page did not.
 *
 * <p>Source: ArcGIS REST API, error responses; the verdict is inferred.
 */
final class BodyErrorRule implements IndexRule {
  @Override
  public Optional<Objection> objectionTo(CrawledPage page) {
    return page.facts()
        .bodyError()
        .filter(error -> error.code() == 498 || error.code() == 499)
        .map(error -> new Objection(IndexReason.TOKEN_REQUIRED, evidence(error)));
  }

  private static String evidence(BodyError error) {
    return "the body says error " + error.code() + ", \"" + error.message() + "\"";
  }
}
